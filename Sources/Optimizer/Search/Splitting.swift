import GLPKSolver

extension TierSearch {
    /// Branchings tried out per node, and trials after which experience counts as enough.
    private static let mostTrials = 10
    private static let enoughTrials = 4

    /// Splits a node where both sides promise to lose most.
    func split(
        _ node: TreeNode, from before: Domain, _ domain: inout Domain, _ point: [Double],
        _ relaxation: any NodeRelaxation
    ) throws(GLPKFault) -> Visit {
        let candidates = BranchingCandidates.all(program, domain, point)
        guard !candidates.isEmpty else { return decide(node, from: before, domain) }
        let scored = candidates.enumerated().map { (score: costs.score($0.element), index: $0.offset) }
            .sorted { ($0.score, $1.index) > ($1.score, $0.index) }
        let basis = try relaxation.basis()
        var best: (score: Double, branching: Branching, bounds: [Double])?
        var tried = 0
        for entry in scored {
            let branching = candidates[entry.index]
            if costs.isReliable(branching.key, times: Self.enoughTrials) {
                if best.map({ entry.score > $0.score }) ?? true {
                    best = (entry.score, branching, [node.bound, node.bound])
                }
                continue
            }
            guard tried < Self.mostTrials else { break }
            tried += 1
            var bounds = [node.bound, node.bound]
            var estimates = bounds
            for side in [0, 1] {
                guard let outcome = try trial(branching, side == 1, domain, basis, relaxation) else {
                    // Nothing of use on this side, so the node goes on as the other.
                    let other = branching.side(up: side == 0, of: domain, program).domain
                    return .split([child(of: node, from: before, other, basis: basis)])
                }
                bounds[side] = min(node.bound, outcome.bound)
                estimates[side] = min(node.bound, outcome.estimate)
                let distance = side == 1 ? branching.upDistance : branching.downDistance
                costs.learn(
                    branching.key, isUp: side == 1, loss: node.bound - max(estimates[side], keepFloor),
                    distance: distance)
            }
            let score = PseudoCosts.product(node.bound - estimates[0], node.bound - estimates[1])
            if best.map({ score > $0.score }) ?? true { best = (score, branching, bounds) }
            if budget.deadline.hasPassed { break }
        }
        guard let best else { return decide(node, from: before, domain) }
        var children = children(of: node, from: before, domain, best.branching, basis: basis)
        for side in children.indices { children[side].bound = best.bounds[side] }
        // The side nearer to the relaxation's solution first, with a leaning to choose.
        return .split(best.branching.weight - Double(best.branching.floor) > 0.4 ? children.reversed() : children)
    }

    /// What a few pivots tell of one side: what is proved, and what is likely.
    private struct Trial {
        var bound: Double
        var estimate: Double
    }

    /// One side after a few pivots; `nil`: nothing there is of use.
    private func trial(
        _ branching: Branching, _ isUp: Bool, _ domain: Domain, _ basis: RelaxationBasis,
        _ relaxation: any NodeRelaxation
    ) throws(GLPKFault) -> Trial? {
        var (side, changed) = branching.side(up: isUp, of: domain, program)
        let required = Array(side.requiredChoices.dropFirst(domain.requiredChoices.count))
        guard propagation.propagate(&side, changed: changed, required: required) else { return nil }
        try relaxation.set(basis)
        try relaxation.enter(side)
        switch try relaxation.estimate(cutoff: incumbent == nil ? nil : keepFloor) {
        case .infeasible: return nil
        case .bounded(let bound, let point):
            if let point, isIntegral(point) { offer(rounded(point), near: point) }
            return bound < keepFloor ? nil : Trial(bound: bound, estimate: bound)
        case .estimated(let estimate): return Trial(bound: .infinity, estimate: estimate)
        case .unknown, .unbounded: return Trial(bound: .infinity, estimate: .infinity)
        }
    }

    /// The side below, then the side above.
    func children(
        of node: TreeNode, from before: Domain, _ domain: Domain, _ branching: Branching, basis: RelaxationBasis? = nil
    ) -> [TreeNode] {
        [false, true].map { isUp in
            let side = branching.side(up: isUp, of: domain, program).domain
            var made = child(of: node, from: before, side, basis: basis ?? node.basis)
            made.origin = TreeNode.Origin(
                key: branching.key, isUp: isUp, bound: node.bound,
                distance: isUp ? branching.upDistance : branching.downDistance)
            return made
        }
    }

    private func child(of node: TreeNode, from before: Domain, _ domain: Domain, basis: RelaxationBasis?) -> TreeNode {
        TreeNode(
            changes: NodeChanges(parent: node.changes, from: before, to: domain), bound: node.bound, basis: basis,
            depth: node.depth + 1, origin: nil)
    }
}
