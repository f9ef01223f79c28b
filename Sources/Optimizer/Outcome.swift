import LinearProgramming
import Quantities

/// What became of one objective.
public struct TierResult: Sendable, Equatable {
    public enum Status: Sendable, Equatable {
        case optimal
        /// Not proved, but the bound is within the relative gap asked for.
        case withinGap
        case stopped(StopReason)
        /// An earlier tier was stopped first.
        case notReached
        /// Not asked for, since an objective before it differs from the reference.
        case skipped
        /// Only chooses among points of which each would do (``SolveOptions/Reference/endsAtDifference``, `Objective.isTidy`); the best of them was
        /// not found, or not proved.
        case unsettled
        /// What GLPK's own branch and cut says, in floating point; nothing is proved, and the bound is its word, too.
        case claimed(Claim)
    }

    public var name: String
    public var status: Status
    /// The best value found among points that keep the tiers before: where proved, the optimum. Its tolerance is what
    /// tiers behind may give up of it.
    public var best: ExactDecimal?
    /// The objective at the point returned, recomputed exactly; worse than ``best`` only as far as the tolerance lets it.
    public var value: ExactDecimal?
    /// No feasible point that keeps the tiers before is better than this; infinite when nothing is known.
    public var bound: Double
    /// `|best − bound| ÷ |best|`; 0 when proved.
    public var gap: Double
    public var nodes: Int
    public var seconds: Double

    static func gap(_ value: ExactDecimal?, _ bound: Double) -> Double {
        guard let value = value?.approximate, bound.isFinite else { return .infinity }
        let difference = (bound - value).magnitude
        return difference == 0 ? 0 : difference / max(value.magnitude, 1e-12)
    }
}

/// A feasible point, checked exactly against every row of the program, and what is known about it.
public struct Solution: Sendable, Equatable {
    /// One value per column of the program.
    public var point: [ExactDecimal]
    /// One per objective.
    public var tiers: [TierResult]
    /// The point is the only one that the order asked for allows.
    public var isUnique: Bool
}

/// How an optimisation ended.
public enum Outcome: Sendable, Equatable {
    /// Every tier is optimal or, when a gap was asked for, within it.
    case solved(Solution)
    /// Given up; `tiers` tells how far each tier came, also without a point.
    case stopped(best: Solution?, reason: StopReason, tiers: [TierResult])
    /// Proved: no point satisfies every row.
    case infeasible
    case unbounded
    /// The machine failed; what it said.
    case failed(String)
}

extension Objective {
    /// A bound as it is told; infinite where nothing is known.
    func told(_ bound: ExactDecimal?) -> Double {
        bound?.approximate ?? (sense == .maximize ? .infinity : -.infinity)
    }
}
