import Formulation
import LandModel
import Planning
import Quantities

/// What more or less of a quota or budget is worth, step by step, each step solved exactly: a step function has no single
/// price.
public struct PriceAnswer: Sendable {
    /// One amount of it.
    public struct Point: Sendable {
        /// Against what it is; negative: less.
        public let change: ExactDecimal
        /// How its periods share the change.
        public let raises: [Raise]
        public let outcome: Variation.Outcome

        public init(change: ExactDecimal, raises: [Raise], outcome: Variation.Outcome) {
            self.change = change
            self.raises = raises
            self.outcome = outcome
        }
    }

    /// What one unit more is worth when projects may be split: an approximation, for comparison only.
    public struct Relaxed: Sendable {
        public let tier: String
        public let name: Words
        /// How much the tier's value changes per unit, to six places.
        public let perUnit: ExactDecimal

        public init(tier: String, name: Words, perUnit: ExactDecimal) {
            self.tier = tier
            self.name = name
            self.perUnit = perUnit
        }
    }

    /// Its periods, in order; never empty. One alone of a quota or budget that does not carry over.
    public let limits: [Limit]
    /// What is left in its period lapses, so that each period has a price of its own.
    public let isOnePeriod: Bool
    public let step: ExactDecimal
    /// From the least amount to the greatest, without the amount as it is.
    public let points: [Point]
    /// `nil`: no tier changes, or the relaxation tells nothing.
    public let relaxed: Relaxed?

    public init(
        limits: [Limit], isOnePeriod: Bool = false, step: ExactDecimal, points: [Point], relaxed: Relaxed?
    ) {
        self.limits = limits
        self.isOnePeriod = isOnePeriod
        self.step = step
        self.points = points
        self.relaxed = relaxed
    }
}
