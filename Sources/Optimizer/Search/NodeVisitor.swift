import GLPKSolver
import LinearProgramming

/// Looks at nodes of a level one after the other, with a relaxation and a memory of branchings of its own: bounds each, fixes
/// what it can, looks for points, and splits it.
struct NodeVisitor {
    /// What became of a node.
    enum Visit {
        case closed
        /// The child to look at first comes first.
        case split([Node])
    }

    /// The level, or a copy of it for a while (``Level/fork()``).
    var level: Level
    let relaxation: LinearRelaxation
    private(set) var branching: StrongBranching
    private let rootBasis: RelaxationBasis?
    private let settings: SearchSettings.Tree
    private var form: IntegerForm { level.problem.form }

    /// `rootBasis`: for the visitor that is given the root.
    init(_ level: Level, _ relaxation: LinearRelaxation, rootBasis: RelaxationBasis? = nil) {
        self.level = level
        self.relaxation = relaxation
        self.rootBasis = rootBasis
        settings = level.settings.tree
        branching = StrongBranching(level.problem.form, level.settings)
    }

    /// Visits nodes, the best first but for children worth going down to, until there are none, so many were visited, or time
    /// or what may be spent is over; those left are in `open`.
    mutating func search(_ open: inout NodeQueue, nodes: Int) throws(GLPKFault) {
        var visited = 0
        while visited < nodes, level.context.reasonToStop == nil, let node = open.pop() {
            if level.prunes(node.bound) { continue }
            visited += 1
            try visit(node, &open)
        }
    }

    /// Visits a node and adds its children to those open; `lane`: tries out the upper sides of branchings beside.
    mutating func visit(_ node: Node, _ open: inout NodeQueue, beside lane: TreeLane? = nil) throws(GLPKFault) {
        level.nodes += 1
        level.context.countNode()
        guard case .split(let children) = try visit(node, beside: lane) else { return }
        open.push(children, isPlunging: isWorthPlunging(children[0], open.bestBound))
    }

    /// Going on downwards saves moving the basis and finds points, unless the best bound lies far above, or beyond the gap asked for while the
    /// child does not.
    private func isWorthPlunging(_ child: Node, _ best: Int?) -> Bool {
        guard let best, let cutoff = level.cutoff else { return true }
        if level.isWithinGap(child.bound), !level.isWithinGap(best) { return false }
        return Double(child.bound) >= Double(best) - settings.plungeShare * Double(best - cutoff)
    }

    private mutating func visit(_ node: Node, beside lane: TreeLane?) throws(GLPKFault) -> Visit {
        var domain = level.problem.domain
        guard node.changes?.apply(to: &domain) ?? true else { return .closed }
        let first = domain
        if let changes = node.changes {
            guard level.problem.propagate(&domain, from: changes.columns.map { Int($0) }) else { return .closed }
        }
        if level.ends(domain, node.bound) { return .closed }
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
                if round == 0, let origin = node.origin { branching.learn(origin, bound.value, cutoff: level.cutoff) }
                node.bound = min(node.bound, level.problem.reachable(bound.value, in: domain))
                level.bound = node.bound
                if level.prunes(node.bound) { return .closed }
                if let point, level.problem.isIntegral(point) {
                    level.offer(point)
                    if level.prunes(node.bound) { return .closed }
                }
                solved = point.map { ($0, bound.reducedCosts) }
                let moved = level.fix(by: bound, &domain)
                guard moved.isEmpty || level.problem.propagate(&domain, from: moved) else { return .closed }
                if level.ends(domain, node.bound) { return .closed }
                if moved.count > settings.fixedPerResolve, round < settings.mostResolves { continue }
            }
            break
        }
        if level.context.reasonToStop != nil { return .split([node.child(from: first, to: domain, basis: nil)]) }
        guard let solved else { return try decide(node, first, domain, nil) }
        let relaxed = RelaxedNode(
            relaxation: relaxation, domain: domain, point: solved.point, reducedCosts: solved.reducedCosts)
        if try Heuristics.run(level, .node(isRoot: node.isRoot), at: relaxed) {
            try relaxation.enter(domain)
            if level.ends(domain, node.bound) { return .closed }
        }
        return try split(node, first, relaxed, beside: lane)
    }

    /// Splits a node at the integer column where both sides promise to lose most.
    private mutating func split(
        _ node: Node, _ first: Domain, _ relaxed: RelaxedNode, beside lane: TreeLane?
    ) throws(GLPKFault) -> Visit {
        switch try branching.decide(node, relaxed, level, beside: lane) {
        case .none: return try decide(node, first, relaxed.domain, relaxed.point)
        case .refuted(let candidate, let remainsUp, let basis):
            var rest = relaxed.domain
            rest.branch(candidate.column, at: candidate.value, isUp: remainsUp)
            return .split([node.child(from: first, to: rest, basis: basis)])
        case .split(let candidate, let basis):
            // Upwards first: a choice made settles more than one refused.
            return .split(
                [true, false].map { isUp in
                    var side = relaxed.domain
                    side.branch(candidate.column, at: candidate.value, isUp: isUp)
                    return node.child(
                        from: first, to: side, basis: basis, bound: candidate.bounds[isUp ? 1 : 0],
                        origin: .init(
                            column: candidate.column, isUp: isUp, bound: node.bound,
                            distance: candidate.distance(isUp: isUp)))
                })
        }
    }

    /// Where no column is divided by more than rounding, or there is no relaxation to tell: in two at the open integer column that is divided most
    /// all the same, because a bound just above the best point comes from such, or exactly when none is open.
    private func decide(_ node: Node, _ first: Domain, _ domain: Domain, _ point: [Double]?) throws(GLPKFault) -> Visit
    {
        let open = form.isInteger.indices.filter { form.isInteger[$0] && domain.isOpen($0) }
        func division(_ column: Int) -> Double { point.map { ($0[column] - $0[column].rounded()).magnitude } ?? 0 }
        guard let column = open.max(by: { (division($0), $1) < (division($1), $0) }) else {
            return try close(node, domain)
        }
        let (low, high) = (domain.lower[column], domain.upper[column])
        var middle = high == .infinity ? max(0, low) : low + (high - low) / 2
        if let point, division(column) > 0 {
            middle = min(max(Int(point[column].rounded(.down)), low), high == .infinity ? .infinity : high - 1)
        }
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
        // Its bound may be from before, and "no better" is all that is asked below.
        if level.role.provesTier { level.context.note(level.problem.lifted(domain)) }
        if level.ends(domain, node.bound) || level.context.isWhole { return .closed }
        // The node's bound may be from before its last columns were fixed.
        try relaxation.enter(domain)
        switch try relaxation.solve(cutoff: level.cutoff) {
        case .infeasible: return .closed
        case .unknown, .unbounded: break
        case .bounded(let bound, let point):
            if let point { level.offer(point) }
            if level.ends(domain, bound.value) { return .closed }
        }
        if !level.role.provesTier || level.context.disproves(level.problem.lifted(values)) { return .closed }
        // Where continuous columns are completed in floating point, "no" proves nothing: what is claimed keeps the bound.
        level.context.leave(node.bound + level.problem.offset)
        return .closed
    }

    // MARK: two at once

    /// Learns what branchings have brought that another visitor has met.
    mutating func learn(_ losses: [Pseudocosts.Loss]) { branching.learn(losses) }

    /// Begins with what another has learnt by now.
    mutating func begin(_ level: Level, knowing branching: StrongBranching) {
        self.level = level
        self.branching.know(branching)
    }
}
