import LandModel
import Quantities

/// A limit and by how much it gives way; 1 of a demand.
public struct Raise: Sendable, Hashable {
    public let limit: Limit
    public let amount: ExactDecimal

    public init(limit: Limit, amount: ExactDecimal) {
        self.limit = limit
        self.amount = amount
    }

    /// What to hand to `--set`.
    public var settings: [String] { limit.settings(givingWayBy: amount) }

    /// The amount that the limit then has; `nil` of a demand.
    public var result: ExactDecimal? {
        switch limit.kind {
        case .ceiling: limit.value + amount
        case .floor: limit.value - amount
        case .demand: nil
        }
    }
}
