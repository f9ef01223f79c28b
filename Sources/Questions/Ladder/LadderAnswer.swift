import LandModel
import Planning
import Quantities
import Records

/// Plans for quota that is granted in batches: no placement of an earlier rung is ever undone.
public struct LadderAnswer: Sendable {
    /// One batch.
    public struct Rung: Sendable {
        /// The share of each quota that is granted, in order of the quotas asked for.
        public let shares: [Share]
        public let settings: [String]
        /// The best plan that keeps every placement of the rung before.
        public let nested: Variation
        /// The best plan of the rung if nothing had to be kept.
        public let free: Variation
        /// What nesting costs: the nested plan against the free one.
        public let cost: Variation.Outcome

        public init(
            shares: [Share], settings: [String], nested: Variation, free: Variation, cost: Variation.Outcome
        ) {
            self.shares = shares
            self.settings = settings
            self.nested = nested
            self.free = free
            self.cost = cost
        }
    }

    public let quotas: [QuotaID]
    /// From the smallest batch to the largest.
    public let rungs: [Rung]

    public init(quotas: [QuotaID], rungs: [Rung]) {
        self.quotas = quotas
        self.rungs = rungs
    }
}

extension Quota {
    /// The settings that leave a share of every period's amount, rounded down to the digits that a file may have.
    public func settings(leaving share: Share) -> [String] {
        amounts.entries.map { entry in
            let exact = entry.value.value * share.value
            let digit = ExactDecimal(significand: 1, scale: ExactDecimal.mostFractionDigits)
            let rounded = exact.rounded(toPlaces: ExactDecimal.mostFractionDigits)
            return "quotas.\(id).amounts.\(entry.key)=\(rounded > exact ? rounded - digit : rounded)"
        }
    }
}
