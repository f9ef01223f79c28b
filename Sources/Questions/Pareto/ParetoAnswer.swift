import Judging
import LandModel
import Planning
import Quantities

/// The plans between which two goals have to be traded: at none of them can one goal be had better without losing of the
/// other.
public struct ParetoAnswer: Sendable {
    public struct Point: Sendable {
        public let answer: VerifiedAnswer
        public let first: ExactDecimal
        public let second: ExactDecimal
        /// Neither goal can be better without the other being worse: proved.
        public let isProved: Bool

        /// `nil`: the answer has no value of one of the tiers.
        public init?(_ answer: VerifiedAnswer, _ first: TierID, _ second: TierID) {
            guard let one = answer.tiers.first(where: { $0.id == first.text }),
                let other = answer.tiers.first(where: { $0.id == second.text })
            else { return nil }
            self.answer = answer
            self.first = one.value
            self.second = other.value
            isProved = one.isProved && other.isProved
        }
    }

    public let first: Tier
    public let second: Tier
    /// From the best of the first goal to the best of the second.
    public let points: [Point]
    /// The values of the second goal are told apart by so much.
    public let step: ExactDecimal
    public let completeness: Completeness

    public enum Completeness: Sendable, Hashable {
        /// These are all: proved.
        case all
        /// As many as were asked for, spread evenly along the second goal; there may be others between them.
        case spread
        /// Some points are not proved.
        case withinGap
        /// Stopped before all were found.
        case stopped(AnswerStatus.StopCause)
    }

    public init(first: Tier, second: Tier, points: [Point], step: ExactDecimal, completeness: Completeness) {
        self.first = first
        self.second = second
        self.points = points
        self.step = step
        self.completeness = completeness
    }
}
