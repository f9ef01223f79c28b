import GLPKSolver

/// Bounds a whole level and cuts off what the relaxation gets wrong.
struct CutLoop {
    private let level: Level
    private let relaxation: LinearRelaxation
    private let openAtStart: Int
    private let settings: SearchSettings.Root
    private var idleRounds: IdleRounds

    init(_ level: Level, _ relaxation: LinearRelaxation, openAtStart: Int) {
        self.level = level
        self.relaxation = relaxation
        self.openAtStart = openAtStart
        settings = level.settings.root
        idleRounds = IdleRounds(settings: settings)
    }

    /// `nil`: go on with the tree, or begin again when much is fixed.
    func run() throws(GLPKFault) -> SearchEnd? {
        var loop = self
        var gather: (() -> Void)?
        defer { gather?() }
        for round in 0..<settings.mostRounds {
            switch try loop.round(round, &gather) {
            case .again: continue
            case .ended(let end): return end
            }
        }
        return nil
    }

    private enum Step {
        case again
        case ended(SearchEnd?)
    }

    /// Solves, bounds, looks for points, fixes and separates once. `gather`: what waits for work beside.
    private mutating func round(_ round: Int, _ gather: inout (() -> Void)?) throws(GLPKFault) -> Step {
        if let reason = level.context.reasonToStop { return .ended(.stopped(reason)) }
        try relaxation.enter(level.problem.domain)
        let bound: ExactBound
        let point: [Double]
        let before = level.bound
        switch try relaxation.solve(cutoff: level.cutoff) {
        case .infeasible: return .ended(level.close())
        case .unknown: return .ended(nil)
        case .unbounded: return .ended(.unbounded)
        case .bounded(let solved, let values):
            bound = solved
            level.bound = min(level.bound, level.problem.reachable(bound.value, in: level.problem.domain))
            level.tell()
            if level.endsAtRoot(by: bound) { return .ended(level.close()) }
            if level.isCloseEnough { return .ended(.withinGap) }
            guard let values else { return .ended(nil) }
            point = values
        }
        if level.problem.isIntegral(point), level.offer(point), level.endsAtRoot(by: bound) {
            return .ended(level.close())
        }
        let node = RelaxedNode(
            relaxation: relaxation, domain: level.problem.domain, point: point, reducedCosts: bound.reducedCosts)
        if try Heuristics.run(level, .cutRound(round), at: node) {
            try relaxation.enter(level.problem.domain)
            if level.endsAtRoot(by: bound) { return .ended(level.close()) }
        }
        gather = gather ?? Heuristics.beginBeside(level, .cutRound(round), at: node)
        guard let moved = level.fixAtRoot(by: bound) else { return .ended(level.close()) }
        if !moved.isEmpty, level.problem.openIntegers * 3 < openAtStart * settings.openOfThree { return .ended(nil) }
        guard !idleRounds.areEnough(before: before, now: level.bound, cutoff: level.cutoff) else { return .ended(nil) }
        return try separate(round, point) ? .again : .ended(nil)
    }

    /// Adds cuts that the point violates; false: there are none.
    private func separate(_ round: Int, _ point: [Double]) throws(GLPKFault) -> Bool {
        let firstCut = level.problem.form.rowCount
        if (round + 1) % settings.roundsPerPurge == 0 { try relaxation.dropIdleRows(from: firstCut) }
        let cuts = try Separators.cuts(
            at: RelaxedPoint(
                values: point, form: relaxation.form, domain: level.problem.domain, graph: level.problem.graph,
                firstCut: firstCut, relaxation: relaxation, isDeep: level.role.separatesDeeply),
            level.settings)
        try relaxation.add(cuts)
        return !cuts.isEmpty
    }
}

/// Counts rounds in a row that have gained next to nothing.
private struct IdleRounds {
    let settings: SearchSettings.Root
    private var count = 0
    private var firstBound = Int.infinity

    init(settings: SearchSettings.Root) { self.settings = settings }

    /// Whether with the round that has come from one bound to another there have been enough.
    mutating func areEnough(before: Int, now: Int, cutoff: Int?) -> Bool {
        let gained = before == .infinity ? Double.infinity : Double(before - now)
        if firstBound == .infinity { firstBound = now }
        // While the best point is poor, what it is short of says little.
        let span = Double(max(1, min(cutoff.map { now - $0 } ?? Int.max, firstBound - now)))
        count = gained < settings.leastGain * span ? count + 1 : 0
        return count >= settings.mostIdle
    }
}
