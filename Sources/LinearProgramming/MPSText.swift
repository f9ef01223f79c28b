import Quantities

/// A program with one objective as text in free MPS format, which always minimises: a maximised objective is negated.
///
/// Numbers are exact, names are those of ``ExportNames``. A constant of the objective is the coefficient of a last
/// column `{constant}` fixed at 1, because readers disagree on the sign of a right side of the objective row.
public struct MPSText: Sendable {
    public let text: String
    public let names: ExportNames
    /// The objective's coefficients and constant have changed sign.
    public let isNegated: Bool

    /// Objective `tier` of a program, with the objectives before it kept at their optima as rows.
    public init(_ program: Program, tier: Int = 0, after optima: [ExactDecimal] = []) {
        let program = program.tier(tier, after: optima)
        names = ExportNames(program)
        isNegated = program.objectives.first.map { $0.sense == .maximize } ?? false
        var writer = MPSWriter(program: program, names: names, isNegated: isNegated)
        writer.write()
        text = writer.text
    }
}

private struct MPSWriter {
    static let objective = "{objective}"
    static let constant = "{constant}"
    let program: Program
    let names: ExportNames
    let isNegated: Bool
    var text = ""

    private var constant: ExactDecimal { program.objectives.first?.constant ?? .zero }

    mutating func write() {
        text = "NAME landplan\nROWS\n N \(Self.objective)\n"
        for (row, name) in zip(program.rows, names.rows) { text += " \(Self.letter(row)) \(name)\n" }
        writeColumns()
        writeRightSides()
        writeBounds()
        text += "ENDATA\n"
    }

    private static func letter(_ row: Row) -> String {
        switch (row.lower, row.upper) {
        case (nil, nil): "N"
        case (_?, nil): "G"
        case (nil, _?): "L"
        case (let lower?, let upper?): lower == upper ? "E" : "L"
        }
    }

    private mutating func writeColumns() {
        var entries = [[(String, ExactDecimal)]](repeating: [], count: program.columns.count)
        for term in program.objectives.first?.terms ?? [] {
            entries[term.column].append((Self.objective, isNegated ? -term.coefficient : term.coefficient))
        }
        for (row, name) in zip(program.rows, names.rows) {
            for term in row.terms { entries[term.column].append((name, term.coefficient)) }
        }
        text += "COLUMNS\n"
        var isInteger = false
        for (index, column) in program.columns.enumerated() {
            if (column.kind == .integer) != isInteger {
                isInteger.toggle()
                text += " MARKER 'MARKER' '\(isInteger ? "INTORG" : "INTEND")'\n"
            }
            if entries[index].isEmpty { text += " \(names.columns[index]) \(Self.objective) 0\n" }
            for (row, coefficient) in entries[index] { text += " \(names.columns[index]) \(row) \(coefficient)\n" }
        }
        if isInteger { text += " MARKER 'MARKER' 'INTEND'\n" }
    }

    private mutating func writeRightSides() {
        if !constant.isZero {
            text += " \(Self.constant) \(Self.objective) \(isNegated ? -constant : constant)\n"
        }
        text += "RHS\n"
        for (row, name) in zip(program.rows, names.rows) {
            if let side = row.upper ?? row.lower, !side.isZero { text += " RHS \(name) \(side)\n" }
        }
        text += "RANGES\n"
        for (row, name) in zip(program.rows, names.rows) {
            if let lower = row.lower, let upper = row.upper, lower != upper {
                text += " RANGE \(name) \(upper - lower)\n"
            }
        }
    }

    private mutating func writeBounds() {
        text += "BOUNDS\n"
        if !constant.isZero { text += " FX BOUND \(Self.constant) 1\n" }
        for (column, name) in zip(program.columns, names.columns) {
            switch column.upper {
            case nil:
                if !column.lower.isZero { text += " LO BOUND \(name) \(column.lower)\n" }
                text += " PL BOUND \(name)\n"
            case let upper? where upper == column.lower: text += " FX BOUND \(name) \(upper)\n"
            case .some where column.isBinary: text += " BV BOUND \(name)\n"
            case let upper?:
                text += " LO BOUND \(name) \(column.lower)\n"
                text += " UP BOUND \(name) \(upper)\n"
            }
        }
    }
}
