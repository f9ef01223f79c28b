import GLPKSolver
import LinearProgramming
import Quantities

/// What a tier's optimum fixes in those behind it, read off the tier's relaxation.
///
/// Points that keep the tier are worth at least a floor, so a column that would cost more than what lies between the
/// root's bound and the floor cannot move: reduced-cost fixing with the floor as cutoff, as within a search, but with equals
/// kept. The root is bounded and cut anew for it, because what a search fixed has left equals out.
enum TierFixing {
    /// What is left, by column of a shape's form; `nil`: nothing is left, or nothing could be told.
    static func domain(
        _ shape: ProgramShape, _ objective: Objective, keeping value: ExactDecimal, budget: SearchBudget
    ) -> Domain? {
        let whole = WholeObjective(objective, form: shape.form)
        guard whole.weights.contains(where: { $0 != 0 }) else { return nil }
        if let domain = byChoices(shape, whole.weights, keeping: whole.floor(keeping: value)) { return domain }
        let summed = SumColumns(shape.form, shape.groups, shape.settings.presolve)
        let context = SearchContext(
            budget: SearchBudget(deadline: budget.deadline), isWhole: true,
            complete: { _, _ in nil }, leastBetter: { $0 }, gapUnits: { _ in 0 },
            report: { _ in })
        context.require(whole.floor(keeping: value))
        let problem = Subproblem(
            summed.form, weights: whole.weights + summed.members.map { _ in 0 },
            cliques: summed.cliques(shape.groups, mostColumns: 2 * shape.settings.presolve.mostConflictColumns),
            settings: shape.settings)
        let level = Level(context, problem, role: .fixing, nodeLimit: 0, settings: shape.settings)
        return (try? domain(level))?.prefix(shape.form.columnCount)
    }

    /// What is left where the optimum is all that choices and columns could come to by themselves, so that each is at its best: then
    /// a relaxation knows no more of it, and over a grid of lots, where thousands of places are worth the same, it takes minutes.
    /// `nil`: they could come to more.
    private static func byChoices(_ shape: ProgramShape, _ weights: [Int], keeping floor: Int) -> Domain? {
        var domain = shape.form.domain
        var most = Int128(0)
        for group in shape.groups.groups {
            let open = group.filter { domain.upper[$0] > 0 }
            let taken = open.first { domain.lower[$0] > 0 }
            let best = taken.map { weights[$0] } ?? max(0, open.map { weights[$0] }.max() ?? 0)
            most += Int128(best)
            for column in open where weights[column] < best { domain.fix(column, at: 0) }
        }
        for column in weights.indices where weights[column] != 0 && shape.groups.groupOf[column] < 0 {
            let end = weights[column] > 0 ? domain.upper[column] : domain.lower[column]
            guard !end.isInfinite else { return nil }
            most += Int128(weights[column]) * Int128(end)
            domain.fix(column, at: end)
        }
        return most == Int128(floor) ? domain : nil
    }

    /// What every point worth the cutoff keeps to, by column of the summed form; `nil`: there is no such point, or the
    /// relaxation failed.
    private static func domain(_ level: Level) throws(GLPKFault) -> Domain? {
        let settings = level.settings.tiers
        for _ in 0..<settings.mostNarrowings {
            guard level.problem.propagateAll() else { return nil }
            level.begin()
            let start = level.problem.openIntegers
            let (form, weights) = (level.problem.form, level.problem.weights)
            guard start > 0, let numeric = try? LinearRelaxation.numeric(form, weights: weights) else { break }
            let budget = level.context.budget
            let end = try withRelaxation(of: numeric, memoryMegabytes: budget.deadline.megabytes) {
                solver throws(GLPKFault) -> SearchEnd? in
                let relaxation = LinearRelaxation(
                    solver, form, weights: weights, deadline: budget.deadline, level.settings)
                return try CutLoop(level, relaxation, openAtStart: start).run()
            }
            guard end == nil else { return nil }
            if level.problem.openIntegers * 5 > start * settings.openOfFive { break }
        }
        return level.problem.lifted(level.problem.domain)
    }
}
