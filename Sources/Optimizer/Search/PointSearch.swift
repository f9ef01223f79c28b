import GLPKSolver

/// Looking for better points beside the way to the bound.
extension LevelSearch {
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
        for _ in 0..<3 where context.reasonToStop == nil {
            let before = context.best
            try searchNeighborhoods(of: point, bound)
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
        try searchNeighborhoods(of: point, rootBound)
        if context.best != before || nodes.trailingZeroBitCount % 3 == 0 { improve?(self, remainders) }
        if context.best != before { try searchNeighborhood(of: point) }
    }

    /// The near and the wide neighbourhood, side by side.
    private func searchNeighborhoods(of point: [Double], _ refusals: ExactBound?) throws(GLPKFault) {
        let beside = beside { part in try? part.searchNeighborhood(of: point, refusals: refusals) }
        defer { beside() }
        try searchNeighborhood(of: point)
    }

    /// Begins work on a copy of the level on another thread; what comes back waits for it and takes over what it found.
    func beside(_ work: @escaping (LevelSearch) -> Void) -> () -> Void {
        let part = LevelSearch(
            context.fork(), form, weights: weights, worth: worth, kept: kept, fixed: fixed, cliques: cliques,
            depth: depth + 1, nodeLimit: .max, improve: improve)
        (part.lower, part.upper) = (lower, upper)
        let side = side ?? SideThread()
        self.side = side
        side.begin { work(part) }
        return { [context] in
            side.finish()
            context.join(part.context)
        }
    }
}
