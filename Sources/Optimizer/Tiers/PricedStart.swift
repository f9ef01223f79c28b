import LinearProgramming
import Quantities

/// What prices find of a tier before linear programs search it (``LagrangianSearch``): where there are some hundred choices,
/// linear programs prove more, but come to good points late.
struct PricedStart {
    private let settings: LagrangianSettings
    private let linearSolver: LinearSolver

    /// `nil`: linear programs alone are as good, or the program is not of this kind.
    init?(_ program: Program, _ options: SolveOptions) {
        settings = options.settings.lagrangian
        let least = settings.mixed
        guard options.nodeLimit == nil, let objective = program.objectives.first,
            let form = LagrangianSearch.form(program, objective: objective, leastColumns: least.columns),
            form.choices.count >= least.choices, form.rowCount >= least.rows
        else { return nil }
        linearSolver = options.linearSolver
    }

    /// A point of all tiers together; `nil`: none is found.
    func first(_ program: Program, from point: [ExactDecimal]?, until deadline: Deadline) -> [ExactDecimal]? {
        guard point == nil, let together = LagrangianBlend(program, settings).objective else { return nil }
        return search(program, together, from: nil, share: settings.blendShare, of: deadline, relativeGap: 0)?.point
    }

    /// A point at least as good in a tier as the one at hand, and what none is better than; `nil`: the tier is not of this kind.
    func begin(
        _ program: Program, _ objective: Objective, from point: [ExactDecimal]?, _ budget: SearchBudget
    ) -> (point: [ExactDecimal]?, bound: ExactDecimal?)? {
        let search = search(
            program, objective, from: point, share: settings.mixedShare, of: budget.deadline,
            relativeGap: budget.relativeGap)
        return search.map { ($0.point, $0.exactBound) }
    }

    private func search(
        _ program: Program, _ objective: Objective, from point: [ExactDecimal]?, share: Double, of deadline: Deadline,
        relativeGap: Double
    ) -> LagrangianSearch? {
        guard !StopFlag.isRequested, point == nil || !deadline.hasPassed,
            let form = LagrangianForm(program, objective: objective)
        else { return nil }
        var search = LagrangianSearch(form, program, objective: objective, start: point)
        search.linearSolver = linearSolver
        _ = search.run(
            until: deadline.sharing(share), relativeGap: relativeGap,
            report: { _ in })
        return search
    }
}
