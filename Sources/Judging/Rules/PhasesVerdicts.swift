import LandModel
import Quantities

/// 分期: a later phase only where and after the phase before it.
public enum PhasesVerdicts: JudgedRule {
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

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        plan.placements.flatMap { later -> [Assessment] in
            guard let phase = later.project.phase else { return [] }
            let earlier = plan.placement(of: phase.after)
            let both = [later.project.id, phase.after]
            let isNear = earlier.map { near($0, later, phase.nearness, plan.facts.borders) } ?? false
            return [
                Assessment(
                    id, "\(later.project.id),near", phase.nearness.words, measured: isNear ? 1 : 0, .atLeast, 1,
                    owner: .own, projects: both),
                Assessment(
                    id, "\(later.project.id),gap", Words("分期间隔", "gap between the phases"),
                    measured: ExactDecimal(earlier.map { later.start - $0.start } ?? -1), .atLeast,
                    ExactDecimal(plan.facts.timeline.periods(of: phase.gapMonths)), unit: Words("个时段", "periods"),
                    owner: .own, projects: both),
            ]
        }
    }

    /// Only parcels taken count, not the ground of candidate buildings.
    private static func near(
        _ one: PlanReading.Placed, _ other: PlanReading.Placed, _ nearness: Phase.Nearness, _ borders: Borders
    ) -> Bool {
        if nearness == .samePark { return one.numbers.park == other.numbers.park }
        if let building = one.numbers.building { return building == other.numbers.building }
        var zone = Set(one.numbers.parcels)
        if nearness == .adjacent {
            for parcel in one.numbers.parcels { zone.formUnion(borders.neighbours(of: parcel)) }
        }
        return !zone.isDisjoint(with: other.numbers.parcels)
    }
}
