import LinearProgramming

/// What a search may still spend, counted over all tiers.
final class SearchBudget {
    var deadline: Deadline
    var nodeLimit: Int?
    var relativeGap: Double
    var nodes = 0
    private var reserved = 0

    init(deadline: Deadline, nodeLimit: Int? = nil, relativeGap: Double = 0) {
        self.deadline = deadline
        self.nodeLimit = nodeLimit
        self.relativeGap = relativeGap
    }

    /// Half of the nodes left, for a part that is searched on another thread; kept back until ``join(_:)``.
    func fork() -> SearchBudget {
        let half = nodeLimit.map { max(0, $0 - nodes - reserved) / 2 }
        reserved += half ?? 0
        return SearchBudget(deadline: deadline, nodeLimit: half, relativeGap: relativeGap)
    }

    /// Counts what a fork has spent.
    func join(_ fork: SearchBudget) {
        reserved -= fork.nodeLimit ?? 0
        nodes += fork.nodes
    }

    /// Runs a search that may take so many nodes more; `nil`: it has taken them. Without a number it may take what is left.
    func limited(to nodes: Int?, _ run: () -> TierSearch.End) -> TierSearch.End? {
        guard let nodes else { return run() }
        let whole = nodeLimit
        let own = self.nodes + nodes
        nodeLimit = min(whole ?? .max, own)
        defer { nodeLimit = whole }
        let end = run()
        return end == .stopped(.nodes) && own < whole ?? .max ? nil : end
    }

    var reasonToStop: StopReason? {
        if StopFlag.isRequested { return .user }
        if let reason = deadline.reason { return reason }
        return nodeLimit.map { nodes + reserved >= $0 } ?? false ? .nodes : nil
    }
}
