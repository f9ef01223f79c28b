import GLPKSolver
import LinearProgramming
import Quantities

/// One tier: the search for its optimum in what the tiers before have left.
final class TierSearch {
    enum End: Equatable {
        /// Nothing better than the point exists; without a point, nothing feasible.
        case proved
        case withinGap
        case stopped(StopReason)
        case unbounded
        case failed(String)
    }

    let shape: ProgramShape
    let objective: WholeObjective
    private(set) var point: [ExactDecimal]?
    private(set) var value: ExactDecimal?
    private let summed: SumColumns
    private let budget: SearchBudget
    private let base: IntegerForm
    private(set) var context: SearchContext?

    init(_ shape: ProgramShape, _ objective: Objective, start: [ExactDecimal]?, budget: SearchBudget) {
        self.shape = shape
        self.objective = WholeObjective(objective, form: shape.form)
        self.budget = budget
        base = shape.form
        summed = SumColumns(base, shape.groups)
        if let start {
            point = start
            value = objective.value(at: start)
        }
    }

    func run(report: @escaping (SearchContext) -> Void) -> End {
        let context = SearchContext(
            budget: budget, isWhole: shape.program.columns.allSatisfy { $0.kind == .integer },
            take: { [unowned self] in take($0) }, leastBetter: objective.better(than:),
            gapUnits: { [unowned self] in gapUnits($0) }, report: report)
        self.context = context
        if let point, let value { context.begin(units: objective.units(value), values: values(of: point)) }
        let weights = objective.weights + summed.members.map { _ in 0 }
        let level = LevelSearch(
            context, summed.form, weights: weights, worth: 0, kept: Array(0..<summed.form.columnCount),
            fixed: Array(repeating: 0, count: summed.form.columnCount), cliques: summed.cliques(shape.groups), depth: 0,
            nodeLimit: .max, improve: { [unowned self] level, remainders in improve(level, remainders) })
        do {
            let end = if let end = siteSearch(context)?.run() { end } else { try level.run() }
            switch end {
            case .exhausted where context.best == nil && context.droppedBound != nil:
                return .failed("the search could not decide a node")
            case .exhausted:
                guard let dropped = context.droppedBound, let best = context.best,
                    dropped >= objective.better(than: best)
                else { return .proved }
                context.bound = dropped
                return .withinGap
            case .stopped(let reason): return .stopped(reason)
            case .unbounded: return .unbounded
            case .limit: return .failed("a search ended without an end")
            case .undecided: return .failed("the search could not decide a node")
            }
        } catch {
            switch error.status {
            case .stopped(let reason): return .stopped(reason)
            case .failed(let message): return .failed(message)
            default: return .failed("\(error)")
            }
        }
    }

    /// The search for jobs at sites, if the tier is nothing else.
    private func siteSearch(_ context: SearchContext) -> SiteSearch? {
        guard objective.isStepped,
            let problem = SiteRecognition.problem(base, weights: objective.weights, groups: shape.groups)
        else { return nil }
        return SiteSearch(context, problem, columnCount: summed.form.columnCount)
    }

    /// No feasible point that keeps the tiers before is better than this.
    func bound(isProved: Bool) -> Double {
        if isProved, let value { return value.approximate }
        let units = context?.bound ?? IntegerForm.open
        guard units != IntegerForm.open else { return objective.objective.sense == .maximize ? .infinity : -.infinity }
        return objective.value(ofUnits: units).approximate
    }

    private func gapUnits(_ units: Int) -> Int {
        guard budget.relativeGap > 0 else { return 0 }
        let value = objective.value(ofUnits: units).magnitude.approximate
        return Int(min(1e17, budget.relativeGap * value / objective.unit.approximate))
    }

    /// Completes and checks a point; it counts if it is better than all before.
    private func take(_ values: [Double]) -> (units: Int, values: [Double])? {
        let count = base.columnCount
        var integers = [Int](repeating: 0, count: count)
        for column in 0..<count where base.isInteger[column] {
            guard values[column].magnitude < 1e15 else { return nil }
            integers[column] = Int(values[column].rounded())
        }
        if objective.isStepped, let best = context?.best {
            // Most points that are offered are no better, and completing one is dear.
            let worth = (0..<count).reduce(0) { $0 + objective.weights[$1] * integers[$1] }
            if worth <= best { return nil }
        }
        let near = shape.isProjected ? nil : shape.originalUnits(values)
        guard let found = shape.completion.complete(integers, near: near, objective: objective.objective) else {
            return nil
        }
        let worth = objective.objective.value(at: found)
        if let value, !objective.objective.isBetter(worth, than: value) { return nil }
        point = found
        value = worth
        return (objective.units(worth), self.values(of: found))
    }

    /// A program's point as values of the summed form.
    private func values(of point: [ExactDecimal]) -> [Double] {
        var values = shape.formUnits(point)
        for members in summed.members { values.append(members.reduce(0) { $0 + values[$1] }) }
        return values
    }

    /// How hot annealing begins, as shares of the mean worth of a chosen column.
    private static let temperatures = [0.4, 0.1]
    /// Entries touched in a run of local search at most.
    private static let work = 1_000_000

    /// Looks for better points around the incumbent, guided by the root's prices.
    private func improve(_ level: LevelSearch, _ remainders: [Double]) {
        var (lower, upper) = (Array(level.fixed.prefix(base.columnCount)), Array(level.fixed.prefix(base.columnCount)))
        var promise = [Double](repeating: -.infinity, count: base.columnCount)
        var open = 0
        for (position, column) in level.kept.enumerated() where column < base.columnCount {
            lower[column] = level.lower[position]
            upper[column] = level.upper[position]
            promise[column] = remainders[position]
            if base.isInteger[column], lower[column] < upper[column] { open += 1 }
        }
        guard open > 1, let incumbent = level.context.incumbent else { return }
        var start = lower
        for column in start.indices where base.isInteger[column] { start[column] = Int(incumbent[column].rounded()) }
        let chosen = start.indices.filter { start[$0] == 1 && base.isInteger[$0] && objective.weights[$0] != 0 }
        let mean = chosen.reduce(0.0) { $0 + Double(objective.weights[$1].magnitude) } / Double(max(1, chosen.count))
        for (round, share) in Self.temperatures.enumerated() {
            var search = LocalSearch(
                base, weights: objective.weights, lower: lower, upper: upper, promise: promise, start: start,
                seed: round)
            search.run(work: min(Self.work, 200 * base.entryColumns.count), from: share * mean, to: 0.02 * share * mean)
            {
                budget.reasonToStop != nil
            }
            guard search.bestWorth > -.infinity else { continue }
            start = search.best
            level.context.offer(start.map { Double($0) } + summed.members.map { _ in 0 })
        }
    }
}
