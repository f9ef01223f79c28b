import GLPKSolver

/// A way to find better points beside the way to the bound. It offers what it finds to the level; nothing that it does can
/// make an answer wrong, because every point is checked against all rows.
///
/// A new one is a file here, a line in ``Heuristics/all`` and a test.
protocol Heuristic: Sendable {
    /// What it is called where it is told of.
    var name: String { get }

    /// Whether it is worth its time now.
    func isDue(_ call: HeuristicCall) -> Bool

    /// Whether it is worth its time now on a second thread, on a copy of the level, while the root is cut.
    func isDueBeside(_ call: HeuristicCall) -> Bool

    /// Looks for better points. It may leave the node's relaxation elsewhere.
    func run(_ call: HeuristicCall) throws(GLPKFault)
}

extension Heuristic {
    func isDueBeside(_ call: HeuristicCall) -> Bool { false }
}

/// Where a search stands when heuristics are asked.
enum HeuristicStage {
    /// Before the root, with columns that an earlier plan chooses.
    case start(chosen: [Int])
    /// A round of cuts at the root, from 0.
    case cutRound(Int)
    /// The root is bounded and cut, and its relaxation solved.
    case rootEnd
    /// A node of the tree has been bounded.
    case node(isRoot: Bool)
}

/// One time that heuristics are asked.
struct HeuristicCall {
    let level: Level
    let stage: HeuristicStage
    /// `nil`: nothing has been solved yet.
    let node: RelaxedNode?
    /// Those asked before it in this call that have found a better point, by name.
    var successes: Set<String> = []

    /// Whether the tree is to look around beside its own way: at ever larger intervals.
    var isLookAround: Bool {
        guard case .node = stage, level.role.looksForPoints else { return false }
        let (nodes, settings) = (level.nodes, level.settings.neighborhoods)
        return nodes >= settings.firstNode && (nodes & (nodes - 1) == 0 || nodes % settings.nodesPerLook == 0)
    }
}
