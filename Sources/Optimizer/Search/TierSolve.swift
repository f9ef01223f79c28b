import GLPKSolver

extension TierSearch {
    /// Searches in a fresh GLPK problem; whatever happens there, the incumbent stays.
    func solve(memoryMegabytes: Int?, report: (TierSearch) -> Void) -> SearchEnd {
        let factor = NodeRelaxation.factor(objective)
        let numeric: NumericProgram
        do throws(ProgramFault) {
            numeric = try program.numeric(
                .init(isMaximized: true, constant: 0, coefficients: objective.weights.map { $0 * factor }))
        } catch {
            return .failed("\(error)")
        }
        do {
            return try withRelaxation(of: numeric, memoryMegabytes: memoryMegabytes) {
                relaxation throws(GLPKFault) -> SearchEnd in
                let node = NodeRelaxation(
                    relaxation, numeric: numeric, objective: objective, factor: factor, deadline: budget.deadline)
                if let end = try begin(node) { return end }
                return try run(node, report: report)
            }
        } catch {
            switch error.status {
            case .stopped(let reason): return .stopped(reason)
            case .failed(let message): return .failed(message)
            default: return .failed("\(error)")
            }
        }
    }

    /// Bounds the whole space, so that nodes handed on by the tier before start from a basis of this one.
    private func begin(_ relaxation: NodeRelaxation) throws(GLPKFault) -> SearchEnd? {
        guard propagation.propagateAll(&root) else {
            _ = emptyQueue()
            return .exhausted
        }
        try relaxation.enter(root)
        switch try relaxation.solve() {
        case .infeasible:
            _ = emptyQueue()
            return .exhausted
        case .unbounded: return incumbent == nil ? nil : .unbounded
        case .unknown: return nil
        case .bounded(let bound, let point):
            rootBound = bound.value
            rootBasis = try relaxation.basis()
            if let point, isIntegral(point) { offer(rounded(point), near: point) }
            if !fixByReducedCosts(bound, &root).isEmpty, !propagation.propagateAll(&root) {
                _ = emptyQueue()
                return .exhausted
            }
            for var node in emptyQueue() {
                node.bound = min(node.bound, bound.value)
                queue.push(node)
            }
        }
        return nil
    }

    private func emptyQueue() -> [TreeNode] {
        let nodes = queue.nodes
        queue = NodeQueue()
        return nodes
    }
}
