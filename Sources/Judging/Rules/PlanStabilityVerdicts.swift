import LandModel
import Quantities

/// At most so many placements of the previous plan are given up.
public enum PlanStabilityVerdicts: JudgedRule {
    public static let documentation = RuleDocumentation(
        id: "stability", title: Words("方案稳定性", "stability"),
        formula: Words(
            "原安排数 − Σ x[原地块或厂房、原时段] ≤ k", "previous placements − Σ x[same parcels or building, same period] ≤ k"),
        unit: Words("项", "placements"), source: Words("已议定方案不宜大改", "settled plans are not reshuffled"),
        examples: [
            Words("原 10 项，保持 7 项，k = 2：10 − 7 = 3 > 2，违反", "10 before, 7 kept, k = 2: 10 − 7 = 3 > 2, broken"),
            Words("保持 8 项：2 ≤ 2，可", "8 kept: 2 ≤ 2, kept"),
        ])

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        guard let stability = plan.facts.scenario.stability else { return [] }
        return [
            Assessment(
                id, "plan", Words("变动数", "moves"), measured: plan.value(of: Measure(.moves)), .atMost,
                ExactDecimal(stability.mostMoves), unit: documentation.unit, owner: stability.owner)
        ]
    }
}
