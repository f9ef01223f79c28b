import LandModel
import LinearProgramming
import Quantities

/// Which activity may go on which land, in which class of park, how far from what, and beside whom.
public enum UseCompatibility: Rule {
    public static let documentation = RuleDocumentation(
        id: "compatibility", title: Words("用地兼容与安全距离", "compatible use and safety distance"),
        formula: Words(
            "（活动, 用途, 园区层级）∈ 许可组合；地块管控标记不禁止该活动；敏感点距离 ≥ 安全距离(m)；对危险类项目 h 所在每一地块 j 与受限项目 k：Σ x[h, 含 j] + Σ x[k, 含 j 或其邻块] ≤ 1",
            "(activity, land class, park class) among the allowed rows; no flag of the parcel forbids the activity; distance to sensitive points ≥ safety distance (m); for every hazardous project h, parcel j and restricted project k: Σ x[h, on j] + Σ x[k, on j or a neighbour] ≤ 1"
        ),
        unit: Words("是（1）或否（0）；米", "yes (1) or no (0); m"),
        source: Words(
            "产业基地、产业社区、零星工业用地的分级管理要求；环境影响评价的防护距离；水源保护区管控",
            "rules for the three levels of industrial land; protective distances of environmental assessments; protection of water sources"
        ),
        examples: [
            Words("污染类项目在产业社区：符合的许可行 0 < 1，不可", "polluting production in a community: 0 allowed rows < 1, barred"),
            Words(
                "安全距离 200 m，敏感点 150 m：150 < 200，不可",
                "safety distance 200 m, sensitive point at 150 m: 150 < 200, barred"),
        ])
    public static let reason = Words("法规不许", "not lawful here")
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
                            "\(project.activity.words.en) is not allowed in a \(park.parkClass.words.en)\(landClass.map { " on \($0) land" } ?? "")"
                        ))
                }
            }
            for parcel in ground {
                if let flag = rules.forbidden.first(where: {
                    $0.activities.contains(project.activity) && setting.parcels[parcel].flags.contains($0.flag)
                }) {
                    return Bar(id, Words("\(flag.flag)内禁止", "forbidden within \(flag.flag)"))
                }
            }
        }
        if let needed = project.safetyDistance {
            for parcel in ground {
                if let distance = setting.parcels[parcel].sensitiveDistance, distance < needed {
                    return Bar(
                        id, Words("安全防护距离不足", "too close to a sensitive point"), measured: distance.value,
                        limit: needed.value)
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

    public static func assess(_ plan: PlanReading) -> [Assessment] {
        var found: [Assessment] = []
        func verdict(
            _ project: ProjectID, _ subject: String, _ words: Words, _ measured: ExactDecimal, _ limit: ExactDecimal,
            unit: Words = Words(same: "")
        ) {
            found.append(
                Assessment(
                    id, "\(project),\(subject)", words, measured: measured, .atLeast, limit, unit: unit,
                    owner: plan.setting.scenario.compatibility?.owner ?? .law, projects: [project]))
        }
        let rules = plan.setting.scenario.compatibility
        for placed in plan.placements {
            let project = placed.project
            let ground = plan.ground(of: placed)
            if let rules {
                var classes: [String?] = ground.map(\.landClass)
                if classes.isEmpty { classes = [placed.building?.landClass] }
                let isAllowed = classes.allSatisfy { landClass in
                    rules.allowed.contains { row in
                        guard row.activity == project.activity, row.parkClasses.contains(placed.park.parkClass) else {
                            return false
                        }
                        guard let landClass else { return true }
                        return row.landClasses.contains(landClass)
                    }
                }
                verdict(project.id, "use", Words("许可组合", "allowed use"), isAllowed ? 1 : 0, 1)
                let isForbidden = rules.forbidden.contains { flag in
                    flag.activities.contains(project.activity) && ground.contains { $0.flags.contains(flag.flag) }
                }
                verdict(project.id, "flags", Words("管控标记", "control flags"), isForbidden ? 0 : 1, 1)
                if project.activity == .hazardous {
                    let zone = ground.map(\.id) + ground.flatMap { plan.touching($0.id) }
                    let isBeside = zone.contains { parcel in
                        plan.sites.standing(on: parcel).contains { other in
                            other.project.id != project.id && rules.notBesideHazard.contains(other.project.activity)
                        }
                    }
                    verdict(
                        project.id, "neighbours", Words("相邻无受限活动", "no restricted neighbour"), isBeside ? 0 : 1, 1
                    )
                }
            }
            if let needed = project.safetyDistance, let nearest = ground.compactMap(\.sensitiveDistance).min() {
                verdict(
                    project.id, "distance", Words("安全防护距离", "safety distance"), nearest.value, needed.value,
                    unit: Words(same: "m"))
            }
        }
        return found
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

extension PlanReading {
    /// The parcels a placement stands on.
    func ground(of placed: Placed) -> [Parcel] {
        guard let building = placed.building else { return placed.parcels.map(\.parcel) }
        return building.construction.flatMap { setting.parcel($0.parcel) }.map { [$0] } ?? []
    }

    /// The parcels that share a border with one, by either's account.
    func touching(_ parcel: ParcelID) -> [ParcelID] {
        setting.number(of: parcel).map { setting.neighbours[$0].map { setting.parcels[$0].id } } ?? []
    }
}
