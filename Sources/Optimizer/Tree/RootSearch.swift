import GLPKSolver

extension LevelSearch {
    private static let mostRounds = 40
    private static let cutsPerRound = 40
    /// The share of what is left to gain that a round must gain not to count as idle, and how many idle rounds end it.
    private static let leastGain = 0.01
    private static let mostIdle = 3

    /// Bounds the whole level and cuts off what the relaxation gets wrong; `nil`: go on with the tree, or begin again
    /// when much is fixed.
    func root(_ linear: LinearBound, _ start: Int) throws(GLPKFault) -> End? {
        let base = form.rowCount
        var idle = 0
        var firstBound = IntegerForm.open
        var hasLooked = false
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
                if !hasLooked {
                    hasLooked = true
                    if context.best == nil { try dive(lower, upper, point, linear) }
                    if rulesOut(currentBound) { return close() }
                }
                let moved = narrow(bound, &lower, &upper)
                if !moved.isEmpty {
                    guard propagation.run(form, &lower, &upper, from: moved) else { return close() }
                    if openIntegers * 3 < start * 2 { return nil }
                }
                let gained = before == IntegerForm.open ? Double.infinity : Double(before - currentBound)
                if firstBound == IntegerForm.open { firstBound = currentBound }
                let span = Double(max(1, cutoff.map { currentBound - $0 } ?? firstBound - currentBound))
                idle = gained < Self.leastGain * span ? idle + 1 : 0
                guard idle < Self.mostIdle else { return nil }
                if round % 4 == 3 { try linear.dropUnpriced(from: base) }
                let separation = Separation(form: linear.form, graph: graph, lower: lower, upper: upper)
                let cuts = separation.cuts(at: point, base: base, most: Self.cutsPerRound)
                guard !cuts.isEmpty else { return nil }
                try linear.add(cuts)
            }
        }
        return nil
    }

    /// Looks for better points where the root's relaxation points to, then fixes by what they are worth.
    func look(_ linear: LinearBound) throws(GLPKFault) -> End? {
        try linear.enter(lower, upper)
        guard case .bounded(let bound, let values) = try linear.solve(cutoff: cutoff), let point = values else {
            return nil
        }
        rootBound = bound
        guard depth == 0 else { return nil }
        let basis = try linear.basis()
        try dive(lower, upper, point, linear)
        improve?(self, bound.remainders)
        for _ in 0..<3 where context.reasonToStop == nil {
            let before = context.best
            try searchNeighborhood(of: point)
            if context.best == before { try searchNeighborhood(of: point, refusals: bound) }
            if context.best == before { break }
        }
        try linear.set(basis)
        if rulesOut(currentBound) { return close() }
        let moved = narrow(bound, &lower, &upper)
        guard moved.isEmpty || propagation.run(form, &lower, &upper, from: moved) else { return close() }
        return nil
    }

    /// The tree looks for points beside its own way at ever larger intervals.
    var shouldLookAround: Bool { depth == 0 && nodes >= 8 && (nodes & (nodes - 1) == 0 || nodes % 500 == 0) }

    func lookAround(_ point: [Double], _ remainders: [Double]) throws(GLPKFault) {
        let before = context.best
        try searchNeighborhood(of: point)
        if context.best == before { try searchNeighborhood(of: point, refusals: rootBound) }
        if context.best != before || nodes.trailingZeroBitCount % 3 == 0 { improve?(self, remainders) }
        if context.best != before { try searchNeighborhood(of: point) }
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
