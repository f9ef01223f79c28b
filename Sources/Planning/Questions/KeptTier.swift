import LandModel
import LinearProgramming
import Quantities

/// That one of the scenario's own tiers is no worse than a value.
public struct KeptTier: Sendable, Hashable {
    public let tier: TierID
    /// As the tier counts: at least so much of one to be made large, at most so much of one to be made small.
    public let value: ExactDecimal

    public init(_ tier: TierID, _ value: ExactDecimal) {
        self.tier = tier
        self.value = value
    }

    /// A tier that may become worse than it is by a share of its magnitude; one that is told to some places only, by one
    /// unit of the last place more.
    public init(_ tier: Tier, reaching value: ExactDecimal, givingUp share: ExactDecimal = 0) {
        let given = value.magnitude * share + (tier.places.map { ExactDecimal(significand: 1, scale: $0) } ?? 0)
        self.init(tier.id, tier.sense == .max ? value - given : value + given)
    }
}

extension Formulation {
    mutating func keep(_ kept: KeptTier) {
        guard let tier = setting.scenario.objective.first(where: { $0.id == kept.tier }) else { return }
        let objective = objective(tier, counting: .all)
        let name = "kept[\(tier.id)]"
        switch tier.sense {
        case .max: require(name, of: RuleID("question"), objective.terms, atLeast: kept.value - objective.constant)
        case .min: require(name, of: RuleID("question"), objective.terms, atMost: kept.value - objective.constant)
        }
    }
}
