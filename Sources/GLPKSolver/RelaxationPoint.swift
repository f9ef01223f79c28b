import CGLPK

/// Where a relaxation stands after a solve.
public struct RelaxationPoint: Sendable {
    public var objective: Double
    public var columns: [Double]
    public var reducedCosts: [Double]
    /// What one more unit of a row's bound is worth: `reduced cost = coefficient − Σ row dual · entry`.
    public var rowDuals: [Double]
}

/// Which columns and rows are basic, in GLPK's numbering.
public struct RelaxationBasis: Sendable {
    var rows: [UInt8]
    var columns: [UInt8]

    /// A basic row does not bind: taking it out leaves a basis.
    public func isBasic(row: Int) -> Bool { rows[row] == 1 }

    /// A row rests on its upper bound, or on both where they are one.
    public func isAtUpper(row: Int) -> Bool { rows[row] == 3 }
}

extension Relaxation {
    public func point() throws(GLPKFault) -> RelaxationPoint {
        var point = RelaxationPoint(
            objective: 0, columns: Array(repeating: 0, count: columnCount),
            reducedCosts: Array(repeating: 0, count: columnCount), rowDuals: Array(repeating: 0, count: rowCount))
        try check(
            guarded_relaxation_values(
                problem, &point.objective, &point.columns, &point.reducedCosts, &point.rowDuals))
        return point
    }

    /// Row multipliers that prove an infeasible relaxation to be so, if GLPK can tell.
    public func infeasibilityMultipliers() throws(GLPKFault) -> [Double]? {
        var multipliers = [Double](repeating: 0, count: rowCount)
        var found: CInt = 0
        try check(guarded_infeasibility_multipliers(problem, &multipliers, &found))
        return found == 0 ? nil : multipliers
    }

    /// Row multipliers whose combination is, up to its sign, the tableau row of a column; `nil`: it is not basic.
    public func tableauMultipliers(of column: Int) throws(GLPKFault) -> [Double]? {
        var multipliers = [Double](repeating: 0, count: rowCount)
        var found: CInt = 0
        try check(guarded_tableau_multipliers(problem, CInt(column + 1), &multipliers, &found))
        return found == 0 ? nil : multipliers
    }

    public func basis() throws(GLPKFault) -> RelaxationBasis {
        var basis = RelaxationBasis(
            rows: Array(repeating: 1, count: rowCount), columns: Array(repeating: 1, count: columnCount))
        try check(guarded_basis(problem, &basis.rows, &basis.columns))
        return basis
    }

    /// Goes on from a basis taken earlier; rows added since then are basic, columns are not.
    public func set(_ basis: RelaxationBasis) throws(GLPKFault) {
        let rows = basis.rows.prefix(rowCount) + Array(repeating: 1, count: max(0, rowCount - basis.rows.count))
        let columns = basis.columns + Array(repeating: 2, count: max(0, columnCount - basis.columns.count))
        try check(guarded_set_basis(problem, Array(rows), columns))
    }

    /// Goes on from the basis in which every row is basic.
    public func resetBasis() throws(GLPKFault) { try check(guarded_reset_basis(problem)) }
}

/// Runs a body with a program's relaxation in a fresh GLPK problem, which is freed afterwards; GLPK scales it unless the
/// caller has.
public func withRelaxation<Value>(
    of program: NumericProgram, memoryMegabytes: Int? = nil, isScaled: Bool = true,
    _ body: (Relaxation) throws(GLPKFault) -> Value
) throws(GLPKFault) -> Value {
    try withSession(memoryMegabytes: memoryMegabytes) { () throws(GLPKFault) -> Value in
        let relaxation = try Relaxation(program, isScaled: isScaled)
        // Within a longer session nothing else would free it; after an abort the session's end does.
        defer { try? relaxation.free() }
        return try body(relaxation)
    }
}
