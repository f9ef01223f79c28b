import Quantities

/// A linear program with integer columns, exact coefficients and several objectives in order of rank.
///
/// What a column or row stands for is told by its name and origin only: nothing here knows land. Columns and rows are
/// addressed by the index that adding them returned.
public struct Program: Sendable {
    public private(set) var columns: [Column] = []
    public private(set) var rows: [Row] = []
    /// The objectives, most important first; each later one is optimised without giving up more of an earlier one than
    /// that one's tolerance.
    public private(set) var objectives: [Objective] = []

    public init() {}

    @discardableResult
    public mutating func add(_ column: Column) -> Int {
        columns.append(column)
        return columns.count - 1
    }

    /// Adds a row; terms that name one column twice are summed, zero terms dropped.
    @discardableResult
    public mutating func add(_ row: Row) -> Int {
        rows.append(row)
        return rows.count - 1
    }

    public mutating func add(_ objective: Objective) { objectives.append(objective) }
}

/// A decision: one number to be chosen between its bounds.
public struct Column: Sendable {
    public enum Kind: Sendable { case continuous, integer }
    /// Readable and unique, made of `A–Z a–z 0–9 _ . , [ ] # @ -` and letters of other scripts: `place[P07,G-08-06,2024]`.
    public var name: String
    public var kind: Kind
    public var lower: ExactDecimal
    /// `nil`: unbounded above.
    public var upper: ExactDecimal?

    public init(_ name: String, _ kind: Kind, lower: ExactDecimal = 0, upper: ExactDecimal?) {
        self.name = name
        self.kind = kind
        self.lower = lower
        self.upper = upper
    }

    /// A column that is 0 or 1.
    public static func binary(_ name: String) -> Column { Column(name, .integer, upper: 1) }
}

/// One coefficient of a row or an objective.
public struct Term: Sendable, Hashable {
    public var column: Int
    public var coefficient: ExactDecimal

    public init(_ column: Int, _ coefficient: ExactDecimal) {
        self.column = column
        self.coefficient = coefficient
    }
}

/// A linear condition: `lower ≤ Σ coefficient · column ≤ upper`.
public struct Row: Sendable {
    /// Readable and unique: `emission-quota[COD,2024]`.
    public var name: String
    /// The id of the rule that asks for it.
    public var origin: String
    /// In rising order of column, each column once, no zero coefficient.
    public var terms: [Term]
    public var lower: ExactDecimal?
    public var upper: ExactDecimal?

    public init(
        _ name: String, origin: String, _ terms: [Term], lower: ExactDecimal? = nil, upper: ExactDecimal? = nil
    ) {
        self.name = name
        self.origin = origin
        self.terms = Self.gathered(terms)
        self.lower = lower
        self.upper = upper
    }

    static func gathered(_ terms: [Term]) -> [Term] {
        var result: [Term] = []
        result.reserveCapacity(terms.count)
        for term in terms.sorted(by: { $0.column < $1.column }) {
            if let last = result.last, last.column == term.column {
                result[result.count - 1].coefficient = last.coefficient + term.coefficient
            } else {
                result.append(term)
            }
        }
        return result.filter { !$0.coefficient.isZero }
    }
}

/// Something to make as large or as small as possible, after the objectives before it.
public struct Objective: Sendable {
    public enum Sense: Sendable { case maximize, minimize }
    public var name: String
    public var sense: Sense
    public var constant: ExactDecimal
    /// In rising order of column, each column once, no zero coefficient.
    public var terms: [Term]
    /// How much of the optimum later objectives may give up: an absolute amount, or a share of the optimum's magnitude.
    public var tolerance: Tolerance
    /// Only chooses among points of which each would do: behind an optimum that is known within a gap only, it is not worth more work than that
    /// was.
    public var isTidy: Bool

    public enum Tolerance: Sendable {
        case absolute(ExactDecimal)
        case relative(ExactDecimal)
        public static let none = Tolerance.absolute(0)

        /// The amount to give up at an optimum.
        public func amount(at optimum: ExactDecimal) -> ExactDecimal {
            switch self {
            case .absolute(let amount): amount
            case .relative(let share): optimum.magnitude * share
            }
        }
    }

    public init(
        _ name: String, _ sense: Sense, _ terms: [Term], constant: ExactDecimal = 0, tolerance: Tolerance = .none,
        isTidy: Bool = false
    ) {
        self.name = name
        self.sense = sense
        self.terms = Row.gathered(terms)
        self.constant = constant
        self.tolerance = tolerance
        self.isTidy = isTidy
    }
}
