import Quantities

/// A program with one objective as text in CPLEX LP format, for GLPK, HiGHS, SCIP, CPLEX, Gurobi and people.
///
/// Numbers are exact. The objective names every column, in order, so that a reader numbers columns as the program does.
/// A row with two bounds becomes two, `name` and `name{low}`, because not every reader takes ranges; a constant of the
/// objective is the coefficient of a column `{constant}` fixed at 1.
public struct LPText: Sendable {
    public let text: String
    public let names: ExportNames

    /// Objective `tier` of a program, with the objectives before it kept at their optima as rows.
    public init(_ program: Program, tier: Int = 0, after optima: [ExactDecimal] = []) {
        let program = program.tier(tier, after: optima)
        names = ExportNames(program)
        var writer = LPWriter(names: names.columns)
        writer.write(program, rowNames: names.rows)
        text = writer.text
    }
}

private struct LPWriter {
    static let constant = "{constant}"
    let names: [String]
    var text = ""

    mutating func write(_ program: Program, rowNames: [String]) {
        let objective = program.objectives.first
        let constant = objective?.constant ?? .zero
        text += objective?.sense == .minimize ? "Minimize\n" : "Maximize\n"
        var coefficients = [ExactDecimal](repeating: .zero, count: program.columns.count)
        for term in objective?.terms ?? [] { coefficients[term.column] = term.coefficient }
        var terms = zip(coefficients, names).map { Self.term($0, $1) }
        if !constant.isZero || terms.isEmpty { terms.append(Self.term(constant, Self.constant)) }
        writeLine("objective", terms, "")
        text += "Subject To\n"
        for (row, name) in zip(program.rows, rowNames) { write(row, name: name) }
        // Because a section without rows is refused by GLPK.
        if !program.rows.contains(where: { $0.lower != nil || $0.upper != nil }) {
            writeLine("{none}", [Self.term(.zero, names.first ?? Self.constant)], "<= 0")
        }
        text += "Bounds\n"
        if terms.count > names.count { text += " \(Self.constant) = 1\n" }
        for (column, name) in zip(program.columns, names) { write(column, name: name) }
        writeNames("Binaries", program) { $0.isBinary }
        writeNames("Generals", program) { $0.kind == .integer && !$0.isBinary }
        text += "End\n"
    }

    private static func term(_ coefficient: ExactDecimal, _ name: String) -> String {
        let sign = coefficient.isNegative ? "- " : "+ "
        return sign + (coefficient.magnitude == .one ? name : "\(coefficient.magnitude) \(name)")
    }

    private mutating func write(_ row: Row, name: String) {
        var terms = row.terms.map { Self.term($0.coefficient, names[$0.column]) }
        if terms.isEmpty { terms = [Self.term(.zero, names.first ?? Self.constant)] }
        switch (row.lower, row.upper) {
        case (nil, nil): break
        case (let lower?, nil): writeLine(name, terms, ">= \(lower)")
        case (nil, let upper?): writeLine(name, terms, "<= \(upper)")
        case (let lower?, let upper?) where lower == upper: writeLine(name, terms, "= \(upper)")
        case (let lower?, let upper?):
            writeLine(name, terms, "<= \(upper)")
            writeLine(name + "{low}", terms, ">= \(lower)")
        }
    }

    /// Breaks lines, because HiGHS takes at most 560 characters a line.
    private mutating func writeLine(_ name: String, _ terms: [String], _ ending: String) {
        var line = " \(name):"
        for term in terms {
            if line.utf8.count + term.utf8.count > 110 {
                text += line + "\n"
                line = "  "
            }
            line += " " + term
        }
        text += line + (ending.isEmpty ? "" : " " + ending) + "\n"
    }

    private mutating func write(_ column: Column, name: String) {
        if column.isBinary { return }
        switch column.upper {
        case nil: text += column.lower.isZero ? " \(name) >= 0\n" : " \(name) >= \(column.lower)\n"
        case let upper? where upper == column.lower: text += " \(name) = \(upper)\n"
        case let upper?: text += " \(column.lower) <= \(name) <= \(upper)\n"
        }
    }

    private mutating func writeNames(_ section: String, _ program: Program, _ isWanted: (Column) -> Bool) {
        let wanted = zip(program.columns, names).filter { isWanted($0.0) }
        guard !wanted.isEmpty else { return }
        text += section + "\n"
        for (_, name) in wanted { text += " \(name)\n" }
    }
}

extension Column {
    /// Integer between 0 and 1.
    public var isBinary: Bool { kind == .integer && lower.isZero && upper == .one }
}
