import LandModel
import LinearProgramming
import Quantities

/// 分期: a later phase only where and after the phase before it.
public enum Phases: Rule {
    public static let documentation = RuleDocumentation(
        id: "phases", title: Words("分期实施", "phases"),
        formula: Words(
            "二期在场地 s、每一 t：Σ_{二期在 s, 开工≤t} x ≤ Σ_{一期近 s, 开工≤t−g} x；g = ⌈间隔(月) ÷ 每期月数⌉；“近”为同一地块或厂房、或含相邻地块、或同一园区",
            "phase 2 at site s, every t: Σ_{phase 2 at s, start≤t} x ≤ Σ_{phase 1 near s, start≤t−g} x; g = ⌈gap in months ÷ months of a period⌉; near: the same parcel or building, or an adjacent parcel as well, or the same park"
        ),
        unit: Words("时段；是（1）或否（0）", "periods; yes (1) or no (0)"),
        source: Words("一次规划、分期实施的供地合同", "land contracts: planned once, carried out in phases"),
        examples: [
            Words(
                "一期 2024、间隔 12 个月（1 期）：二期 2025 − 2024 = 1 ≥ 1，可",
                "phase 1 in 2024, gap 12 months (1 period): phase 2 in 2025, 1 ≥ 1, kept"),
            Words("二期也在 2024：0 < 1，违反", "phase 2 in 2024 as well: 0 < 1, broken"),
        ])
    public static let isGround = false

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? { nil }

    public static func rows(in formulation: inout Formulation) {
        let setting = formulation.setting
        for (number, project) in setting.projects.enumerated() {
            guard let phase = project.phase, let first = setting.number(of: phase.after) else { continue }
            let gap = setting.horizon.periods(forMonths: phase.gapMonths)
            let later = formulation.optionsOfProject[number]
            let earlier = formulation.optionsOfProject[first]
            // Options at one spot share their neighbours: one row a spot (or park) and start is as strong as one an option.
            for group in groups(of: later, phase.nearness, formulation) {
                let near = earlier.filter {
                    isNear(formulation.options[$0], formulation.options[group[0]], phase.nearness, setting)
                }
                for start in Set(group.map { formulation.options[$0].start }).sorted() {
                    let sooner = group.filter { formulation.options[$0].start <= start }
                    let before = near.filter { formulation.options[$0].start + gap <= start }
                    formulation.require(
                        "phases[\(project.id),\(name(formulation.options[group[0]], phase.nearness, setting)),\(formulation.period(start))]",
                        of: id,
                        formulation.chosen(sooner) + before.map { Term(formulation.placementColumns[$0], -1) },
                        atMost: 0, by: [Grant(limit(project.id))])
                }
            }
        }
    }

    private static func groups(of options: [Int], _ nearness: Phase.Nearness, _ formulation: Formulation) -> [[Int]] {
        var groups: [[Int]] = []
        for option in options {
            let here = formulation.options[option]
            let known = groups.firstIndex { group in
                let other = formulation.options[group[0]]
                return nearness == .samePark
                    ? other.park == here.park
                    : other.spot.building == here.spot.building
                        && other.spot.parcels.map(\.parcel) == here.spot.parcels.map(\.parcel)
            }
            if let known { groups[known].append(option) } else { groups.append([option]) }
        }
        return groups
    }

    private static func name(_ option: PlacementOption, _ nearness: Phase.Nearness, _ setting: Setting) -> String {
        if nearness == .samePark { return setting.parks[option.park].id.text }
        if let building = option.spot.building { return setting.buildings[building].id.text }
        return option.spot.parcels.map { setting.parcels[$0.parcel].id.text }.joined(separator: "+")
    }

    private static func isNear(
        _ one: PlacementOption, _ other: PlacementOption, _ nearness: Phase.Nearness, _ setting: Setting
    ) -> Bool {
        switch nearness {
        case .samePark: return one.park == other.park
        case .sameSite, .adjacent:
            if let building = one.spot.building, building == other.spot.building { return true }
            return one.spot.parcels.contains { part in
                other.spot.parcels.contains { beside in
                    part.parcel == beside.parcel
                        || (nearness == .adjacent && setting.neighbours[part.parcel].contains(beside.parcel))
                }
            }
        }
    }

    private static func limit(_ project: ProjectID) -> LimitID { LimitID("phase", project.text) }

    public static func limits(in setting: Setting) -> [Limit] {
        setting.projects.filter { $0.phase != nil }.map { project in
            let name = setting.called(project.id)
            let title = Words("\(name.zh)的分期要求", "the phasing of \(name.en)")
            return Limit(limit(project.id), title, .demand, owner: .own, rank: 40) { _ in
                ["projects.\(project.id).phase=null"]
            }
        }
    }

    public static func assess(_ plan: PlanReading) -> [Assessment] {
        plan.placements.flatMap { placed -> [Assessment] in
            guard let phase = placed.project.phase else { return [] }
            let first = plan.placement(of: phase.after)
            let gap = plan.setting.horizon.periods(forMonths: phase.gapMonths)
            let both = [placed.project.id, phase.after]
            return [
                Assessment(
                    id, "\(placed.project.id),near", phase.nearness.words,
                    measured: first.map { isNear($0, placed, phase.nearness, plan) } ?? false ? 1 : 0,
                    .atLeast, 1, owner: .own, projects: both),
                Assessment(
                    id, "\(placed.project.id),gap", Words("分期间隔", "gap between the phases"),
                    measured: ExactDecimal(first.map { placed.start - $0.start } ?? -1),
                    .atLeast, ExactDecimal(gap), unit: documentation.unit, owner: .own, projects: both),
            ]
        }
    }

    private static func isNear(
        _ one: PlanReading.Placed, _ other: PlanReading.Placed, _ nearness: Phase.Nearness, _ plan: PlanReading
    ) -> Bool {
        if nearness == .samePark { return one.park.id == other.park.id }
        if let building = one.building, building.id == other.building?.id { return true }
        let own = one.parcels.map(\.parcel.id)
        let zone = nearness == .adjacent ? own + own.flatMap { plan.touching($0) } : own
        return other.parcels.contains { zone.contains($0.parcel.id) }
    }
}
