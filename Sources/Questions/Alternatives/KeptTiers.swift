import Formulation
import LandModel
import Planning
import Quantities

extension KeptTier {
    /// A tier that may become worse than it is by a share of its magnitude; one that is told to some places only, by one
    /// unit of the last place more.
    public init(_ tier: Tier, reaching value: ExactDecimal, givingUp share: ExactDecimal = 0) {
        let given = value.magnitude * share + (tier.places.map { ExactDecimal(significand: 1, scale: $0) } ?? 0)
        self.init(tier.id, tier.sense == .max ? value - given : value + given)
    }
}
