import GLPKSolver

/// How the search of one tier ended.
enum SearchEnd: Equatable {
    /// Nothing better than the incumbent exists; without an incumbent, nothing feasible.
    case exhausted
    case withinGap
    case stopped(StopReason)
    case unbounded
    case failed(String)
}
