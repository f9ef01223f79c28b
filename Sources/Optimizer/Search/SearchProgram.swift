import GLPKSolver
import LinearProgramming
import Quantities

/// A program as the search sees it: rows in whole numbers, and who is in which row.
struct SearchProgram: Sendable {
    /// One use of a column.
    struct Entry: Sendable {
        var row: Int
        var coefficient: Int
    }

    private(set) var program: Program
    private(set) var rows: [SearchRow]
    /// By column; exact rows only.
    private(set) var entries: [[Entry]]
    let integerColumns: [Int]
    let continuousColumns: [Int]
    /// By continuous column, the rows that hold it.
    private(set) var rowsOfContinuous: [Int: [Int]] = [:]
    /// How many rows are the program's own; the rest were added by tiers.
    let ownRowCount: Int

    init(_ program: Program) {
        self.program = program
        rows = program.rows.map { SearchRow($0, program: program) }
        entries = Array(repeating: [], count: program.columns.count)
        integerColumns = program.columns.indices.filter { program.columns[$0].kind == .integer }
        continuousColumns = program.columns.indices.filter { program.columns[$0].kind == .continuous }
        ownRowCount = rows.count
        for index in rows.indices { enter(index) }
    }

    /// Adds a row at the end.
    mutating func add(_ row: Row) {
        program.add(row)
        rows.append(SearchRow(row, program: program))
        enter(rows.count - 1)
    }

    private mutating func enter(_ index: Int) {
        for (column, coefficient) in zip(rows[index].columns, rows[index].coefficients) {
            entries[column].append(Entry(row: index, coefficient: coefficient))
        }
        for term in program.rows[index].terms where program.columns[term.column].kind == .continuous {
            rowsOfContinuous[term.column, default: []].append(index)
        }
    }

    /// Whether an exact row holds an integer column.
    func holds(_ column: Int, _ row: Int) -> Bool { entries[column].contains { $0.row == row } }

    /// The program's columns with the integer ones fixed, for the sake of the continuous ones.
    func columns(fixing integers: [Int]) -> [NumericProgram.Column] {
        zip(program.columns, integers).map { column, value in
            guard column.kind == .continuous else {
                return NumericProgram.Column(lower: Double(value), upper: Double(value), isInteger: false)
            }
            return NumericProgram.Column(
                lower: column.lower.approximate, upper: column.upper?.approximate ?? .infinity, isInteger: false)
        }
    }

    /// The numbers of the relaxation with an objective.
    func numeric(_ objective: NumericProgram.Objective) throws(ProgramFault) -> NumericProgram {
        try NumericProgram(
            columns: program.columns.map {
                NumericProgram.Column(
                    lower: $0.lower.approximate, upper: $0.upper?.approximate ?? .infinity,
                    isInteger: $0.kind == .integer)
            }, rows: rows.map(\.numeric), objective: objective)
    }
}
