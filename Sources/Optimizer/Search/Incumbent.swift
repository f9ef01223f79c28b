import Quantities

/// The best feasible point so far, checked exactly.
struct Incumbent: Sendable {
    var point: [ExactDecimal]
    /// The tier's objective there.
    var value: ExactDecimal
    /// The same in units of the search.
    var units: Double
}
