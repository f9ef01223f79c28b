import Quantities

/// How a program is optimised, and when to give up.
public struct SolveOptions: Sendable {
    /// Seconds for all tiers together; `nil`: none.
    public var timeLimit: Double?
    /// Megabytes that the process may hold, all threads together; `nil`: none.
    public var memoryLimitMegabytes: Int?
    /// Nodes of the search trees of all tiers together; `nil`: none. Reproducible, unlike time.
    public var nodeLimit: Int?
    /// The share of a tier's value within which its bound is good enough; 0: each tier is proved.
    public var relativeGap: Double
    /// Makes the plan unique: among the optima of all tiers, the point that has the first of these integer columns as
    /// large as can be, then the second, and so on; the columns left out decide nothing.
    public var uniqueByColumnOrder: [Int]?
    /// A point to begin with, one value per column. Where it breaks rows, what it chooses is kept as far as the rows let
    /// it and the rest is looked for anew; so an earlier plan helps when its facts have changed.
    public var start: [ExactDecimal]?
    /// What is known of another program with the same first objectives.
    public var reference: Reference
    /// Which simplifications are made before the search.
    public var reductions: Reductions
    /// Which simplex method solves again what was solved before; proofs rest on neither.
    public var linearSolver: LinearSolver {
        get { settings.linearSolver }
        set { settings.linearSolver = newValue }
    }
    /// The numbers that steer the search.
    var settings = SearchSettings.standard

    /// Simplifications that keep the optimum of every tier; off only to test them.
    public struct Reductions: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }

        public static let fixedColumns = Reductions(rawValue: 1)
        public static let redundantRows = Reductions(rawValue: 2)
        public static let dominatedColumns = Reductions(rawValue: 4)
        public static let tighterCoefficients = Reductions(rawValue: 8)
        public static let all: Reductions = [.fixedColumns, .redundantRows, .dominatedColumns, .tighterCoefficients]
    }

    /// Optima of another program, by objective from the first on; each counts as long as those before it are reached.
    public struct Reference: Sendable {
        public var optima: [ExactDecimal]
        /// The other program allows everything that this one allows, so that its optima cannot be beaten.
        public var allowsMore: Bool
        /// Once an objective differs from its optimum there, only the last objective is optimised.
        public var endsAtDifference: Bool

        public static let none = Reference(optima: [], allowsMore: false, endsAtDifference: false)

        public init(optima: [ExactDecimal], allowsMore: Bool, endsAtDifference: Bool) {
            self.optima = optima
            self.allowsMore = allowsMore
            self.endsAtDifference = endsAtDifference
        }
    }

    public init(
        timeLimit: Double? = nil, memoryLimitMegabytes: Int? = nil, nodeLimit: Int? = nil, relativeGap: Double = 0,
        uniqueByColumnOrder: [Int]? = nil, start: [ExactDecimal]? = nil, reference: Reference = .none,
        reductions: Reductions = .all
    ) {
        self.timeLimit = timeLimit
        self.memoryLimitMegabytes = memoryLimitMegabytes
        self.nodeLimit = nodeLimit
        self.relativeGap = relativeGap
        self.uniqueByColumnOrder = uniqueByColumnOrder
        self.start = start
        self.reference = reference
        self.reductions = reductions
    }
}
