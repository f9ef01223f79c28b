import CGLPK
import LinearProgramming

/// Hands a checked program to GLPK; the problem lives until the session ends.
func buildProblem(_ program: NumericProgram) throws(GLPKFault) -> OpaquePointer {
    var entryRows: [CInt] = [0]
    var entryColumns: [CInt] = [0]
    var coefficients: [Double] = [0]
    for (index, row) in program.rows.enumerated() {
        for (column, coefficient) in zip(row.columns, row.coefficients) {
            entryRows.append(CInt(index + 1))
            entryColumns.append(CInt(column + 1))
            coefficients.append(coefficient)
        }
    }
    var problem: OpaquePointer?
    try check(
        guarded_build(
            &problem, CInt(program.columns.count), program.columns.map(\.lower), program.columns.map(\.upper),
            program.columns.map { $0.isInteger ? 1 : 0 }, CInt(program.rows.count), program.rows.map(\.lower),
            program.rows.map(\.upper), CInt(coefficients.count - 1), entryRows, entryColumns, coefficients))
    guard let problem else { throw .aborted("no problem made") }
    try check(
        guarded_set_objective(
            problem, program.objective.isMaximized ? 1 : 0, program.objective.constant,
            program.objective.coefficients))
    return problem
}
