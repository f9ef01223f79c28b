import Quantities

/// A program with one objective in doubles, checked so that a simplex method can neither abort nor answer nonsense on
/// it: the one gate before C.
public struct NumericProgram: Sendable {
    /// A column's bounds; an absent bound is an infinity.
    public struct Column: Sendable {
        public var lower: Double
        public var upper: Double
        public var isInteger: Bool

        public init(lower: Double, upper: Double, isInteger: Bool) {
            self.lower = lower
            self.upper = upper
            self.isInteger = isInteger
        }
    }

    /// `lower ≤ Σ coefficient · column ≤ upper`; an absent bound is an infinity.
    public struct Row: Sendable {
        public var lower: Double
        public var upper: Double
        public var columns: [Int]
        public var coefficients: [Double]

        public init(lower: Double, upper: Double, columns: [Int], coefficients: [Double]) {
            self.lower = lower
            self.upper = upper
            self.columns = columns
            self.coefficients = coefficients
        }
    }

    /// What to optimise: one coefficient per column.
    public struct Objective: Sendable {
        public var isMaximized: Bool
        public var constant: Double
        public var coefficients: [Double]

        public init(isMaximized: Bool, constant: Double, coefficients: [Double]) {
            self.isMaximized = isMaximized
            self.constant = constant
            self.coefficients = coefficients
        }
    }

    /// Integer columns have whole bounds, rounded inwards.
    public let columns: [Column]
    public let rows: [Row]
    public let objective: Objective
    /// Some column or row has a lower bound above its upper bound, so that no point can be feasible.
    public let hasCrossingBounds: Bool

    /// Throws ``ProgramFault`` for the first fault found.
    public init(columns: [Column], rows: [Row], objective: Objective) throws(ProgramFault) {
        var crossing = false
        var rounded: [Column] = []
        rounded.reserveCapacity(columns.count)
        for (index, column) in columns.enumerated() {
            try Self.check(lower: column.lower, upper: column.upper, at: .column(index))
            let whole = column.isInteger ? column.roundedInwards : column
            crossing = crossing || whole.lower > whole.upper
            rounded.append(whole)
        }
        guard objective.coefficients.count == columns.count else { throw .wrongCount(.objective) }
        try Self.check(objective.constant, at: .objective)
        for coefficient in objective.coefficients { try Self.check(coefficient, at: .objective) }
        var lastRow = [Int](repeating: -1, count: columns.count)
        for (index, row) in rows.enumerated() {
            try Self.check(lower: row.lower, upper: row.upper, at: .row(index))
            crossing = crossing || row.lower > row.upper
            guard row.columns.count == row.coefficients.count else { throw .wrongCount(.row(index)) }
            for (column, coefficient) in zip(row.columns, row.coefficients) {
                guard columns.indices.contains(column) else { throw .unknownColumn(column, in: .row(index)) }
                guard lastRow[column] != index else { throw .duplicateEntry(column, in: .row(index)) }
                lastRow[column] = index
                try Self.check(coefficient, at: .row(index))
            }
        }
        self.columns = rounded
        self.rows = rows
        self.objective = objective
        self.hasCrossingBounds = crossing
    }

    /// The numbers of a program with one of its objectives, or with none: then every feasible point is an optimum.
    public init(_ program: Program, objective: LinearProgramming.Objective?) throws(ProgramFault) {
        var coefficients = [Double](repeating: 0, count: program.columns.count)
        for term in objective?.terms ?? [] {
            guard coefficients.indices.contains(term.column) else {
                throw .unknownColumn(term.column, in: .objective)
            }
            coefficients[term.column] += term.coefficient.approximate
        }
        try self.init(
            columns: program.columns.map {
                Column(
                    lower: $0.lower.approximate, upper: $0.upper?.approximate ?? .infinity,
                    isInteger: $0.kind == .integer)
            },
            rows: program.rows.map(Row.init),
            objective: Objective(
                isMaximized: objective?.sense != .minimize, constant: objective?.constant.approximate ?? 0,
                coefficients: coefficients))
    }

    private static func check(lower: Double, upper: Double, at place: ProgramFault.Place) throws(ProgramFault) {
        guard !lower.isNaN, !upper.isNaN else { throw .notANumber(place) }
        guard lower != .infinity, upper != -.infinity else { throw .notANumber(place) }
        if lower.isFinite { try check(lower, at: place) }
        if upper.isFinite { try check(upper, at: place) }
    }

    private static func check(_ value: Double, at place: ProgramFault.Place) throws(ProgramFault) {
        guard value.isFinite else { throw .notANumber(place) }
        guard value.magnitude < 1e30 else { throw .tooLarge(place) }
    }
}

extension NumericProgram.Column {
    /// Whole bounds that admit the same integers.
    var roundedInwards: Self { Self(lower: lower.rounded(.up), upper: upper.rounded(.down), isInteger: true) }
}

extension NumericProgram.Row {
    /// The nearest doubles of an exact row.
    public init(_ row: LinearProgramming.Row) {
        self.init(
            lower: row.lower?.approximate ?? -.infinity, upper: row.upper?.approximate ?? .infinity,
            columns: row.terms.map(\.column), coefficients: row.terms.map(\.coefficient.approximate))
    }
}
