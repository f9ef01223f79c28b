import Formulation
import LandModel
import Planning
import Quantities

extension KeptTier {
    /// A tier that may become worse than it is by a share of its magnitude; one that is told to some places only, by as
    /// much as that leaves open.
    public init(_ tier: Tier, reaching value: ExactDecimal, givingUp share: ExactDecimal = 0) {
        let given = value.magnitude * share + tier.roughness
        self.init(tier.id, tier.sense == .max ? value - given : value + given)
    }
}
