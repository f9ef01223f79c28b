import GLPKSolver
import LinearProgramming
import Quantities

/// What a tier's optimum fixes in those behind it, read off the tier's relaxation.
///
/// Points that keep the tier are worth at least a floor, so a column that would cost more than what lies between the
/// root's bound and the floor cannot move: reduced-cost fixing with the floor as cutoff, as within a search, but with equals
/// kept. The root is bounded and cut anew for it, because what a search fixed has left equals out.
enum TierFixing {
    /// Leaves a shape the points that keep the tier, or more of them.
    static func apply(
        to shape: inout ProgramShape, _ objective: Objective, keeping value: ExactDecimal, budget: SearchBudget
    ) {
        let whole = WholeObjective(objective, form: shape.form)
        let floor = whole.floor(keeping: value)
        if let bound = ChoiceBound(shape, whole.weights), bound.total == Int128(floor) {
            fixChoices(of: &shape, whole.weights, at: bound)
        } else if let domain = relaxed(shape, whole.weights, floor: floor, budget: budget) {
            shape.tighten(to: domain)
        }
    }

    /// Where the optimum is all that choices and columns could come to by themselves, each is at its best: a relaxation knows no
    /// more of it, and over a grid of lots, where thousands of places are worth the same, it takes minutes.
    private static func fixChoices(of shape: inout ProgramShape, _ weights: [Int], at bound: ChoiceBound) {
        var domain = shape.form.domain
        for (group, best) in zip(shape.groups.groups, bound.best) {
            for column in group where domain.isOpen(column) && weights[column] < best { domain.fix(column, at: 0) }
        }
        for column in weights.indices where weights[column] != 0 && shape.groups.groupOf[column] < 0 {
            domain.fix(column, at: weights[column] > 0 ? domain.upper[column] : domain.lower[column])
        }
        shape.tighten(to: domain)
        shape.require(bound.best.indices.filter { bound.best[$0] > 0 })
    }

    /// What is left by the relaxation, by column of a shape's form; `nil`: nothing could be told.
    private static func relaxed(
        _ shape: ProgramShape, _ weights: [Int], floor: Int, budget: SearchBudget
    ) -> Domain? {
        guard weights.contains(where: { $0 != 0 }) else { return nil }
        let summed = SumColumns(shape.form, shape.groups, shape.settings.presolve)
        let context = SearchContext(
            budget: SearchBudget(deadline: budget.deadline), isWhole: true,
            complete: { _, _ in nil }, leastBetter: { $0 }, gapUnits: { _ in 0 },
            report: { _ in })
        context.require(floor)
        let problem = Subproblem(
            summed.form, weights: weights + summed.members.map { _ in 0 },
            cliques: summed.cliques(shape.groups, mostColumns: 2 * shape.settings.presolve.mostConflictColumns),
            settings: shape.settings)
        let level = Level(context, problem, role: .fixing, nodeLimit: 0, settings: shape.settings)
        return (try? domain(level))?.prefix(shape.form.columnCount)
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
