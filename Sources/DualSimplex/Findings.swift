/// What a solve has found.
extension DualSimplex {
    /// By column, after a solve to the end.
    public func columnValues() -> [Double] {
        var values = (0..<columnCount).map { variables.value($0) }
        for position in 0..<rowCount where Int(basics.head.start[position]) < columnCount {
            values[Int(basics.head.start[position])] = basics.value.start[position]
        }
        return values
    }

    /// What one more unit of a row's bound is worth, as in ``RelaxationPoint``.
    public func rowDuals() -> [Double] {
        (columnCount..<variables.count).map {
            sense * (variables.shiftedCost.start[$0] - variables.reduced.start[$0])
        }
    }

    /// The objective at the basis: at a limit, a bound on it.
    public var objectiveValue: Double { sense * objective + constant }

    /// Row multipliers that prove an infeasible program to be so, after a solve that has said it is.
    public func infeasibilityMultipliers() -> [Double] { (0..<rowCount).map { pivotRow.inverse.start[$0] } }
}
