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
    private let start: [ExactDecimal]?
    private let chosen: [Int]
    /// A value that no point can beat.
    private let known: ExactDecimal?
    /// A value that a point must come up to, to count.
    private let least: ExactDecimal?
    /// Nodes after which it is given up as long as there is no point.
    private let mostNodesWithoutPoint: Int
    /// What the whole is searched for.
    private let role: LevelRole
    /// What it leaves matters to others behind it: where points worth as much as the optimum may lie is wanted, too, and an optimum rather than
    /// a gap, which leaves them much more to choose from.
    private let isFollowed: Bool
    let summed: SumColumns
    private let budget: SearchBudget
    let base: IntegerForm
    private(set) var context: SearchContext?
    /// By column of the form, where all points lie that come up to the optimum; `nil`: that was not wanted, or is not known.
    private(set) var equals: Domain?

    /// `chosen`: columns to try at 1 where there is no start.
    init(
        _ shape: ProgramShape, _ objective: Objective, start: [ExactDecimal]?, chosen: [Int] = [],
        known: ExactDecimal? = nil, least: ExactDecimal? = nil,
        mostNodesWithoutPoint: Int = .max, role: LevelRole = .tier,
        isFollowed: Bool = false, budget: SearchBudget
    ) {
        self.isFollowed = isFollowed
        self.mostNodesWithoutPoint = mostNodesWithoutPoint
        self.role = role
        self.chosen = chosen
        self.known = known
        self.least = least
        self.shape = shape
        self.objective = WholeObjective(objective, form: shape.form)
        self.budget = budget
        base = shape.form
        summed = SumColumns(base, shape.groups, shape.settings.presolve)
        self.start = start
    }

    /// Whether a shape holds a point at all; a search that is stopped counts as yes.
    static func isFeasible(_ shape: ProgramShape, _ budget: SearchBudget) -> Bool {
        let search = TierSearch(shape, Objective("", .maximize, []), start: nil, budget: budget)
        return search.run(report: { _ in }) != .proved || search.value != nil
    }

    /// The best point, and the objective there.
    var point: [ExactDecimal]? { context?.found?.point }
    var value: ExactDecimal? { context?.found?.value }

    func run(report: @escaping (SearchContext) -> Void) -> End {
        let context = SearchContext(
            budget: budget, isWhole: shape.program.columns.allSatisfy { $0.kind == .integer },
            complete: { [unowned self] in complete($0, beyond: $1) }, leastBetter: objective.better(than:),
            gapUnits: { [unowned self] in gapUnits($0) }, report: report)
        let disproof = Disproof(shape.program, shape.settings)
        context.disproof = { [unowned self] values, best in
            integers(values).map {
                disproof.holds($0, objective: objective.objective, best: best?.value)
            } ?? false
        }
        context.mostNodesWithoutPoint = mostNodesWithoutPoint
        if isFollowed { context.nodesBeyondGap = shape.settings.tree.nodesBeyondGap }
        self.context = context
        context.ceiling = [known.map(objective.ceiling), boundOfChoices].compactMap { $0 }.min()
        if let least { context.require(objective.floor(keeping: least)) }
        if isFollowed, keepsOptimaOnly, tellsSelectionsApart { context.noteEquals() }
        if let start { context.begin(foundPoint(start)) }
        // What reaches it is the best there is; no bound is needed.
        if context.isAtCeiling { return .proved }
        let end = ending(context)
        // Where nothing has been found in time, nothing but what must be is a plan, if rows allow it.
        if case .stopped = end, context.found == nil {
            context.offer(base.domain.lower.map { Double($0) } + summed.members.map { _ in 0 })
        }
        return end
    }

    private func ending(_ context: SearchContext) -> End {
        do {
            let end = try search(context)
            switch end {
            case _ where context.isAtCeiling: return .proved
            case .exhausted where context.best == nil && context.droppedBound != nil:
                return .failed("the search could not decide a node")
            case .exhausted:
                guard let dropped = context.droppedBound, let best = context.best,
                    dropped >= objective.better(than: best)
                else {
                    equals = context.equals?.box?.prefix(base.columnCount)
                    return .proved
                }
                context.bound = dropped
                return .withinGap
            case .withinGap: return .withinGap
            case .stopped(let reason): return context.isWithinGap(context.bound) ? .withinGap : .stopped(reason)
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

    /// The whole tier: by knapsacks, by its own weights or, where these are blind, by weights that lead.
    private func search(_ context: SearchContext) throws(GLPKFault) -> SearchEnd {
        let weights = objective.weights + summed.members.map { _ in 0 }
        let settings = shape.settings.guide
        let level = level(context, weights: weights, nodeLimit: hasShortfalls ? settings.probingNodes : .max)
        try Heuristics.run(level, .start(chosen: chosen))
        if let end = siteSearch(context)?.run() { return end }
        var end = try BranchAndCut(level).run()
        var nodes = settings.firstNodes
        let isStuck = isStuck(level)
        while end == .limit {
            guard isStuck, let found = context.found,
                let guide = ShortfallGuide(summed.form, weights: weights, at: found.values, part: settings.part)
            else { return try BranchAndCut(self.level(context, weights: weights)).run() }
            // What is short changes as points get better: then it is guided anew.
            let guided = self.level(context, weights: guide.weights, offset: guide.worth, nodeLimit: nodes)
            end = try BranchAndCut(guided).run()
            nodes *= settings.growth
        }
        return end
    }

    /// Whether branching has left the bound about where the root had it.
    private func isStuck(_ level: Level) -> Bool {
        guard let root = level.rootBound?.value, let best = level.context.best else { return false }
        return Double(root - level.context.bound) < shape.settings.guide.leastClosed * Double(root - best)
    }

    /// Nothing worth less than the optimum keeps the tier.
    private var keepsOptimaOnly: Bool {
        objective.isStepped && objective.objective.tolerance.amount(at: 1).isZero
    }

    /// Hardly ever are two selections worth the same.
    private var tellsSelectionsApart: Bool {
        Set(objective.weights).count > shape.settings.tiers.leastDifferentWeights
    }

    private var hasShortfalls: Bool {
        objective.weights.indices.contains {
            objective.weights[$0] < 0 && !base.isInteger[$0] && base.domain.lower[$0] == 0
        }
    }

    private func level(
        _ context: SearchContext, weights: [Int], offset: Int = 0, nodeLimit: Int = .max
    ) -> Level {
        var form = summed.form
        if let most = boundOfChoices, let cutoff = context.floor {
            form.domain = CutoffBounds.domain(form, weights: objective.weights, most: most, cutoff: cutoff)
        }
        return Level(
            context,
            Subproblem(
                form, weights: weights, offset: offset,
                cliques: summed.cliques(shape.groups, mostColumns: 2 * shape.settings.presolve.mostConflictColumns),
                settings: shape.settings),
            role: role, nodeLimit: nodeLimit, settings: shape.settings,
            localSearch: { [unowned self] level, reducedCosts in improve(level, reducedCosts) })
    }

    /// What no point is worth more than, by choices alone; `nil`: no end, or beyond the numbers.
    private var boundOfChoices: Int? {
        guard let total = ChoiceBound(shape, objective.weights)?.total else { return nil }
        return total.magnitude < Int.infinity.magnitude ? Int(total) : nil
    }

    /// The search for jobs at sites, if the tier is nothing else.
    private func siteSearch(_ context: SearchContext) -> AssignmentSearch? {
        guard objective.isStepped,
            let problem = AssignmentRecognition.problem(base, weights: objective.weights, groups: shape.groups)
        else { return nil }
        return AssignmentSearch(context, problem, columnCount: summed.form.columnCount)
    }

    /// No feasible point that keeps the tiers before is better than this.
    func bound(isProved: Bool) -> Double {
        if isProved, let value { return value.approximate }
        let units = min(context?.bound ?? .infinity, context?.ceiling ?? .infinity)
        guard units != .infinity else { return objective.objective.told(nil) }
        return objective.value(ofUnits: objective.isWhole ? units : units + 1).approximate
    }

    private func gapUnits(_ units: Int) -> Int {
        guard budget.relativeGap > 0 else { return 0 }
        let value = objective.value(ofUnits: units).magnitude.approximate
        let gap = Int(min(1e17, budget.relativeGap * value / objective.unit.approximate))
        // Bounds are rounded down to units, which values may lie between.
        return objective.isWhole ? gap : max(0, gap - 1)
    }

    /// Completes and checks a point; it counts if it is better than the best so far.
    private func complete(_ values: [Double], beyond best: FoundPoint?) -> FoundPoint? {
        guard let integers = integers(values) else { return nil }
        if objective.isStepped, let best {
            // Most points that are offered are no better, and completing one is dear.
            let worth = integers.indices.reduce(0) { $0 + objective.weights[$1] * integers[$1] }
            if worth <= best.units { return nil }
        }
        let near = shape.isProjected ? nil : shape.originalUnits(values)
        guard let point = shape.completion.complete(integers, near: near, objective: objective.objective) else {
            return nil
        }
        let found = foundPoint(point)
        if let best, !objective.objective.isBetter(found.value, than: best.value) { return nil }
        return found
    }

    /// Values of the summed form as whole numbers by column of the program, 0 of continuous ones; `nil`: too large.
    private func integers(_ values: [Double]) -> [Int]? {
        var integers = [Int](repeating: 0, count: base.columnCount)
        for column in integers.indices where base.isInteger[column] {
            guard values[column].magnitude < 1e15 else { return nil }
            integers[column] = Int(values[column].rounded())
        }
        return integers
    }

    private func foundPoint(_ point: [ExactDecimal]) -> FoundPoint {
        let value = objective.objective.value(at: point)
        return FoundPoint(
            units: objective.units(value), values: values(of: point), point: point, value: value,
            isMinimized: objective.objective.sense == .minimize)
    }

    /// A program's point as values of the summed form.
    private func values(of point: [ExactDecimal]) -> [Double] { summed.values(shape.formUnits(point)) }
}
