import GLPKSolver

/// Branch and cut on a level: its root is bounded, cut and fixed by reduced costs until little changes, begun again on a
/// smaller form when much is fixed, and then split.
struct BranchAndCut {
    private let level: Level

    init(_ level: Level) { self.level = level }

    func run() throws(GLPKFault) -> SearchEnd {
        var restarts = 0
        while true {
            if let end = try once(isLast: restarts >= level.settings.restarts.most) { return end }
            restarts += 1
        }
    }

    /// From the root on; `nil`: so much is fixed that beginning again with a smaller form pays.
    private func once(isLast: Bool) throws(GLPKFault) -> SearchEnd? {
        guard level.problem.propagateAll() else { return level.close() }
        level.begin()
        let (form, weights) = (level.problem.form, level.problem.weights)
        let rule = RestartRule(
            settings: level.settings.restarts, openAtStart: level.problem.openIntegers, isLast: isLast)
        guard let numeric = try? LinearRelaxation.numeric(form, weights: weights) else { return .undecided }
        return try withRelaxation(of: numeric, memoryMegabytes: level.context.budget.deadline.megabytes) {
            solver throws(GLPKFault) -> SearchEnd? in
            let relaxation = LinearRelaxation(
                solver, form, weights: weights, deadline: level.context.budget.deadline, level.settings)
            if let end = try CutLoop(level, relaxation, openAtStart: rule.openAtStart).run() { return end }
            // Cuts that hold the bound stay, here or in the smaller form.
            try relaxation.dropIdleRows(from: form.rowCount)
            level.problem.adopt(relaxation.form)
            if rule.pays(open: level.problem.openIntegers, share: rule.settings.shareBeforeTree) { return nil }
            if let end = try lookForPoints(relaxation) { return end }
            if rule.pays(open: level.problem.openIntegers, share: rule.settings.shareBeforeTree) { return nil }
            var tree = try TreeSearch(level, relaxation, rule)
            return try tree.run()
        }
    }

    /// Looks for better points where the root's relaxation points to, then fixes by what they are worth; `nil`: go on.
    private func lookForPoints(_ relaxation: LinearRelaxation) throws(GLPKFault) -> SearchEnd? {
        try relaxation.enter(level.problem.domain)
        guard case .bounded(let bound, let values) = try relaxation.solve(cutoff: level.cutoff), let values else {
            return nil
        }
        level.rootBound = bound
        let root = RelaxedNode(
            relaxation: relaxation, domain: level.problem.domain, point: values, reducedCosts: bound.reducedCosts)
        guard try Heuristics.run(level, .rootEnd, at: root) else { return nil }
        if level.endsAtRoot(by: bound) { return level.close() }
        return level.fixAtRoot(by: bound) == nil ? level.close() : nil
    }
}

/// Whether so few of the integers that were open are left that beginning again on a smaller form pays; not without end,
/// because each beginning bounds the root anew.
struct RestartRule {
    let settings: SearchSettings.Restarts
    let openAtStart: Int
    /// There have been as many beginnings as there may be.
    let isLast: Bool

    func pays(open: Int, share: Double) -> Bool {
        !isLast && open > settings.leastOpen && Double(open) < share * Double(openAtStart)
    }
}
