import GLPKSolver

extension TierSearch {
    /// The most patterns that are listed; beyond, the program is searched as it stands.
    private static let mostPatterns = 300_000

    /// Searches in a fresh GLPK problem; whatever happens there, the incumbent stays.
    func solve(memoryMegabytes: Int?, report: (TierSearch) -> Void) -> SearchEnd {
        do {
            guard propagation.propagateAll(&root) else { return exhausted() }
            if incumbent == nil, root.openCount(program) >= budget.leastColumnsForPatterns {
                if let end = try solveCompact(memoryMegabytes, untilPoint: true, report) { return end }
                forgetBases()
            }
            // Patterns pay where many columns are left; they need a point, because without a floor nothing is closed.
            for _ in 0..<3 where incumbent != nil && root.openCount(program) >= budget.leastColumnsForPatterns {
                guard let decomposition = Decomposition(program, root) else { break }
                let list = PatternList(decomposition, program, root, limit: Self.mostPatterns)
                guard let patterns = list else { break }
                let master = MasterProgram(program, objective, decomposition)
                let end = try solve(master, patterns, memoryMegabytes, report)
                if let end { return end }
            }
            let end = try solveCompact(memoryMegabytes, untilPoint: false, report)
            return end ?? .failed("a search ended without an end")
        } catch let fault as ProgramFault {
            return .failed("\(fault)")
        } catch let fault as GLPKFault {
            switch fault.status {
            case .stopped(let reason): return .stopped(reason)
            case .failed(let message): return .failed(message)
            default: return .failed("\(fault)")
            }
        } catch {
            return .failed("\(error)")
        }
    }

    private func exhausted() -> SearchEnd {
        _ = emptyQueue()
        return .exhausted
    }

    /// Bases of one relaxation mean nothing to another.
    private func forgetBases() {
        rootBasis = nil
        for var node in emptyQueue() {
            node.basis = nil
            queue.push(node)
        }
    }

    private func solveCompact(
        _ memoryMegabytes: Int?, untilPoint: Bool, _ report: (TierSearch) -> Void
    ) throws -> SearchEnd? {
        let factor = objective.factor
        let numeric = try program.numeric(
            .init(isMaximized: true, constant: 0, coefficients: objective.weights.map { $0 * factor }))
        return try withRelaxation(of: numeric, memoryMegabytes: memoryMegabytes) {
            relaxation throws(GLPKFault) -> SearchEnd? in
            let node = CompactRelaxation(
                relaxation, numeric: numeric, objective: objective, factor: factor, deadline: budget.deadline)
            if let end = try begin(node) { return end }
            return try run(node, untilPoint: untilPoint, report: report)
        }
    }

    /// `nil`: the root has fixed so much that listing patterns anew pays.
    private func solve(
        _ master: MasterProgram, _ patterns: PatternList, _ memoryMegabytes: Int?, _ report: (TierSearch) -> Void
    ) throws -> SearchEnd? {
        let numeric = try master.numeric(program, root)
        return try withRelaxation(of: numeric, memoryMegabytes: memoryMegabytes, isScaled: false) {
            relaxation throws(GLPKFault) -> SearchEnd? in
            let node = PatternRelaxation(relaxation, program, master, patterns, root, deadline: budget.deadline)
            let open = root.openCount(program)
            if let end = try begin(node) { return end }
            if 5 * root.openCount(program) < 4 * open { return nil }
            return try run(node, report: report)
        }
    }

    /// Bounds the whole space, so that nodes handed on by the tier before start from a basis of this one.
    private func begin(_ relaxation: any NodeRelaxation) throws(GLPKFault) -> SearchEnd? {
        try relaxation.enter(root)
        switch try relaxation.solve(cutoff: nil) {
        case .infeasible:
            return exhausted()
        case .unbounded: return incumbent == nil ? nil : .unbounded
        case .unknown, .estimated: return nil
        case .bounded(let bound, let point):
            rootBound = bound
            rootBasis = try relaxation.basis()
            if let point, isIntegral(point) { offer(rounded(point), near: point) }
            if !holdsNothingBetter(bound), let promise = relaxation.promise { improve(promise: promise) }
            if !relaxation.narrow(&root, floor: keepFloor).isEmpty, !propagation.propagateAll(&root) {
                return exhausted()
            }
            for var node in emptyQueue() {
                node.bound = min(node.bound, bound)
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

    /// Keeps every open part for the tiers behind: another search has shown that none holds anything better.
    func setAsideAll() { setAside += emptyQueue() }

    /// Whether the incumbent is worth what GLPK says a point is, up to its rounding.
    func isWorth(_ point: [Double]?) -> Bool {
        guard let point, let incumbent else { return false }
        let claimed = zip(point, objective.weights).reduce(0) { $0 + $1.0 * $1.1 }
        return incumbent.units >= claimed - (objective.isStepped ? 0.5 : 1e-6 * max(1, abs(claimed)))
    }
}
