import Formulation
import LandModel
import Planning

/// What decisions cost: what the best plan without them comes to against the base.
public struct DecisionsAnswer: Sendable {
    /// One, or all that bind one project.
    public let decisions: [Decision]
    public let variation: Variation

    public init(_ decisions: [Decision], _ variation: Variation) {
        self.decisions = decisions
        self.variation = variation
    }
}
