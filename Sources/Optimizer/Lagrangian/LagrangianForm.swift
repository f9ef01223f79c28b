import LinearProgramming
import Quantities

/// A program of very many binaries in whole numbers, laid out flat: every row reads `Σ coefficient · column ≤ bound`, and
/// of a choice's columns at most one is 1.
///
/// Draws, which only move amounts from sources to uses, are projected out (``DrawProjection``); columns that merely
/// measure how far a row is missed leave with their row, unless they count. So a point of the form is a point of the
/// program, but for columns that follow from the others.
struct LagrangianForm: Sendable {
    /// By column of the form, its column in the program where that is binary; −1: a reach or a measure, which follow from
    /// what is chosen.
    private(set) var origins: [Int] = []
    /// Columns of the form that are reaches of sources, by ``DrawProjection/reaches``.
    private(set) var reachColumns: [Int] = []
    /// Columns of the form that are measures, by ``DrawProjection/measures``.
    private(set) var measureColumns: [Int] = []
    /// To be maximised, in ``unit``.
    private(set) var weights: [Int] = []
    /// 1 for a binary; how far a source can reach, for a reach; how far a row can be missed, for a measure.
    private(set) var upper: [Int] = []
    private(set) var unit = ExactDecimal.one
    /// What fixed columns are worth.
    private(set) var fixedWorth = 0

    private(set) var rowStarts: [Int] = [0]
    private(set) var rowColumns: [Int32] = []
    private(set) var rowCoefficients: [Int] = []
    private(set) var rowBounds: [Int] = []

    private(set) var columnStarts: [Int] = []
    private(set) var columnRows: [Int32] = []
    private(set) var columnCoefficients: [Int] = []

    /// By column, its choice; −1: none.
    private(set) var choiceOf: [Int32] = []
    private(set) var choices: [[Int32]] = []
    /// One of the choice's columns must be 1.
    private(set) var isRequired: [Bool] = []

    /// By column of the program, its value where that is fixed.
    private(set) var fixed: [Int?] = []
    private(set) var draws = DrawProjection()

    var columnCount: Int { weights.count }
    var rowCount: Int { rowBounds.count }

    /// `nil`: the program is not of this kind.
    init?(_ program: Program, objective: Objective) {
        guard let draws = DrawProjection(program, objective: objective) else { return nil }
        self.draws = draws
        guard setWeights(objective) else { return nil }
        var builder = LagrangianRows(program, draws)
        guard builder.build() else { return nil }
        fixed = builder.fixed
        lay(builder, program, objective)
    }

    /// The objective's terms, measures in what they are counted in.
    private func counted(_ objective: Objective) -> [Term] {
        var places: [Int: Int] = [:]
        for measure in draws.measures { places[measure.column] = measure.places }
        return objective.terms.map { term in
            Term(term.column, term.coefficient * ExactDecimal(significand: 1, scale: places[term.column] ?? 0))
        }
    }

    /// Whether weights fit.
    private mutating func setWeights(_ objective: Objective) -> Bool {
        let terms = counted(objective)
        let scale = terms.map(\.coefficient.scale).max() ?? 0
        unit = ExactDecimal(significand: 1, scale: scale)
        return terms.allSatisfy { $0.coefficient.significand(atScale: scale).magnitude < 1 << 44 }
    }

    private mutating func lay(_ builder: LagrangianRows, _ program: Program, _ objective: Objective) {
        var index = [Int32](repeating: -1, count: program.columns.count + draws.reaches.count)
        for column in index.indices where builder.isOpen(column) {
            index[column] = Int32(origins.count)
            let isBinary = column < program.columns.count && program.columns[column].kind == .integer
            origins.append(isBinary ? column : -1)
            upper.append(column < program.columns.count ? 1 : draws.reaches[column - program.columns.count].most)
        }
        reachColumns = draws.reaches.indices.map { Int(index[program.columns.count + $0]) }
        measureColumns = draws.measures.map { Int(index[$0.column]) }
        for (column, measure) in zip(measureColumns, draws.measures) { upper[column] = measure.most }
        weights = Array(repeating: 0, count: origins.count)
        let sign = objective.sense == .maximize ? 1 : -1
        for term in counted(objective) {
            let weight = Int(term.coefficient.significand(atScale: unit.scale)) * sign
            if index[term.column] >= 0 {
                weights[Int(index[term.column])] = weight
            } else {
                fixedWorth += weight * (fixed[term.column] ?? 0)
            }
        }
        choiceOf = Array(repeating: -1, count: origins.count)
        for choice in builder.choices {
            let members = choice.columns.map { index[Int($0)] }.filter { $0 >= 0 }
            guard !members.isEmpty else { continue }
            for member in members { choiceOf[Int(member)] = Int32(choices.count) }
            choices.append(members)
            isRequired.append(choice.isRequired)
        }
        for row in builder.rows { append(row, index) }
        gatherColumns()
    }

    /// Adds a row unless it always holds.
    private mutating func append(_ row: LagrangianRows.Row, _ index: [Int32]) {
        let start = rowColumns.count
        var most = 0
        var largest: [Int32: Int] = [:]
        for (column, coefficient) in zip(row.columns, row.coefficients) where index[Int(column)] >= 0 {
            let own = index[Int(column)]
            rowColumns.append(own)
            rowCoefficients.append(coefficient)
            guard coefficient > 0 else { continue }
            let choice = choiceOf[Int(own)]
            if choice < 0 {
                most += coefficient * upper[Int(own)]
            } else {
                let known = largest[choice] ?? 0
                if coefficient > known {
                    most += coefficient - known
                    largest[choice] = coefficient
                }
            }
        }
        if most <= row.bound {
            rowColumns.removeSubrange(start...)
            rowCoefficients.removeSubrange(start...)
            return
        }
        rowStarts.append(rowColumns.count)
        rowBounds.append(row.bound)
    }

    /// Columns are gathered anew later.
    mutating func add(columns: [Int32], coefficients: [Int], bound: Int) {
        rowColumns += columns
        rowCoefficients += coefficients
        rowStarts.append(rowColumns.count)
        rowBounds.append(bound)
    }

    mutating func gatherColumns() {
        let lists = ColumnLists(
            rowStarts: rowStarts, entryColumns: rowColumns, entryCoefficients: rowCoefficients,
            columnCount: columnCount)
        (columnStarts, columnRows, columnCoefficients) = (lists.starts, lists.rows, lists.coefficients)
    }

    /// What a point of the form is worth.
    func worth(_ values: [Int]) -> Int { zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } }

    /// The objective where a point is worth so much.
    func value(ofWorth worth: Int, _ objective: Objective) -> ExactDecimal {
        let signed = ExactDecimal(worth + fixedWorth) * unit
        return objective.constant + (objective.sense == .maximize ? signed : -signed)
    }

    /// Values of the program's integer columns that a point of the form stands for.
    func integers(_ values: [Int]) -> [Int] {
        var result = fixed.map { $0 ?? 0 }
        for (value, origin) in zip(values, origins) where origin >= 0 { result[origin] = value }
        return result
    }
}
