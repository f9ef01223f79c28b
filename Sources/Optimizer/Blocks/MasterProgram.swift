import GLPKSolver

/// The linking rows with the free columns, an artificial column each way in every row, and one row per block that asks
/// for exactly one of its patterns.
struct MasterProgram {
    let decomposition: Decomposition
    let rows: [MasterRow]
    /// Of the free columns, the one that stands at each position of the master.
    let freeColumns: [Int]
    /// The row of each block.
    let firstBlockRow: Int
    /// The first of the artificial columns; patterns stand behind them.
    let firstArtificial: Int
    let columnCount: Int
    /// By column, the linking rows that hold it and how.
    let entries: [[(row: Int, coefficient: Double)]]
    let weights: [Double]
    let factor: Double

    init(_ program: SearchProgram, _ objective: TierObjective, _ decomposition: Decomposition) {
        self.decomposition = decomposition
        rows = decomposition.linkingRows.map { MasterRow(program.rows[$0], index: $0) }
        freeColumns = decomposition.freeColumns
        firstBlockRow = rows.count
        firstArtificial = freeColumns.count
        columnCount = freeColumns.count + 2 * (rows.count + decomposition.blocks.count)
        var entries = [[(row: Int, coefficient: Double)]](repeating: [], count: objective.weights.count)
        for (index, row) in rows.enumerated() {
            for (column, coefficient) in zip(row.columns, row.coefficients) {
                entries[column].append((index, coefficient))
            }
        }
        self.entries = entries
        weights = objective.weights
        factor = objective.factor
    }

    /// What a unit of an artificial column costs at first, in the master's own scale, in which weights reach 100.
    static let firstPenalty = 1e4

    /// The master without patterns.
    func numeric(_ program: SearchProgram, _ domain: Domain) throws(ProgramFault) -> NumericProgram {
        var columns = freeColumns.map { column in
            let bounds = bounds(of: column, program, domain)
            return NumericProgram.Column(lower: bounds.lower, upper: bounds.upper, isInteger: false)
        }
        columns += Array(
            repeating: NumericProgram.Column(lower: 0, upper: .infinity, isInteger: false),
            count: columnCount - firstArtificial)
        var numericRows: [NumericProgram.Row] = []
        for row in rows { numericRows.append(.init(lower: row.lower, upper: row.upper, columns: [], coefficients: [])) }
        for _ in decomposition.blocks { numericRows.append(.init(lower: 1, upper: 1, columns: [], coefficients: [])) }
        for (position, column) in freeColumns.enumerated() {
            for entry in entries[column] {
                numericRows[entry.row].columns.append(position)
                numericRows[entry.row].coefficients.append(entry.coefficient)
            }
        }
        for row in numericRows.indices {
            numericRows[row].columns += [firstArtificial + 2 * row, firstArtificial + 2 * row + 1]
            numericRows[row].coefficients += [1, -1]
        }
        var objective = freeColumns.map { weights[$0] * factor }
        objective += Array(repeating: -Self.firstPenalty, count: columnCount - firstArtificial)
        return try NumericProgram(
            columns: columns, rows: numericRows,
            objective: .init(isMaximized: true, constant: 0, coefficients: objective))
    }

    func bounds(of column: Int, _ program: SearchProgram, _ domain: Domain) -> (lower: Double, upper: Double) {
        guard program.program.columns[column].kind == .integer else {
            let given = program.program.columns[column]
            return (given.lower.approximate, given.upper?.approximate ?? .infinity)
        }
        let upper = domain.upper[column] == Domain.open ? Double.infinity : Double(domain.upper[column])
        return (Double(domain.lower[column]), upper)
    }
}
