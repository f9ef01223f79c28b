import GLPKSolver

/// What a search may still spend, counted over all tiers.
final class SearchBudget {
    var deadline: Deadline
    var nodeLimit: Int?
    let relativeGap: Double
    var nodes = 0
    let memoryMegabytes: Int?

    init(deadline: Deadline, nodeLimit: Int? = nil, relativeGap: Double = 0, memoryMegabytes: Int? = nil) {
        self.deadline = deadline
        self.nodeLimit = nodeLimit
        self.relativeGap = relativeGap
        self.memoryMegabytes = memoryMegabytes
    }

    var reasonToStop: StopReason? {
        if StopFlag.isRequested { return .user }
        if deadline.hasPassed { return .time }
        if let nodeLimit, nodes >= nodeLimit { return .nodes }
        return nil
    }
}
