import GLPKSolver
import LinearProgramming

/// The tree of a level: nodes are bounded, fixed by reduced costs and split until nothing better can be left.
///
/// While few nodes are open they are visited one after the other, and both sides of a branching are tried at once. With more of
/// them two threads search a share each for a turn of some nodes, then tell each other what they have found: what is done where
/// depends on counts alone, so that the answer does not depend on the number of cores.
struct TreeSearch {
    private let level: Level
    private let restarts: RestartRule
    private let settings: SearchSettings.Tree
    private var open = NodeQueue()
    private var visitor: NodeVisitor
    private let lane: TreeLane?

    init(_ level: Level, _ relaxation: LinearRelaxation, _ restarts: RestartRule) throws(GLPKFault) {
        self.level = level
        self.restarts = restarts
        settings = level.settings.tree
        visitor = NodeVisitor(level, relaxation, rootBasis: try relaxation.basis())
        lane = level.role.branchesOnTwoThreads ? TreeLane(level) : nil
    }

    /// Searches every part until nothing better can be left, or the budget is spent; `nil`: a better point has fixed so
    /// much that beginning again with a smaller form pays.
    mutating func run() throws(GLPKFault) -> SearchEnd? {
        open.push(Node(changes: nil, bound: level.bound, basis: nil, depth: 0, origin: nil))
        var best = level.context.best
        let first = level.nodesOfAll
        while let node = open.pop() {
            if level.context.best != best, let rootBound = level.rootBound {
                best = level.context.best
                guard level.fixAtRoot(by: rootBound) != nil else { return level.close() }
                if isWorthRestarting(after: level.nodesOfAll - first) {
                    level.bound = max(node.bound, open.bestBound ?? node.bound)
                    return nil
                }
            }
            level.bound = node.bound
            if level.prunes(node.bound) { continue }
            if let reason = level.context.reasonToStop {
                open.push(node)
                level.tell(open)
                return .stopped(reason)
            }
            let left = level.nodeLimit - level.nodesOfAll
            guard left > 0 else { return .limit }
            level.tell(open)
            if level.isCloseEnough { return .withinGap }
            if let lane, open.size >= settings.leastShared, left > 1 {
                open.push([node], isPlunging: true)
                try takeTurn(lane, nodes: min(settings.nodesPerTurn, left / 2))
            } else {
                try visitor.visit(node, &open, beside: lane)
            }
        }
        return level.close()
    }

    /// Two threads search a share each.
    private mutating func takeTurn(_ lane: TreeLane, nodes: Int) throws(GLPKFault) {
        var (own, other) = open.shares(of: nodes)
        lane.begin(other, nodes: nodes, level, knowing: visitor.branching)
        do throws(GLPKFault) {
            try visitor.search(&own, nodes: nodes)
        } catch {
            try? lane.finish(&open, &visitor)
            throw error
        }
        open.push(own)
        try lane.finish(&open, &visitor)
    }

    /// Few nodes are lost by beginning again, and much is fixed.
    private func isWorthRestarting(after nodes: Int) -> Bool {
        nodes < restarts.settings.mostNodesLost
            && restarts.pays(open: level.problem.openIntegers, share: restarts.settings.shareInTree)
    }
}
