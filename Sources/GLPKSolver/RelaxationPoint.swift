import CGLPK
import LinearProgramming

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
        var rows = [UInt8](repeating: 1, count: rowCount)
        var columns = [UInt8](repeating: 1, count: columnCount)
        try check(guarded_basis(problem, &rows, &columns))
        return RelaxationBasis(rows: rows.map(Self.status), columns: columns.map(Self.status))
    }

    /// Goes on from a basis taken earlier; rows added since then are basic, columns are not.
    public func set(_ basis: RelaxationBasis) throws(GLPKFault) {
        let rows = basis.rows.prefix(rowCount) + Array(repeating: .basic, count: max(0, rowCount - basis.rows.count))
        let columns = basis.columns + Array(repeating: .atLower, count: max(0, columnCount - basis.columns.count))
        try check(guarded_set_basis(problem, rows.map(\.rawValue), columns.map(\.rawValue)))
    }

    /// GLPK numbers statuses as ``RelaxationBasis/Status`` does.
    private static func status(_ number: UInt8) -> RelaxationBasis.Status { .init(rawValue: number) ?? .basic }

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
