import GLPKSolver

/// Searches what is left when columns that an earlier plan chooses are 1, one after the other as far as rows allow.
struct EarlierPlan: Heuristic {
    let name = "earlier plan"

    func isDue(_ call: HeuristicCall) -> Bool {
        guard case .start(let chosen) = call.stage else { return false }
        return call.level.context.best == nil && !chosen.isEmpty
    }

    func run(_ call: HeuristicCall) throws(GLPKFault) {
        let level = call.level
        guard case .start(let chosen) = call.stage, level.problem.form.unscaledRows.isEmpty else { return }
        let isInteger = level.problem.form.isInteger
        var domain = level.problem.domain
        guard level.problem.propagateAll(&domain) else { return }
        let open = level.problem.openIntegers(in: domain)
        for column in chosen where isInteger[column] && domain.lower[column] < 1 && domain.upper[column] >= 1 {
            let before = domain
            domain.setLower(1, of: column)
            if !level.problem.propagate(&domain, from: [column]) { domain = before }
        }
        // A few choices leave nearly everything open: the search itself does better.
        let settings = level.settings.neighborhoods
        let left = level.problem.openIntegers(in: domain)
        guard Double(left) < settings.mostLeftByPlan * Double(open) else { return }
        try level.searchPart(domain, from: [], nodes: settings.nodes(open: open))
    }
}
