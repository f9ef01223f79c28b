import GLPKSolver
import LinearProgramming

/// The tree of a level: nodes are bounded, fixed by reduced costs and split until nothing better can be left.
struct TreeSearch {
    /// What became of a node.
    private enum Visit {
        case closed
        /// The child to look at first comes first.
        case split([Node])
        case undecided
    }

    private let level: Level
    private let relaxation: LinearRelaxation
    private let restarts: RestartRule
    private let rootBasis: RelaxationBasis
    private let form: IntegerForm
    private let settings: SearchSettings.Tree
    private var queue = NodeQueue()
    private var branching: StrongBranching

    init(_ level: Level, _ relaxation: LinearRelaxation, _ restarts: RestartRule) throws(GLPKFault) {
        self.level = level
        self.relaxation = relaxation
        self.restarts = restarts
        rootBasis = try relaxation.basis()
        form = level.problem.form
        settings = level.settings.tree
        branching = StrongBranching(level)
    }

    /// Searches every part until nothing better can be left, or the budget is spent; `nil`: a better point has fixed so
    /// much that beginning again with a smaller form pays.
    mutating func run() throws(GLPKFault) -> SearchEnd? {
        queue.push(Node(changes: nil, bound: level.bound, basis: nil, depth: 0, origin: nil))
        var next: Node?
        var best = level.context.best
        let first = level.nodes
        while let node = next ?? queue.pop() {
            next = nil
            if level.context.best != best, let rootBound = level.rootBound {
                best = level.context.best
                guard level.fixAtRoot(by: rootBound) != nil else { return level.close() }
                if isWorthRestarting(after: level.nodes - first) {
                    level.bound = max(node.bound, queue.bestBound ?? node.bound)
                    return nil
                }
            }
            level.bound = node.bound
            if level.prunes(node.bound) { continue }
            if let reason = level.context.reasonToStop {
                queue.push(node)
                level.tell(queue)
                return .stopped(reason)
            }
            guard level.nodes < level.nodeLimit else { return .limit }
            level.nodes += 1
            level.context.countNode()
            level.tell(queue)
            switch try visit(node) {
            case .closed: break
            case .split(let children): next = take(children)
            case .undecided: return .undecided
            }
        }
        return level.close()
    }

    /// Few nodes are lost by beginning again, and much is fixed.
    private func isWorthRestarting(after nodes: Int) -> Bool {
        nodes < restarts.settings.mostNodesLost
            && restarts.pays(open: level.problem.openIntegers, share: restarts.settings.shareInTree)
    }

    /// Takes children in; the one to go on with, if it lies well.
    private mutating func take(_ children: [Node]) -> Node? {
        for child in children.dropFirst() { queue.push(child) }
        guard let child = children.first else { return nil }
        if isWorthPlunging(child) { return child }
        queue.push(child)
        return nil
    }

    /// Going on downwards saves moving the basis and finds points, unless the best bound lies far above.
    private func isWorthPlunging(_ child: Node) -> Bool {
        guard let best = queue.bestBound, let cutoff = level.cutoff else { return true }
        return Double(child.bound) >= Double(best) - settings.plungeShare * Double(best - cutoff)
    }

    /// Bounds a node, fixes what it can, looks for points, and splits it.
    private mutating func visit(_ node: Node) throws(GLPKFault) -> Visit {
        var domain = level.problem.domain
        guard node.changes?.apply(to: &domain) ?? true else { return .closed }
        let first = domain
        if let changes = node.changes {
            guard level.problem.propagate(&domain, from: changes.columns.map { Int($0) }) else { return .closed }
        }
        if let basis = node.basis ?? (node.changes == nil ? rootBasis : nil) { try relaxation.set(basis) }
        var node = node
        node.basis = nil
        var solved: (point: [Double], reducedCosts: [Double])?
        for round in 0...settings.mostResolves {
            try relaxation.enter(domain)
            solved = nil
            switch try relaxation.solve(cutoff: level.cutoff) {
            case .infeasible: return .closed
            case .unknown, .unbounded: break
            case .bounded(let bound, let point):
                if round == 0, let origin = node.origin { branching.learn(origin, bound.value) }
                node.bound = min(node.bound, bound.value)
                level.bound = node.bound
                if level.prunes(node.bound) { return .closed }
                if let point, level.problem.isIntegral(point) {
                    level.offer(point)
                    if level.prunes(node.bound) { return .closed }
                }
                solved = point.map { ($0, bound.reducedCosts) }
                let moved = level.fix(by: bound, &domain)
                if !moved.isEmpty {
                    guard level.problem.propagate(&domain, from: moved) else { return .closed }
                    if moved.count > settings.fixedPerResolve, round < settings.mostResolves { continue }
                }
            }
            break
        }
        if level.context.reasonToStop != nil { return .split([node.child(from: first, to: domain, basis: nil)]) }
        guard let solved else { return try decide(node, first, domain) }
        let relaxed = RelaxedNode(
            relaxation: relaxation, domain: domain, point: solved.point, reducedCosts: solved.reducedCosts)
        if try Heuristics.run(level, .node(isRoot: node.isRoot), at: relaxed) {
            try relaxation.enter(domain)
            if level.prunes(node.bound) { return .closed }
        }
        return try split(node, first, domain, solved.point)
    }

    /// Splits a node at the integer column where both sides promise to lose most.
    private mutating func split(
        _ node: Node, _ first: Domain, _ domain: Domain, _ point: [Double]
    ) throws(GLPKFault) -> Visit {
        switch try branching.decide(node, domain, point, relaxation) {
        case .none: return try decide(node, first, domain)
        case .refuted(let candidate, let remainsUp, let basis):
            var rest = domain
            rest.branch(candidate.column, at: candidate.value, isUp: remainsUp)
            return .split([node.child(from: first, to: rest, basis: basis)])
        case .split(let candidate, let basis):
            // Upwards first: a choice made settles more than one refused.
            return .split(
                [true, false].map { isUp in
                    var side = domain
                    side.branch(candidate.column, at: candidate.value, isUp: isUp)
                    return node.child(
                        from: first, to: side, basis: basis, bound: candidate.bounds[isUp ? 1 : 0],
                        origin: .init(
                            column: candidate.column, isUp: isUp, bound: node.bound,
                            distance: candidate.distance(isUp: isUp)))
                })
        }
    }

    /// Without a relaxation to split by: in two at an open integer column, or exactly when there is none.
    private func decide(_ node: Node, _ first: Domain, _ domain: Domain) throws(GLPKFault) -> Visit {
        guard let column = form.isInteger.indices.first(where: { form.isInteger[$0] && domain.isOpen($0) }) else {
            return try close(node, domain)
        }
        let (low, high) = (domain.lower[column], domain.upper[column])
        let middle = high == .infinity ? max(0, low) : low + (high - low) / 2
        var (down, up) = (domain, domain)
        down.setUpper(middle, of: column)
        up.setLower(middle + 1, of: column)
        return .split([up, down].map { node.child(from: first, to: $0, basis: nil) })
    }

    /// A node whose integer columns are all fixed: what a simplex method could not tell, the check of the completed point
    /// does.
    private func close(_ node: Node, _ domain: Domain) throws(GLPKFault) -> Visit {
        let values = domain.lower.map { Double($0) }
        level.offer(values)
        if level.prunes(node.bound) || level.context.isWhole { return .closed }
        // The node's bound may be from before its last columns were fixed.
        try relaxation.enter(domain)
        switch try relaxation.solve(cutoff: level.cutoff) {
        case .infeasible: return .closed
        case .unknown, .unbounded: break
        case .bounded(let bound, let point):
            if let point { level.offer(point) }
            if level.prunes(bound.value) { return .closed }
        }
        if !level.role.provesTier || level.context.disproves(level.problem.lifted(values)) { return .closed }
        // Where continuous columns are completed in floating point, "no" proves nothing: what is claimed keeps the bound.
        level.context.leave(node.bound + level.problem.offset)
        return .closed
    }
}
