import GLPKSolver

extension LevelSearch {
    /// What became of a node.
    enum Visit {
        case closed
        /// The child to look at first comes first.
        case split([TreeNode])
        case undecided
    }

    /// Nodes that a fresh start may make look at twice.
    private static let mostRedone = 300

    /// Searches every part until nothing better can be left, or the budget is spent; `nil`: a better point has fixed so
    /// much that beginning again with a smaller form pays.
    func tree(_ linear: LinearBound, _ start: Int) throws(GLPKFault) -> End? {
        rootBasis = try linear.basis()
        if depth == 0 { lane = TrialLane(form, weights: weights, budget: context.budget) }
        defer { lane = nil }
        queue = NodeQueue()
        queue.push(TreeNode(changes: nil, bound: currentBound, basis: nil, depth: 0, origin: nil))
        var next: TreeNode?
        var best = context.best
        let first = nodes
        while let node = next ?? queue.pop() {
            next = nil
            if context.best != best, let rootBound {
                best = context.best
                let moved = narrow(rootBound, &lower, &upper)
                guard moved.isEmpty || propagation.run(form, &lower, &upper, from: moved) else { return close() }
                if nodes - first < Self.mostRedone, isWorthRestarting(from: start, share: 0.7) {
                    currentBound = max(node.bound, queue.bestBound ?? node.bound)
                    return nil
                }
            }
            currentBound = node.bound
            if rulesOut(node.bound) { continue }
            if let reason = context.reasonToStop {
                queue.push(node)
                tell()
                return .stopped(reason)
            }
            guard nodes < nodeLimit else { return .limit }
            nodes += 1
            context.nodes += 1
            context.budget.nodes += 1
            tell()
            switch try visit(node, linear) {
            case .closed: break
            case .split(let children):
                for child in children.dropFirst() { queue.push(child) }
                if let child = children.first {
                    if isWorthPlunging(child) { next = child } else { queue.push(child) }
                }
            case .undecided: return .undecided
            }
        }
        return close()
    }

    /// Going on downwards saves moving the basis and finds points, unless the best bound lies far above.
    private func isWorthPlunging(_ child: TreeNode) -> Bool {
        guard let best = queue.bestBound, let cutoff else { return true }
        return Double(child.bound) >= Double(best) - 0.25 * Double(best - cutoff)
    }

    /// Bounds a node, fixes what it can, looks for points, and splits it.
    private func visit(_ node: TreeNode, _ linear: LinearBound) throws(GLPKFault) -> Visit {
        var low = lower
        var high = upper
        guard node.changes?.narrow(&low, &high) ?? true else { return .closed }
        let (firstLow, firstHigh) = (low, high)
        let start = node.changes.map { $0.columns.map { Int($0) } } ?? []
        guard node.changes == nil || propagation.run(form, &low, &high, from: start) else { return .closed }
        if let basis = node.basis ?? (node.changes == nil ? rootBasis : nil) { try linear.set(basis) }
        var node = node
        node.basis = nil
        var point: [Double]?
        var remainders: [Double] = []
        for round in 0..<10 {
            try linear.enter(low, high)
            point = nil
            switch try linear.solve(cutoff: cutoff) {
            case .infeasible: return .closed
            case .unknown, .unbounded: break
            case .bounded(let bound, let values):
                learn(node, bound.value, isFirst: round == 0)
                node.bound = min(node.bound, bound.value)
                currentBound = node.bound
                if rulesOut(node.bound) { return .closed }
                if let values, isIntegral(values) {
                    context.offer(lifted(values))
                    if rulesOut(node.bound) { return .closed }
                }
                point = values
                remainders = bound.remainders
                let moved = narrow(bound, &low, &high)
                if !moved.isEmpty {
                    guard propagation.run(form, &low, &high, from: moved) else { return .closed }
                    if moved.count > 10, round < 3 { continue }
                }
            }
            break
        }
        if context.reasonToStop != nil { return .split([child(of: node, firstLow, firstHigh, low, high, nil)]) }
        guard let point else { return try decide(node, (firstLow, firstHigh), low, high, linear) }
        if shouldDive(node) || shouldLookAround {
            let basis = try linear.basis()
            if shouldDive(node) { try dive(low, high, point, linear) }
            if shouldLookAround { try lookAround(point, remainders) }
            try linear.set(basis)
            try linear.enter(low, high)
            if rulesOut(node.bound) { return .closed }
        }
        return try split(node, (firstLow, firstHigh), low, high, point, linear)
    }

    private func learn(_ node: TreeNode, _ bound: Int, isFirst: Bool) {
        guard isFirst, let origin = node.origin else { return }
        let end = max(bound, cutoff ?? bound)
        costs.learn(
            origin.column, isUp: origin.isUp, loss: Double(origin.bound - min(end, origin.bound)),
            distance: origin.distance)
    }

    /// A child from the bounds that its node began with to bounds within them.
    func child(
        of node: TreeNode, _ firstLow: [Int], _ firstHigh: [Int], _ low: [Int], _ high: [Int],
        _ basis: RelaxationBasis?,
        bound: Int? = nil, origin: TreeNode.Origin? = nil
    ) -> TreeNode {
        var columns: [Int32] = []
        for column in low.indices where low[column] != firstLow[column] || high[column] != firstHigh[column] {
            columns.append(Int32(column))
        }
        let changes = NodeChanges(
            parent: node.changes, columns: columns, lower: columns.map { low[Int($0)] },
            upper: columns.map { high[Int($0)] })
        return TreeNode(
            changes: changes, bound: min(node.bound, bound ?? node.bound), basis: basis, depth: node.depth + 1,
            origin: origin)
    }

    /// Without a relaxation to split by: in two at an open integer column, or exactly when there is none.
    func decide(
        _ node: TreeNode, _ first: ([Int], [Int]), _ low: [Int], _ high: [Int], _ linear: LinearBound
    ) throws(GLPKFault) -> Visit {
        guard let column = form.isInteger.indices.first(where: { form.isInteger[$0] && low[$0] < high[$0] }) else {
            // What a simplex method could not tell, the check of the completed point does.
            let values = low.indices.map {
                form.isInteger[$0] ? Double(low[$0]) : Double(max(low[$0], -IntegerForm.open))
            }
            context.offer(lifted(values))
            if rulesOut(node.bound) || context.isWhole { return .closed }
            // The node's bound may be from before its last columns were fixed.
            try linear.enter(low, high)
            switch try linear.solve(cutoff: cutoff) {
            case .infeasible: return .closed
            case .unknown, .unbounded: break
            case .bounded(let bound, let values):
                if let values { context.offer(lifted(values)) }
                if rulesOut(bound.value) { return .closed }
            }
            if depth > 0 || context.disproves(lifted(values)) { return .closed }
            // Where continuous columns are completed in floating point, "no" proves nothing: what is claimed keeps the bound.
            context.leave(node.bound + worth)
            return .closed
        }
        var (downHigh, upLow) = (high, low)
        let middle =
            high[column] == IntegerForm.open ? max(0, low[column]) : low[column] + (high[column] - low[column]) / 2
        downHigh[column] = middle
        upLow[column] = middle + 1
        return .split([
            child(of: node, first.0, first.1, upLow, high, nil), child(of: node, first.0, first.1, low, downHigh, nil),
        ])
    }
}
