import LandModel
import LinearProgramming
import Quantities

/// Which activity may go on which land, in which class of park, how far from what, and beside whom.
public enum UseCompatibilityRows: FormulatedRule {
    public static let id = RuleID("compatibility")
    public static let reason: Words? = Words("法规不许", "not lawful here")
    public static let isGround = true

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? {
        let project = setting.projects[option.project]
        let park = setting.parks[option.park]
        let ground = setting.ground(of: option)
        if let rules = setting.scenario.compatibility {
            let classes: [String?] =
                ground.isEmpty
                ? [option.spot.building.flatMap { setting.buildings[$0].landClass }]
                : ground.map { setting.parcels[$0].landClass }
            for landClass in classes {
                let isAllowed = rules.allowed.contains {
                    $0.activity == project.activity && $0.parkClasses.contains(park.parkClass)
                        && (landClass.map($0.landClasses.contains) ?? true)
                }
                if !isAllowed {
                    return Bar(
                        id,
                        Words(
                            "\(project.activity.words.zh)不得在\(park.parkClass.words.zh)\(landClass.map { " \($0) 用地" } ?? "")",
                            "\(project.activity.words.en) is not allowed in the class “\(park.parkClass.words.en)”\(landClass.map { " on \($0) land" } ?? "")"
                        ))
                }
            }
            for parcel in ground {
                if let flag = rules.forbidden.first(where: {
                    $0.activities.contains(project.activity) && setting.parcels[parcel].flags.contains($0.flag)
                }) {
                    let name = setting.scenario.called(word: flag.flag)
                    return Bar(id, Words("\(name.zh)内禁止", "forbidden within \(name.en)"))
                }
            }
        }
        if let needed = project.safetyDistance {
            for parcel in ground {
                if let distance = setting.parcels[parcel].sensitiveDistance, distance < needed {
                    return Bar(
                        id, Words("安全防护距离不足", "too close to a sensitive point"), measured: distance.value,
                        limit: needed.value, unit: Words(same: "m"))
                }
            }
        }
        return nil
    }

    public static func bars(project: Int, need: Int, park: Int, in setting: Setting) -> Bool {
        guard let rules = setting.scenario.compatibility else { return false }
        let activity = setting.projects[project].activity
        let parkClass = setting.parks[park].parkClass
        return !rules.allowed.contains { $0.activity == activity && $0.parkClasses.contains(parkClass) }
    }

    public static func rows(in formulation: inout Formulation) {
        let setting = formulation.setting
        guard let restricted = setting.scenario.compatibility?.notBesideHazard, !restricted.isEmpty else { return }
        let byGround = OptionsByGround(formulation)
        let isRestricted = setting.projects.map { restricted.contains($0.activity) }
        for (number, project) in setting.projects.enumerated() where project.activity == .hazardous {
            var hazards: [Int: [Int]] = [:]
            for option in formulation.optionsOfProject[number] {
                for parcel in setting.ground(of: formulation.options[option]) {
                    hazards[parcel, default: []].append(option)
                }
            }
            for parcel in hazards.keys.sorted() {
                var near: [Int: [Int]] = [:]
                for ground in [parcel] + setting.neighbours[parcel] {
                    for option in byGround.options[ground] {
                        let other = formulation.options[option].project
                        if other != number, isRestricted[other] { near[other, default: []].append(option) }
                    }
                }
                for other in near.keys.sorted() {
                    let beside = Set(near[other] ?? []).sorted()
                    formulation.require(
                        "compatibility[\(project.id),\(setting.parcels[parcel].id),\(setting.projects[other].id)]",
                        of: id, formulation.chosen(hazards[parcel] ?? []) + formulation.chosen(beside), atMost: 1)
                }
            }
        }
    }
}

/// Options by the parcels they stand on: their own, or that of their candidate building.
struct OptionsByGround {
    let options: [[Int]]

    init(_ formulation: Formulation) {
        var options = formulation.optionsOnParcel
        for (building, inside) in formulation.optionsInBuilding.enumerated() {
            if let parcel = formulation.setting.buildings[building].construction.flatMap({
                formulation.setting.number(of: $0.parcel)
            }) {
                options[parcel] += inside
            }
        }
        self.options = options
    }
}

extension Setting {
    /// The parcels an option stands on.
    func ground(of option: PlacementOption) -> [Int] {
        guard let building = option.spot.building else { return option.spot.parcels.map(\.parcel) }
        return buildings[building].construction.flatMap { number(of: $0.parcel) }.map { [$0] } ?? []
    }
}
