import LandModel
import LinearProgramming
import Quantities

/// What two or more projects owe each other: together, apart, exclusive, requires. A synergy asks nothing; the
/// indicator of that name counts it.
public enum RelationsRows: FormulatedRule {
    public static let id = RuleID("relations")
    public static let isGround = false

    public static func rows(in formulation: inout Formulation) {
        let setting = formulation.setting
        for relation in setting.scenario.relations.sorted(by: { $0.id < $1.id }) {
            let members = relation.projects.compactMap { setting.number(of: $0) }.map {
                formulation.optionsOfProject[$0]
            }
            guard let first = members.first else { continue }
            let grants = [Grant(limit(relation.id))]
            switch relation.bond {
            case .synergy: break
            case .exclusive:
                formulation.require(
                    "relations[\(relation.id)]", of: id, members.flatMap { formulation.chosen($0) }, atMost: 1,
                    by: grants)
            case .requires:
                for (number, other) in members.enumerated().dropFirst() {
                    formulation.require(
                        "relations[\(relation.id),\(number)]", of: id,
                        formulation.chosen(first) + other.map { Term(formulation.placementColumns[$0], -1) }, atMost: 0,
                        by: grants)
                }
            case .apart:
                for place in relation.level.places(of: members.flatMap { $0 }, in: formulation) {
                    formulation.require(
                        "relations[\(relation.id),\(place.name)]", of: id, formulation.chosen(place.options), atMost: 1,
                        by: grants)
                }
            case .together:
                for (number, other) in members.enumerated().dropFirst() {
                    formulateTogether(
                        "relations[\(relation.id),\(number)", first, other, relation.level, grants, &formulation)
                }
            }
        }
    }

    /// Whoever of the two is placed finds the other in the same place.
    private static func formulateTogether(
        _ name: String, _ one: [Int], _ other: [Int], _ level: Relation.Level, _ grants: [Grant],
        _ formulation: inout Formulation
    ) {
        for (side, (leader, follower)) in [(one, other), (other, one)].enumerated() {
            var groups: [(key: [Int], options: [Int])] = []
            for option in leader {
                let key = level.placeKeys(of: option, in: formulation)
                if let known = groups.firstIndex(where: { $0.key == key }) {
                    groups[known].options.append(option)
                } else {
                    groups.append((key, [option]))
                }
            }
            for (number, group) in groups.enumerated() {
                let beside = follower.filter { option in
                    level.placeKeys(of: option, in: formulation).contains { group.key.contains($0) }
                }
                formulation.require(
                    "\(name),\(side + 1),\(number + 1)]", of: id,
                    formulation.chosen(group.options) + beside.map { Term(formulation.placementColumns[$0], -1) },
                    atMost: 0, by: grants)
            }
        }
    }

    private static func limit(_ relation: RelationID) -> LimitID { LimitID("relation", relation.text) }

    public static func limits(in setting: Setting) -> [Limit] {
        setting.scenario.relations.filter { $0.bond != .synergy }.map { relation in
            let (bond, names) = (relation.bond.words, Words.list(relation.projects.map { setting.called($0) }))
            let title = Words(
                "关系 \(relation.id)（\(bond.zh)）：\(names.zh)", "relation \(relation.id) (\(bond.en)): \(names.en)")
            return Limit(limit(relation.id), title, .demand, owner: relation.owner, rank: 30) { _ in
                ["relations.\(relation.id)=null"]
            }
        }
    }
}

extension Relation.Level {
    /// The places an option is at: its park; or its building (counted after the parcels), or its parcels.
    func placeKeys(of option: Int, in formulation: Formulation) -> [Int] {
        let here = formulation.options[option]
        switch self {
        case .park: return [here.park]
        case .site:
            return here.spot.building.map { [formulation.setting.parcels.count + $0] }
                ?? here.spot.parcels.map(\.parcel)
        }
    }

    /// The options at each place that has any, in order of place.
    public func places(
        of options: [Int], in formulation: Formulation
    ) -> [(name: String, options: [Int])] {
        let setting = formulation.setting
        var byKey: [Int: [Int]] = [:]
        for option in options {
            for key in placeKeys(of: option, in: formulation) { byKey[key, default: []].append(option) }
        }
        return byKey.keys.sorted().map { key in
            let name: String
            switch self {
            case .park: name = setting.parks[key].id.text
            case .site:
                name =
                    key < setting.parcels.count
                    ? setting.parcels[key].id.text : setting.buildings[key - setting.parcels.count].id.text
            }
            return (name, byKey[key] ?? [])
        }
    }
}
