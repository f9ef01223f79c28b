import LinearProgramming

/// When a solve gives up without a proof.
public struct SolveLimits: Sendable {
    /// Seconds by the clock; `nil`: none.
    public var seconds: Double?
    /// Megabytes that GLPK may allocate; `nil`: none.
    public var memoryMegabytes: Int?
    /// Nodes of the search tree; `nil`: none.
    public var nodes: Int?
    /// A share of the best value within which the bound is good enough.
    public var relativeGap: Double

    public init(
        seconds: Double? = nil, memoryMegabytes: Int? = nil, nodes: Int? = nil, relativeGap: Double = 0
    ) {
        self.seconds = seconds
        self.memoryMegabytes = memoryMegabytes
        self.nodes = nodes
        self.relativeGap = relativeGap
    }
}

/// How a solve ended. No two of these are ever the same word.
public enum SolveStatus: Sendable, Equatable {
    case optimal
    /// The relative gap asked for is reached.
    case withinGap
    case stopped(StopReason)
    case infeasible
    case unbounded
    /// The machine failed: what GLPK said.
    case failed(String)
}
