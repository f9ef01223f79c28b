import LandModel
import LinearProgramming
import Quantities

/// At most so many placements of the previous plan are given up.
public enum PlanStabilityRows: FormulatedRule {
    public static let id = RuleID("stability")
    public static let isGround = false

    public static func rows(in formulation: inout Formulation) {
        guard let stability = formulation.setting.scenario.stability else { return }
        let moves = formulation.form(of: Measure(.moves))
        formulation.require(
            "stability", of: id, moves.terms, atMost: ExactDecimal(stability.mostMoves) - moves.constant,
            by: [Grant(limit)])
    }

    private static let limit = LimitID("moves")

    public static func limits(in setting: Setting) -> [Limit] {
        guard let stability = setting.scenario.stability else { return [] }
        return [
            Limit(
                limit, Words("方案变动数上限", "the limit of moves"), .ceiling, owner: stability.owner, rank: 50,
                .init(ExactDecimal(stability.mostMoves), isCount: true, unit: Words("项", "placements"))
            ) { ["stability.mostMoves=\($0 ?? 0)"] }
        ]
    }
}
