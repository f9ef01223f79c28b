import LinearProgramming
import Quantities

/// Lexicographic optimisation: one tier after the other, each keeping those before by a row.
struct TierSequence {
    let budget: SearchBudget
    let progress: (Progress) -> Void
    var shape: ProgramShape
    var point: [ExactDecimal]?
    var results: [TierResult] = []
    /// The first tier that ended without a proof.
    var firstStop: StopReason?
    let clock = ContinuousClock()
    let objectives: [Objective]
    /// Columns to try at 1 while there is no point.
    let chosen: [Int]
    private let pricedStart: PricedStart?
    /// What is known beforehand of optima.
    var hopes: Hopes
    /// What the last tier leaves matters, too.
    private let makesUnique: Bool

    init(
        _ shape: ProgramShape, start: [ExactDecimal]?, chosen: [Int], pricedStart: PricedStart?, options: SolveOptions,
        until deadline: Deadline, progress: @escaping (Progress) -> Void
    ) {
        self.chosen = chosen
        self.pricedStart = pricedStart
        self.shape = shape
        self.progress = progress
        point = start
        objectives = shape.program.objectives
        hopes = Hopes(options.reference)
        makesUnique = options.uniqueByColumnOrder != nil
        budget = SearchBudget(
            deadline: deadline, nodeLimit: options.nodeLimit,
            relativeGap: options.relativeGap)
    }

    /// Why a sequence ends before its last tier.
    enum Ending: Error {
        case infeasible, unbounded
        case failed(String)
    }

    /// Optimises every tier.
    mutating func run() throws(Ending) {
        if objectives.isEmpty { try optimize(Objective("", .maximize, []), tier: 0, isListed: false) }
        let whole = budget.deadline
        point = pricedStart?.first(shape.program, from: point, until: whole) ?? point
        for (tier, objective) in objectives.enumerated() {
            // A tier may not use up the time of those behind it.
            if tier < objectives.count - 1 { budget.deadline = whole.sharing(shape.settings.tiers.timeShare) }
            defer { budget.deadline = whole }
            if hopes.isDecided, tier < objectives.count - 1 {
                results.append(unsearched(objective, .skipped))
                continue
            }
            if let nodes = choosingNodes(tier), firstStop == nil, point != nil {
                try choose(objective, tier: tier, nodes: nodes)
                continue
            }
            try optimize(objective, tier: tier, isListed: true)
            if firstStop != nil, firstStop != .time || point == nil { break }
        }
        for objective in objectives.dropFirst(results.count) {
            results.append(unsearched(objective, .notReached))
        }
    }

    /// Nodes of a tier that only chooses among plans of which each would do; `nil`: it does not, or they follow from an optimum, which leaves it
    /// little to choose from.
    private func choosingNodes(_ tier: Int) -> Int? {
        let settings = shape.settings.tiers
        if hopes.reference.endsAtDifference, tier == objectives.count - 1 { return settings.orderingNodes }
        guard objectives[tier].isTidy, results.contains(where: { $0.status == .withinGap }) else { return nil }
        let asked = zip(objectives, results).filter { !$0.0.isTidy }.reduce(0) { $0 + $1.1.nodes }
        return max(settings.leastTidyingNodes, Int(settings.tidyingShare * Double(asked)))
    }

    /// A tier with a limit of nodes of its own: that it comes to it is nobody's wish to stop.
    private mutating func choose(_ objective: Objective, tier: Int, nodes: Int) throws(Ending) {
        let limit = budget.nodeLimit
        let own = budget.nodes + nodes
        budget.nodeLimit = min(limit ?? .max, own)
        defer { budget.nodeLimit = limit }
        try optimize(objective, tier: tier, isListed: true)
        if firstStop == .nodes, own < limit ?? .max {
            firstStop = nil
            results[tier].status = .unsettled
        }
    }

    /// Moves what is continuous at the point at hand to where the tiers like it best: the last thing to do.
    mutating func settle() { point = point.map { shape.completion.settled($0, for: objectives) } }

    /// Every tier with what the point at hand reaches in it: known once the point moves no more.
    var tiers: [TierResult] {
        zip(results, objectives).map { result, objective in
            guard let value = point.map(objective.value(at:)) else { return result }
            var result = result
            result.value = value
            if result.best.map({ objective.isBetter(value, than: $0) }) ?? true {
                result.best = value
                if result.status != .optimal { result.gap = TierResult.gap(value, result.bound) }
            }
            return result
        }
    }

    private func unsearched(_ objective: Objective, _ status: TierResult.Status) -> TierResult {
        TierResult(
            name: objective.name, status: status,
            bound: objective.told(nil), gap: .infinity, nodes: 0, seconds: 0)
    }

    private mutating func optimize(_ objective: Objective, tier: Int, isListed: Bool) throws(Ending) {
        let start = clock.now
        let priced = pricedStart?.begin(shape.program, objective, from: point, budget)
        point = priced?.point ?? point
        let ideal = ideal(at: tier)
        point = ideal.point ?? point
        if let (ahead, settled) = ideal.settled { hopes.settled[ahead] = settled }
        let known = (hopes.bounds(of: tier) + [priced?.bound].compactMap(\.self))
            .min { objective.isBetter($1, than: $0) }
        var (search, end, nodes) = search(objective, known: known, tier: tier, since: start)
        nodes += ideal.nodes
        hopes.learn(search.value, of: tier)
        var status = TierResult.Status.optimal
        switch end {
        case .proved where search.value == nil: throw .infeasible
        case .proved: break
        case .withinGap: status = .withinGap
        case .stopped(let reason):
            status = .stopped(reason)
            firstStop = firstStop ?? reason
        case .unbounded:
            // An unbounded relaxation says nothing about whether there is a point at all.
            throw point != nil || TierSearch.isFeasible(shape, budget) ? .unbounded : .infeasible
        case .failed(let message): throw .failed(message)
        }
        guard isListed else { return }
        let bound = search.bound(isProved: status == .optimal)
        results.append(
            TierResult(
                name: objective.name, status: status, best: search.value, bound: bound,
                gap: status == .optimal ? 0 : TierResult.gap(search.value, bound), nodes: nodes,
                seconds: (clock.now - start) / .seconds(1)))
        let result = results[results.count - 1]
        progress(
            Progress(
                tier: tier, seconds: result.seconds, best: result.best, bound: bound, gap: result.gap,
                nodes: result.nodes, openNodes: 0, isEnd: true))
        guard let value = search.value else { return }
        let isWanted = budget.reasonToStop == nil && isFollowed(tier)
        if isWanted, status == .optimal, let equals = search.equals ?? hopes.equals(of: tier, at: value) {
            shape.tighten(to: equals)
        } else if isWanted {
            TierFixing.apply(to: &shape, objective, keeping: value, budget: budget)
        }
        shape.keep(objective, at: value, isWhole: search.objective.isWhole)
        guard isWanted, status == .optimal, let point else { return }
        let tiers = shape.settings.tiers
        let most = hopes.isDecided ? tiers.orderingNodes : max(tiers.selectionNodes, nodes)
        if let domain = SelectionFixing.domain(shape, objective, at: point, nodes: most, budget: budget) {
            shape.tighten(to: domain)
        }
    }

    /// Whether what a tier leaves matters to anything behind it.
    func isFollowed(_ tier: Int) -> Bool { tier < objectives.count - 1 || makesUnique }

    func reporter(
        _ tier: Int, _ start: ContinuousClock.Instant, _ objective: WholeObjective
    ) -> (SearchContext) -> Void {
        let reporter = TierReporter(tier: tier, start: start, objective: objective, progress: progress)
        return { reporter.tell($0) }
    }
}
