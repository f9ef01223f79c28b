import LandModel
import LinearProgramming
import Quantities

/// What two or more projects owe each other: together, apart, exclusive, requires. A synergy asks nothing; the
/// indicator of that name counts it.
public enum Relations: Rule {
    public static let documentation = RuleDocumentation(
        id: "relations", title: Words("项目关系", "relations"),
        formula: Words(
            "互斥：Σ_i Σ_o x[i,o] ≤ 1；前提：Σ_o x[首,o] ≤ Σ_o x[k,o]，对其余每一 k；分开：每处 P Σ_{i, o 在 P} x[i,o] ≤ 1；同进：首项目与每一 k，一方在某处则另一方同处。处为园区，或地块、厂房",
            "exclusive: Σ_i Σ_o x[i,o] ≤ 1; requires: Σ_o x[first,o] ≤ Σ_o x[k,o] for every other k; apart: Σ_{i, o at P} x[i,o] ≤ 1 for every place P; together: where the first or k is, the other is too. A place is a park, or a parcel or building"
        ),
        unit: Words("个；是（1）或否（0）", "projects; yes (1) or no (0)"),
        source: Words("产业链招商、竞业与保密约定", "supply chains; agreements on competition and secrecy"),
        examples: [
            Words("P1、P2 互斥而都落地：2 > 1，违反", "P1 and P2 exclusive, both placed: 2 > 1, broken"),
            Words("P1 以 P2 为前提，只落 P1：1 < 2，违反", "P1 requires P2, only P1 placed: 1 < 2, broken"),
        ])
    public static let isGround = false

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? { nil }

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
                for place in formulation.places(of: members.flatMap { $0 }, at: relation.level) {
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
                let key = formulation.placeKeys(of: option, at: level)
                if let known = groups.firstIndex(where: { $0.key == key }) {
                    groups[known].options.append(option)
                } else {
                    groups.append((key, [option]))
                }
            }
            for (number, group) in groups.enumerated() {
                let beside = follower.filter { option in
                    formulation.placeKeys(of: option, at: level).contains { group.key.contains($0) }
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

    public static func assess(_ plan: PlanReading) -> [Assessment] {
        plan.setting.scenario.relations.sorted { $0.id < $1.id }.flatMap { relation -> [Assessment] in
            let placed = relation.projects.map { plan.placement(of: $0) }
            let there = placed.compactMap { $0 }
            func verdict(_ measured: Int, _ sense: Assessment.Sense, _ limit: Int, _ subject: String) -> Assessment {
                Assessment(
                    id, subject, relation.bond.words, measured: ExactDecimal(measured), sense, ExactDecimal(limit),
                    owner: relation.owner, projects: relation.projects)
            }
            switch relation.bond {
            case .synergy: return []
            case .exclusive: return [verdict(there.count, .atMost, 1, relation.id.text)]
            case .requires:
                guard placed.first.map({ $0 != nil }) ?? false else { return [] }
                return [verdict(there.count, .atLeast, relation.projects.count, relation.id.text)]
            case .apart:
                return there.indices.flatMap { one in
                    there.indices.filter { $0 > one }.map { other in
                        verdict(
                            sharePlace(there[one], there[other], relation.level) ? 1 : 0, .atMost, 0,
                            "\(relation.id),\(there[one].project.id),\(there[other].project.id)")
                    }
                }
            case .together:
                guard !there.isEmpty else { return [] }
                guard let first = placed.first, let leader = first else {
                    return [verdict(0, .atLeast, 1, relation.id.text)]
                }
                return placed.enumerated().dropFirst().map { number, other in
                    verdict(
                        other.map { sharePlace(leader, $0, relation.level) } ?? false ? 1 : 0, .atLeast, 1,
                        "\(relation.id),\(relation.projects[number])")
                }
            }
        }
    }

    static func sharePlace(_ one: PlanReading.Placed, _ other: PlanReading.Placed, _ level: Relation.Level) -> Bool {
        switch level {
        case .park: return one.park.id == other.park.id
        case .site:
            if let building = one.building, building.id == other.building?.id { return true }
            return one.parcels.contains { part in other.parcels.contains { $0.parcel.id == part.parcel.id } }
        }
    }
}

extension Formulation {
    /// The places an option is at: its park; or its building (counted after the parcels), or its parcels.
    func placeKeys(of option: Int, at level: Relation.Level) -> [Int] {
        let here = options[option]
        switch level {
        case .park: return [here.park]
        case .site: return here.spot.building.map { [setting.parcels.count + $0] } ?? here.spot.parcels.map(\.parcel)
        }
    }

    /// The options at each place that has any, in order of place.
    func places(of options: [Int], at level: Relation.Level) -> [(name: String, options: [Int])] {
        var byKey: [Int: [Int]] = [:]
        for option in options { for key in placeKeys(of: option, at: level) { byKey[key, default: []].append(option) } }
        return byKey.keys.sorted().map { key in
            let name: String
            switch level {
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
