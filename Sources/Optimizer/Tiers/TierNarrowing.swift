import GLPKSolver
import LinearProgramming
import Quantities

/// What a tier's optimum leaves to those behind it, read off the tier's relaxation.
///
/// Points that keep the tier are worth at least a floor, so a column that would cost more than what lies between the
/// root's bound and the floor cannot move: fixing by price with the floor as cutoff, as within a search, but with equals
/// kept. The root is bounded and cut anew for it, because what a search fixed has left equals out.
enum TierNarrowing {
    /// Bounds by column of a shape's form; `nil`: nothing is left, or nothing could be told.
    static func bounds(
        _ shape: ProgramShape, _ objective: Objective, keeping value: ExactDecimal, budget: SearchBudget
    ) -> (lower: [Int], upper: [Int])? {
        let whole = WholeObjective(objective, form: shape.form)
        guard whole.weights.contains(where: { $0 != 0 }) else { return nil }
        let summed = SumColumns(shape.form, shape.groups)
        let context = SearchContext(
            budget: SearchBudget(deadline: budget.deadline, memoryMegabytes: budget.memoryMegabytes), isWhole: true,
            complete: { _, _ in nil }, leastBetter: { $0 }, gapUnits: { _ in 0 },
            report: { _ in })
        context.require(whole.floor(keeping: value))
        let level = LevelSearch(
            context, summed.form, weights: whole.weights + summed.members.map { _ in 0 }, worth: 0,
            kept: Array(0..<summed.form.columnCount), fixed: Array(repeating: 0, count: summed.form.columnCount),
            cliques: summed.cliques(shape.groups), depth: 1, nodeLimit: 0, improve: nil)
        guard let bounds = try? level.narrowed() else { return nil }
        let count = shape.form.columnCount
        return (Array(bounds.lower.prefix(count)), Array(bounds.upper.prefix(count)))
    }
}

extension LevelSearch {
    /// Bounds that every point worth the cutoff keeps, by column of the summed form; `nil`: there is no such point, or the
    /// relaxation failed.
    func narrowed() throws(GLPKFault) -> (lower: [Int], upper: [Int])? {
        for _ in 0..<Self.mostNarrowings {
            guard propagation.runAll(form, &lower, &upper) else { return nil }
            shrink()
            let start = openIntegers
            guard start > 0, let numeric = try? LinearBound.numeric(form, weights: weights) else { break }
            let end = try withRelaxation(of: numeric, memoryMegabytes: context.budget.memoryMegabytes) {
                relaxation throws(GLPKFault) -> End? in
                try root(
                    LinearBound(relaxation, form, weights: weights, deadline: context.budget.deadline), start,
                    isCutWhole: true)
            }
            guard end == nil else { return nil }
            if openIntegers * 5 > start * 4 { break }
        }
        var (low, high) = (fixed, fixed)
        for (position, column) in kept.enumerated() {
            low[column] = lower[position]
            high[column] = upper[position]
        }
        return (low, high)
    }

    private static let mostNarrowings = 4
}
