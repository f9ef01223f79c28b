import GLPKSolver

/// Local search around the best point, led by reduced costs: beside the root's later rounds of cuts, and when the tree
/// looks around and has found something, or has not asked for long.
struct LocalImprovement: Heuristic {
    let name = "local search"

    func isDue(_ call: HeuristicCall) -> Bool {
        let settings = call.level.settings.neighborhoods
        return call.isLookAround
            && (call.successes.contains(Neighborhoods().name)
                || call.level.nodes.trailingZeroBitCount % settings.doublingsPerLocalSearch == 0)
    }

    func isDueBeside(_ call: HeuristicCall) -> Bool {
        guard case .cutRound(let round) = call.stage else { return false }
        return round == call.level.settings.root.localSearchRound && call.level.role.looksForPoints
            && call.level.context.best != nil
    }

    func run(_ call: HeuristicCall) throws(GLPKFault) {
        guard let node = call.node else { return }
        call.level.localSearch?(call.level, node.reducedCosts)
    }
}
