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

extension KeptTier {
    /// Adds the row that it is held by.
    func rows(in formulation: inout Formulation) {
        guard let own = formulation.setting.scenario.objective.first(where: { $0.id == tier }) else { return }
        let objective = own.objective(counting: .all, in: &formulation)
        let (name, rule, bound) = ("kept[\(tier)]", RuleID("question"), value - objective.constant)
        switch own.sense {
        case .max: formulation.require(name, of: rule, objective.terms, atLeast: bound)
        case .min: formulation.require(name, of: rule, objective.terms, atMost: bound)
        }
    }
}
