import Judging
import LandModel
import Planning
import Quantities

/// How good a plan can be when at most so many placements of the previous plan change.
public struct ReplanAnswer: Sendable {
    /// One number of changes.
    public struct Point: Sendable {
        public let mostChanges: Int
        /// Against the plan that may change as much as it likes.
        public let variation: Variation

        public init(mostChanges: Int, variation: Variation) {
            self.mostChanges = mostChanges
            self.variation = variation
        }

        /// Changes that are made; `nil`: there is no plan.
        public var changes: Int? { variation.answer.map { $0.reading.changes.count } }
    }

    /// From no change to as many as the free plan makes; the last is the free plan.
    public let points: [Point]

    public init(points: [Point]) { self.points = points }

    /// The point of so many changes at most: beyond those of the free plan nothing gets better.
    public func point(atMost changes: Int) -> Point? {
        points.last { $0.mostChanges <= changes }
    }

    /// The best proved point when every change costs an amount of a tier; of equals the one with fewer changes.
    ///
    /// Tiers before it count before all changes; those behind it decide among equals.
    public func best(pricePerChange price: ExactDecimal, of tier: TierID) -> Point? {
        func worth(_ point: Point) -> [ExactDecimal]? {
            guard let loss = point.variation.outcome.loss, loss.status == .provedOptimal, let changes = point.changes
            else { return nil }
            return loss.tiers.map { -$0.loss - ($0.id == tier.text ? price * ExactDecimal(changes) : 0) }
        }
        var best: (point: Point, worth: [ExactDecimal])?
        for point in points {
            guard let worth = worth(point) else { continue }
            if best.map({ $0.worth.lexicographicallyPrecedes(worth) }) ?? true { best = (point, worth) }
        }
        return best?.point
    }
}

extension PlanReading {
    /// Placements of the previous plan that are given up or changed, with what they are now; in its order.
    public var changes: [(previous: PreviousPlacement, now: Placed?)] {
        facts.scenario.previous.filter { !isKept($0) }.map { ($0, placement(of: $0.project)) }
    }
}
