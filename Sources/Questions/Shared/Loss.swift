import Judging
import LandModel
import Planning
import Quantities

/// What a plan gives up against another one, tier by tier, and whom it treats otherwise.
public struct Loss: Sendable {
    /// One tier at both plans: the best that can be had in it, of which tiers behind may take as much as it tolerates.
    public struct TierChange: Sendable {
        public let id: String
        public let name: Words
        public let sense: Tier.Sense
        public let before: ExactDecimal
        public let after: ExactDecimal

        /// How much worse; negative: better.
        public var loss: ExactDecimal { sense == .max ? before - after : after - before }
    }

    /// The scenario's own tiers, up to those that a question did not ask for because one before them tells the difference.
    public let tiers: [TierChange]
    public let difference: PlanDifference
    public let status: AnswerStatus
    /// The two plans.
    public let readings: (before: PlanReading, after: PlanReading)

    /// The first tier in which the two differ: what is lost before all else.
    public var first: TierChange? { tiers.first { !$0.loss.isZero } }

    /// Whether less is lost, first tier first; of equals the one that treats fewer projects otherwise.
    public func isLess(than other: Loss) -> Bool {
        for (own, others) in zip(tiers, other.tiers) where own.loss != others.loss { return own.loss < others.loss }
        return difference.count < other.difference.count
    }

    /// `status`: how certain the comparison is, where that does not hang on the answer alone.
    public init(from base: VerifiedAnswer, to answer: VerifiedAnswer, status: AnswerStatus? = nil) {
        let own = base.setting.scenario.objective.count
        var tiers: [TierChange] = []
        for before in base.tiers.prefix(own) {
            guard let after = answer.tiers.first(where: { $0.id == before.id }), !after.isSkipped else { break }
            tiers.append(
                TierChange(
                    id: before.id, name: before.name, sense: before.sense, before: before.best, after: after.best))
        }
        self.tiers = tiers
        difference = PlanDifference(from: base.reading, to: answer.reading)
        self.status = status ?? answer.status
        readings = (base.reading, answer.reading)
    }

    /// Against a plan that was found by exchange and judged, not solved for: there may be one that gives up less.
    init(from base: VerifiedAnswer, exchanged reading: PlanReading, stopped cause: AnswerStatus.StopCause) {
        let own = base.setting.scenario.objective.count
        tiers = zip(base.tiers.prefix(own), reading.tierValues).map { before, after in
            TierChange(
                id: before.id, name: before.name, sense: before.sense, before: before.best, after: after.value)
        }
        difference = PlanDifference(from: base.reading, to: reading)
        status = .stopped(cause, gap: nil)
        readings = (base.reading, reading)
    }
}
