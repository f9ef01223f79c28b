import Formulation
import GLPKSolver
import LandModel
import LinearProgramming
import Planner
import Planning
import Quantities

extension PriceAsking {
    /// What one step more of a quota or budget is worth, per unit, in the first tier that any of its points moves, when
    /// projects may be split and the tiers before are held at the base.
    func relaxedPrice(of group: [Limit], _ step: ExactDecimal, points: [PriceAnswer.Point]) -> PriceAnswer.Relaxed? {
        let moved = points.compactMap { point in
            point.outcome.loss?.first.flatMap { first in base.tiers.firstIndex { $0.id == first.id } }
        }
        guard solver.reasonToStop == nil, let tier = moved.min(), tier < scenario.objective.count,
            let more = try? scenario.amended(by: Self.raises(of: group, by: step).flatMap(\.settings)),
            let before = relaxedValue(of: scenario, tier), let after = relaxedValue(of: more, tier)
        else { return nil }
        let millionths = ((after - before) / step.approximate * 1e6).rounded()
        guard millionths.isFinite, millionths.magnitude < 1e17 else { return nil }
        return PriceAnswer.Relaxed(
            tier: base.tiers[tier].id, name: base.tiers[tier].name,
            perUnit: ExactDecimal(significand: Int128(millionths), scale: 6))
    }

    private func relaxedValue(of scenario: Scenario, _ tier: Int) -> Double? {
        var program = PlanningRun(scenario).formulation.program
        for (objective, answer) in zip(program.objectives, base.tiers).prefix(tier) {
            let isMaximized = objective.sense == .maximize
            let given = objective.tolerance.amount(at: answer.best)
            let value = answer.best + (isMaximized ? -given : given) - objective.constant
            program.add(
                Row(
                    "keep[\(objective.name)]", origin: "question", objective.terms, lower: isMaximized ? value : nil,
                    upper: isMaximized ? nil : value))
        }
        guard let numeric = try? NumericProgram(program, objective: program.objectives[tier]) else { return nil }
        return solveRelaxation(numeric, limits: SolveLimits(seconds: 20)).point?.objective
    }
}
