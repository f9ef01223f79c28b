import GLPKSolver
import LinearProgramming
import Quantities

/// Lexicographic optimisation: one tier after the other, each keeping those before.
///
/// What a tier hands on is its optimum as a row, and the parts of the search space that may still hold equals; the next
/// tier looks only there. So no part is searched for a second proof of the same thing.
struct TierSequence {
    let budget: SearchBudget
    let memoryMegabytes: Int?
    let progress: (Progress) -> Void
    var program: SearchProgram
    var root: Domain
    var frontier = [TreeNode(changes: nil, bound: .infinity, basis: nil, depth: 0, origin: nil)]
    var point: [ExactDecimal]?
    var results: [TierResult] = []
    /// The first tier that ended without a proof.
    var firstStop: StopReason?
    let clock = ContinuousClock()
    let began = ContinuousClock.now
    private let objectives: [Objective]

    init(
        _ program: SearchProgram, root: Domain, start: [ExactDecimal]?, options: SolveOptions,
        progress: @escaping (Progress) -> Void
    ) {
        self.program = program
        self.root = root
        self.progress = progress
        point = start
        objectives = program.program.objectives
        memoryMegabytes = options.memoryLimitMegabytes
        budget = SearchBudget(
            deadline: Deadline(seconds: options.timeLimit), nodeLimit: options.nodeLimit,
            relativeGap: options.relativeGap)
        budget.leastColumnsForPatterns = options.leastColumnsForPatterns
    }

    /// Why a sequence ends before its last tier.
    enum Ending: Error {
        case infeasible, unbounded
        case failed(String)
    }

    /// Optimises every tier; `handsOn`: the last one, too, keeps its equals.
    mutating func run(handsOn: Bool) throws(Ending) {
        if objectives.isEmpty {
            try optimize(Objective("", .maximize, []), tier: 0, keepsTies: handsOn, isListed: false)
        }
        let whole = budget.deadline
        for (tier, objective) in objectives.enumerated() {
            let isLast = tier == objectives.count - 1
            // A tier may not use up the time of those behind it.
            if !isLast, let left = whole.secondsLeft { budget.deadline = Deadline(seconds: 0.7 * left) }
            defer { budget.deadline = whole }
            try optimize(objective, tier: tier, keepsTies: handsOn || !isLast, isListed: true)
            if firstStop != nil, firstStop != .time || point == nil { break }
        }
        for objective in objectives.dropFirst(results.count) {
            results.append(
                TierResult(
                    name: objective.name, status: .notReached, value: point.map { objective.value(at: $0) },
                    bound: objective.sense == .maximize ? .infinity : -.infinity, gap: .infinity, nodes: 0, seconds: 0))
        }
        for tier in results.indices {
            if let point { results[tier].value = objectives[tier].value(at: point) }
        }
    }

    private mutating func optimize(_ objective: Objective, tier: Int, keepsTies: Bool, isListed: Bool) throws(Ending) {
        let start = clock.now
        let search = makeSearch(objective, keepsTies: keepsTies)
        let report = reporter(tier, start)
        let end = try cutAndBranch(search, report) ?? search.solve(memoryMegabytes: memoryMegabytes, report: report)
        point = search.incumbent?.point ?? point
        root = search.root
        let value = search.incumbent?.value
        var status = TierResult.Status.optimal
        switch end {
        case .exhausted where value == nil: throw .infeasible
        case .exhausted: break
        case .withinGap: status = .withinGap
        case .stopped(let reason):
            status = .stopped(reason)
            firstStop = firstStop ?? reason
        case .unbounded:
            // An unbounded relaxation says nothing about whether there is a point at all.
            let hasPoint = point != nil || isFeasible()
            throw hasPoint ? .unbounded : .infeasible
        case .failed(let message): throw .failed(message)
        }
        guard isListed else { return }
        let bound = status == .optimal ? value?.approximate ?? 0 : search.objective.value(ofUnits: search.bound)
        results.append(
            TierResult(
                name: objective.name, status: status, value: value, bound: bound,
                gap: status == .optimal ? 0 : Self.gap(value, bound), nodes: search.nodes,
                seconds: (clock.now - start) / .seconds(1)))
        if let value { program.add(objective.row(keeping: value)) }
        frontier = search.setAside + (end == .exhausted ? [] : search.queue.nodes)
    }

    /// Lets GLPK's branch and cut improve the incumbent and, if it can in its slice of the time, end the tier.
    private func cutAndBranch(_ search: TierSearch, _ report: (TierSearch) -> Void) throws(Ending) -> SearchEnd? {
        guard root.openCount(program) >= budget.leastColumnsForPatterns, budget.nodeLimit == nil else { return nil }
        let slice = budget.deadline.secondsLeft.map { 0.5 * $0 }
        let step = search.objective.isStepped ? 0.5 : 0
        do {
            let cuts = BranchAndCut(program: program, objective: search.objective, root: root)
            let ending = try cuts.run(
                seconds: slice, nodes: budget.nodesForCuts,
                floor: search.incumbent.map { $0.units + step } ?? -.infinity,
                memoryMegabytes: memoryMegabytes)
            if let point = ending.point { search.offer(search.rounded(point), near: point) }
            report(search)
            let isConfirmed =
                ending.isInfeasible ? search.incumbent != nil : ending.isProved && search.isWorth(ending.point)
            guard isConfirmed, !StopFlag.isRequested else { return nil }
            search.setAsideAll()
            return .exhausted
        } catch {
            throw .failed("\(error)")
        }
    }

    /// Whether what is left holds a point at all; a search that is stopped counts as yes.
    private func isFeasible() -> Bool {
        let search = makeSearch(Objective("", .maximize, []), keepsTies: false)
        let end = search.solve(memoryMegabytes: memoryMegabytes) { _ in }
        return end != .exhausted || search.incumbent != nil
    }

    /// A search for an objective in what the tiers so far have left.
    func makeSearch(_ objective: Objective, keepsTies: Bool) -> TierSearch {
        TierSearch(
            program, TierObjective(objective, program: program.program), root: root, nodes: frontier,
            keepsTies: keepsTies, incumbent: point, budget: budget)
    }

    /// Reports at most every 50 ms.
    func reporter(_ tier: Int, _ start: ContinuousClock.Instant) -> (TierSearch) -> Void {
        var last: ContinuousClock.Instant?
        return { [progress] search in
            let now = ContinuousClock.now
            if let last, now - last < .milliseconds(50) { return }
            last = now
            let bound = search.objective.value(ofUnits: search.bound)
            progress(
                Progress(
                    tier: tier, seconds: (now - start) / .seconds(1), best: search.incumbent?.value, bound: bound,
                    gap: Self.gap(search.incumbent?.value, bound), nodes: search.nodes, openNodes: search.queue.size))
        }
    }

    static func gap(_ value: ExactDecimal?, _ bound: Double) -> Double {
        guard let value = value?.approximate, bound.isFinite else { return .infinity }
        let difference = (bound - value).magnitude
        return difference == 0 ? 0 : difference / max(value.magnitude, 1e-12)
    }
}
