import Formulation
import Judging
import LandModel
import Planning
import Quantities

/// Limits that give way together, as little as can be, and the plan that they then allow.
public struct Repair: Sendable {
    /// In order of owner, limit.
    public let raises: [Raise]
    /// Judged in the scenario as the raises leave it.
    public let answer: VerifiedAnswer
    /// Against the plan as it was; `nil`: there was none.
    public let loss: Loss?

    public init(_ answer: VerifiedAnswer, loss: Loss? = nil) {
        raises = answer.raises
        self.answer = answer
        self.loss = loss
    }

    /// Who has to agree: the hardest to move of the owners.
    public var owner: Owner? { raises.map(\.limit.owner).max { $0.rank < $1.rank } }

    /// What to hand to `--set`, in order.
    public var settings: [String] { raises.flatMap(\.settings) }
}
