import GLPKSolver
import LinearProgramming

/// The heuristics, and how they are asked.
enum Heuristics {
    /// In the order in which they are asked.
    static let all: [any Heuristic] = [
        EarlierPlan(), Packing(), Dive(), Neighborhoods(), LocalImprovement(), SecondNeighborhood(),
    ]

    /// Asks those that are due and moves the relaxation back to the node's basis; false: none was due.
    @discardableResult
    static func run(
        _ level: Level, _ stage: HeuristicStage, at node: RelaxedNode? = nil
    ) throws(GLPKFault) -> Bool {
        guard level.role.asksHeuristics else { return false }
        var call = HeuristicCall(level: level, stage: stage, node: node)
        var basis: RelaxationBasis?
        for heuristic in all where heuristic.isDue(call) {
            if basis == nil { basis = try node?.relaxation.basis() }
            let before = level.context.best
            try heuristic.run(call)
            if level.context.best != before { call.successes.insert(heuristic.name) }
        }
        guard let basis else { return false }
        try node?.relaxation.set(basis)
        return true
    }

    /// Begins those that are due on another thread; what comes back waits for them. `nil`: none is due.
    static func beginBeside(_ level: Level, _ stage: HeuristicStage, at node: RelaxedNode) -> (() -> Void)? {
        guard level.role.asksHeuristics else { return nil }
        let call = HeuristicCall(level: level, stage: stage, node: node)
        let due = all.filter { $0.isDueBeside(call) }
        guard !due.isEmpty else { return nil }
        return level.beside { part in
            for heuristic in due { try? heuristic.run(HeuristicCall(level: part, stage: stage, node: node)) }
        }
    }
}
