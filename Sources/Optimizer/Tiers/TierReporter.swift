import LinearProgramming
import Quantities

/// Tells how far the search of a tier has come, at most every 50 ms, and when the gap asked for is reached.
final class TierReporter {
    private let tier: Int
    private let start: ContinuousClock.Instant
    private let objective: WholeObjective
    private let progress: (Progress) -> Void
    private var last: (time: ContinuousClock.Instant, isWithinGap: Bool)?

    init(
        tier: Int, start: ContinuousClock.Instant, objective: WholeObjective, progress: @escaping (Progress) -> Void
    ) {
        self.tier = tier
        self.start = start
        self.objective = objective
        self.progress = progress
    }

    func tell(_ context: SearchContext) {
        let now = ContinuousClock.now
        let isWithinGap = context.isWithinGap(context.bound)
        if let last, now - last.time < .milliseconds(50), isWithinGap == last.isWithinGap { return }
        last = (now, isWithinGap)
        let bound =
            context.bound == .infinity ? Double.infinity : objective.value(ofUnits: context.bound).approximate
        let best = context.best.map { objective.value(ofUnits: $0) }
        progress(
            Progress(
                tier: tier, seconds: (now - start) / .seconds(1), best: best, bound: bound,
                gap: TierResult.gap(best, bound), nodes: context.nodes, openNodes: context.openNodes,
                isWithinGap: isWithinGap))
    }
}
