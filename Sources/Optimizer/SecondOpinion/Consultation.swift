import LinearProgramming

/// What GLPK's branch and cut came to on a program. Nothing of it is proved: optima and bounds are its word, in floating
/// point.
public enum Consultation: Sendable, Equatable {
    /// A point that satisfies every row exactly, and what GLPK says of each tier.
    case answered(Solution)
    /// GLPK says that no point satisfies every row.
    case infeasible
    /// GLPK says that the first tier has no bound.
    case unbounded
    /// Given up before there was a point.
    case stopped(StopReason)
    /// The machine failed; what it said.
    case failed(String)
}

/// What GLPK says of one tier, in floating point.
public enum Claim: Sendable, Equatable {
    case optimal
    /// Its bound is within the relative gap asked for.
    case withinGap
    case stopped(StopReason)
    /// Its answer does not pass the exact check; the point is one of the tiers before.
    case inexact
}
