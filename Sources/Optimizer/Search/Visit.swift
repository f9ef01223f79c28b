import GLPKSolver

/// What became of a node.
enum Visit {
    case closed
    /// The child to look at first comes first.
    case split([TreeNode])
    case unbounded
    /// Neither the relaxation nor exact arithmetic could tell.
    case undecided
}

extension TierSearch {
    /// Bounds a node, fixes what it can, looks for points, and splits it.
    func visit(_ node: TreeNode, _ relaxation: any NodeRelaxation) throws(GLPKFault) -> Visit {
        guard var domain = node.domain(within: root) else { return .closed }
        let before = domain
        guard propagation.propagateAll(&domain) else { return .closed }
        if let basis = node.basis ?? rootBasis { try relaxation.set(basis) }
        var node = node
        for round in 0..<20 {
            try relaxation.enter(domain)
            var point: [Double]?
            switch try relaxation.solve(cutoff: incumbent == nil ? nil : keepFloor) {
            case .infeasible: return .closed
            case .unbounded: return .unbounded
            case .unknown, .estimated: break
            case .bounded(let bound, let values):
                point = values
                learn(node, bound, isFirst: round == 0)
                node.bound = min(node.bound, bound)
                currentBound = node.bound
                if node.changes == nil { rootBound = min(rootBound, node.bound) }
                if let values, isIntegral(values) { offer(rounded(values), near: values) }
                if node.bound < keepFloor { return .closed }
                let fixed = relaxation.narrow(&domain, floor: keepFloor)
                if !fixed.isEmpty {
                    guard propagation.propagate(&domain, changed: fixed.columns, required: fixed.required) else {
                        return .closed
                    }
                    // Solving again pays once enough is gone.
                    if fixed.columns.count > 20, round < 3, !holdsNothingBetter(node.bound) { continue }
                }
            }
            if budget.deadline.hasPassed || holdsNothingBetter(node.bound) {
                return finish(node, from: before, domain, basis: try relaxation.basis())
            }
            guard let point else { return decide(node, from: before, domain) }
            if shouldDive(node) {
                dive(domain, point)
                if holdsNothingBetter(node.bound) {
                    return finish(node, from: before, domain, basis: try relaxation.basis())
                }
            }
            if shouldDiveWithRelaxation(node) {
                let basis = try relaxation.basis()
                try dive(domain, point, with: relaxation)
                try relaxation.set(basis)
                try relaxation.enter(domain)
                if holdsNothingBetter(node.bound) { return finish(node, from: before, domain, basis: basis) }
            }
            return try split(node, from: before, &domain, point, relaxation)
        }
        return decide(node, from: before, domain)
    }

    private func learn(_ node: TreeNode, _ bound: Double, isFirst: Bool) {
        guard isFirst, let origin = node.origin, origin.bound.isFinite else { return }
        costs.learn(origin.key, isUp: origin.isUp, loss: origin.bound - bound, distance: origin.distance)
    }

    /// A node with what its visit taught, closed if it can be, else to be visited again.
    private func finish(_ node: TreeNode, from before: Domain, _ domain: Domain, basis: RelaxationBasis) -> Visit {
        var known = node
        known.changes = NodeChanges(parent: node.changes, from: before, to: domain)
        known.basis = basis
        return close(known) ? .closed : .split([known])
    }

    /// Without a solved relaxation: an exact check when everything is fixed, else a split of any open column.
    func decide(_ node: TreeNode, from before: Domain, _ domain: Domain) -> Visit {
        if budget.reasonToStop != nil { return finish(node, from: before, domain) }
        guard let column = program.integerColumns.first(where: { !domain.isFixed($0) }) else {
            return close(node, from: before, fixed: domain)
        }
        let middle =
            domain.upper[column] == Domain.open
            ? domain.lower[column] : domain.lower[column] + (domain.upper[column] - domain.lower[column]) / 2
        let branching = Branching(key: .column(column), weight: Double(middle), floor: middle)
        return .split(children(of: node, from: before, domain, branching))
    }

    private func finish(_ node: TreeNode, from before: Domain, _ domain: Domain) -> Visit {
        var known = node
        known.changes = NodeChanges(parent: node.changes, from: before, to: domain)
        return close(known) ? .closed : .split([known])
    }

    /// A node whose integer columns are all fixed is decided by an exact check of its one point. With continuous columns
    /// its value is that of the best completion found, which is the optimum within the tolerance of the simplex method.
    private func close(_ node: TreeNode, from before: Domain, fixed domain: Domain) -> Visit {
        let point = completion.complete(domain.lower, near: nil, objective: objective.objective)
        guard let point else { return completion.isImpossible(domain.lower) ? .closed : .undecided }
        offer(point)
        var known = node
        known.bound = min(node.bound, objective.units(objective.objective.value(at: point)))
        return finish(known, from: before, domain)
    }

    func isIntegral(_ point: [Double]) -> Bool {
        program.integerColumns.allSatisfy {
            (point[$0] - point[$0].rounded()).magnitude <= BranchingCandidates.tolerance
        }
    }

    func rounded(_ point: [Double]) -> [Int] {
        var integers = [Int](repeating: 0, count: point.count)
        for column in program.integerColumns { integers[column] = Int(point[column].rounded()) }
        return integers
    }
}
