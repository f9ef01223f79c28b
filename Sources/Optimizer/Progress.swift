import Quantities

/// How far an optimisation has come.
public struct Progress: Sendable {
    /// Index of the objective at work; the count of objectives while the plan is made unique.
    public var tier: Int
    public var seconds: Double
    /// The tier's value at the best point so far.
    public var best: ExactDecimal?
    public var bound: Double
    /// `|best − bound| ÷ |best|`; infinite before the first point.
    public var gap: Double
    /// Nodes of this tier.
    public var nodes: Int
    public var openNodes: Int
    /// The gap asked for is reached; the search may go on for a while to close it.
    public var isWithinGap = false
    /// The tier's search has ended; what follows is of the next.
    public var isEnd = false
}
