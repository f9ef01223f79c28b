/// Which columns and rows of a relaxation are basic, and where the others lie.
public struct RelaxationBasis: Sendable {
    /// Of a column, or of a row as the sum of its columns.
    public enum Status: UInt8, Sendable {
        case basic = 1
        case atLower, atUpper, free
        /// At both bounds, which are one.
        case fixed
    }

    /// Tells one basis from all others, as long as it is kept.
    public final class Mark: Sendable {
        public init() {}
    }

    public var rows: [Status]
    public var columns: [Status]
    /// Weights for pricing (dual steepest edge) of the basic columns, then rows; empty: not known.
    public var weights: [Float]
    /// By which a solver knows the basis again that it still has factors of.
    public var mark: Mark?

    public init(rows: [Status], columns: [Status], weights: [Float] = [], mark: Mark? = nil) {
        self.rows = rows
        self.columns = columns
        self.weights = weights
        self.mark = mark
    }

    /// A basic row does not bind: taking it out leaves a basis.
    public func isBasic(row: Int) -> Bool { rows[row] == .basic }

    /// A row rests on its upper bound.
    public func isAtUpper(row: Int) -> Bool { rows[row] == .atUpper }
}
