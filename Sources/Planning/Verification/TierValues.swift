import LandModel
import Quantities

extension PlanReading {
    /// What the plan reaches in every tier, the tidy ones last: recomputed from facts, to be compared with what the
    /// solver says.
    public var tierValues: [(id: String, value: ExactDecimal)] { tierValues(counting: .all) }

    /// The same where each project counts as much as a turnout says; the tidy tiers count what is reserved.
    public func tierValues(counting turnout: Turnout) -> [(id: String, value: ExactDecimal)] {
        let own = setting.scenario.objective.map { tier in (tier.id.text, value(of: tier, counting: turnout)) }
        let starts =
            placements.sum { ExactDecimal($0.start + 1) } + acquisitions.sum { ExactDecimal($0.start + 1) }
            + constructions.sum { ExactDecimal($0.start + 1) } + reductions.sum { ExactDecimal($0.start + 1) }
        return own + [
            (TidyTier.newLand.rawValue, value(of: Measure(.newLand))),
            (TidyTier.money.rawValue, value(of: Measure(.money))),
            (TidyTier.starts.rawValue, starts),
        ]
    }

    public func value(of tier: Tier, counting turnout: Turnout) -> ExactDecimal {
        tier.terms.sum { value(of: $0, counting: turnout) }
    }
}
