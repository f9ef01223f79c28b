import GLPKSolver

extension LevelSearch {
    private static let mostRounds = 40
    private static let cutsPerRound = 40
    /// The share of what is left to gain that a round must gain not to count as idle, and how many idle rounds end it.
    private static let leastGain = 0.01
    private static let mostIdle = 3
    /// Rounds between dives for a first point, and the round whose prices lead the search for better points while the
    /// root is cut.
    private static let roundsPerDive = 3
    private static let firstImproved = 2

    /// Bounds the whole level and cuts off what the relaxation gets wrong; `nil`: go on with the tree, or begin again
    /// when much is fixed. `isCutWhole`: with all kinds of cuts, though the level is not the whole tier.
    func root(
        _ linear: LinearBound, _ start: Int, isCutWhole: Bool = false
    ) throws(GLPKFault) -> End? {
        let base = form.rowCount
        var idle = 0
        var firstBound = IntegerForm.open
        var gather: (() -> Void)?
        defer { gather?() }
        for round in 0..<Self.mostRounds {
            if let reason = context.reasonToStop { return .stopped(reason) }
            try linear.enter(lower, upper)
            switch try linear.solve(cutoff: cutoff) {
            case .infeasible: return close()
            case .unknown: return nil
            case .unbounded: return .unbounded
            case .bounded(let bound, let point):
                let before = currentBound
                currentBound = min(currentBound, bound.value)
                tell()
                if rulesOut(currentBound) { return close() }
                guard let point else { return nil }
                if isIntegral(point), context.offer(lifted(point)), rulesOut(currentBound) {
                    return close()
                }
                if context.best == nil, cutoff == nil, round % Self.roundsPerDive == 0 {
                    let basis = try linear.basis()
                    try dive(lower, upper, point, linear)
                    try linear.set(basis)
                    try linear.enter(lower, upper)
                    if rulesOut(currentBound) { return close() }
                }
                if round == Self.firstImproved, depth == 0, context.best != nil {
                    gather = beside { part in part.improve?(part, bound.remainders) }
                }
                let moved = narrow(bound, &lower, &upper)
                if !moved.isEmpty {
                    guard propagation.run(form, &lower, &upper, from: moved) else { return close() }
                    if openIntegers * 3 < start * 2 { return nil }
                }
                let gained = before == IntegerForm.open ? Double.infinity : Double(before - currentBound)
                if firstBound == IntegerForm.open { firstBound = currentBound }
                // While the best point is poor, what it is short of says little.
                let span = Double(
                    max(1, min(cutoff.map { currentBound - $0 } ?? Int.max, firstBound - currentBound)))
                idle = gained < Self.leastGain * span ? idle + 1 : 0
                guard idle < Self.mostIdle else { return nil }
                if round % 4 == 3 { try linear.dropIdleRows(from: base) }
                let separation = Separation(form: linear.form, graph: graph, lower: lower, upper: upper)
                let tableau =
                    depth == 0 || isCutWhole ? try linear.tableauCuts(at: point, lower: lower, upper: upper) : []
                let cuts = separation.cuts(at: point, base: base, most: Self.cutsPerRound, beside: tableau)
                guard !cuts.isEmpty else { return nil }
                try linear.add(cuts)
            }
        }
        return nil
    }

    func close() -> End {
        if depth == 0 { context.bound = context.best ?? -IntegerForm.open }
        return .exhausted
    }

    /// Tells how far the level has come.
    func tell() {
        guard depth == 0 else { return }
        let open = max(currentBound, queue.bestBound ?? -IntegerForm.open) + worth
        let known = max(context.droppedBound ?? -IntegerForm.open, context.best ?? -IntegerForm.open)
        context.bound = min(context.bound, max(open, known))
        context.openNodes = queue.size
        context.report()
    }
}
