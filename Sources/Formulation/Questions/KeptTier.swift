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
