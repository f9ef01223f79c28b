import GLPKSolver

/// What a search may still spend, counted over all tiers.
final class SearchBudget {
    var deadline: Deadline
    var nodeLimit: Int?
    let relativeGap: Double
    var nodes = 0
    /// The nodes that GLPK's branch and cut may look at in a tier before the own search takes over: counted, not timed,
    /// so that the same program takes the same way everywhere.
    var nodesForCuts = 12_000
    /// Below so many open columns a program is searched as it stands.
    var leastColumnsForPatterns = 60

    init(deadline: Deadline, nodeLimit: Int? = nil, relativeGap: Double = 0) {
        self.deadline = deadline
        self.nodeLimit = nodeLimit
        self.relativeGap = relativeGap
    }

    var reasonToStop: StopReason? {
        if StopFlag.isRequested { return .user }
        if deadline.hasPassed { return .time }
        if let nodeLimit, nodes >= nodeLimit { return .nodes }
        return nil
    }
}
