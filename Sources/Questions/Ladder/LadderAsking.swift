import Formulation
import Judging
import LandModel
import Planner
import Planning
import Quantities
import Records

/// Asks for plans of quota that is granted in batches.
public struct LadderAsking: Asking {
    let inquiry: Inquiry

    public init(_ inquiry: Inquiry) { self.inquiry = inquiry }

    /// Climbs batches of some quotas: each rung is the best plan that keeps all placements of the rung before, and is told
    /// against the best plan that keeps none. `shares`: by rung, then by quota.
    public func answer(_ quotas: [Quota], _ shares: [[Share]]) throws(InquiryFault) -> LadderAnswer {
        solver.questionsLeft = 2 * shares.count
        let settings = shares.map { shares in
            zip(quotas, shares).flatMap { quota, share in quota.settings(leaving: share) }
        }
        let isNarrower = shares.map { $0.allSatisfy { $0.value <= 1 } }
        var nested: [Variation] = []
        for number in shares.indices {
            let kept = nested.last { $0.answer != nil }?.answer?.reading.plan.allocations ?? []
            nested.append(
                try variation(
                    Question(demands: kept.map { .stays($0) }), settings: settings[number],
                    isNarrower: isNarrower[number],
                    endsAtDifference: false))
        }
        let climbed = nested
        let free = try solver.each(Array(shares.indices)) { number throws(InquiryFault) in
            // Near the nested plan, so that what differs is what nesting costs.
            try self.variation(
                Question(near: climbed[number].answer?.reading.plan), settings: settings[number],
                isNarrower: isNarrower[number], endsAtDifference: false)
        }
        return LadderAnswer(
            quotas: quotas.map(\.id),
            rungs: shares.indices.map { number in
                LadderAnswer.Rung(
                    shares: shares[number], settings: settings[number], nested: climbed[number], free: free[number],
                    cost: Self.cost(of: climbed[number], against: free[number]))
            })
    }

    private static func cost(of nested: Variation, against free: Variation) -> Variation.Outcome {
        guard let best = free.answer, let answer = nested.answer else { return nested.outcome }
        // The comparison is proved where both are.
        let isProved = free.outcome.isProved
        return .found(isProved ? Loss(from: best, to: answer) : Loss(from: best, to: answer, status: best.status))
    }
}
