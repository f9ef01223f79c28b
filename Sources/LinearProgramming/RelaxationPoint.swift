/// Where a relaxation stands after a solve.
public struct RelaxationPoint: Sendable {
    public var objective: Double
    public var columns: [Double]
    public var reducedCosts: [Double]
    /// What one more unit of a row's bound is worth: `reduced cost = coefficient − Σ row dual · entry`.
    public var rowDuals: [Double]

    public init(objective: Double, columns: [Double], reducedCosts: [Double], rowDuals: [Double]) {
        self.objective = objective
        self.columns = columns
        self.reducedCosts = reducedCosts
        self.rowDuals = rowDuals
    }
}
