import LinearProgramming

/// What a level is searched for, and so what it may spend beside bounding and branching.
enum LevelRole: Sendable {
    /// The whole tier.
    case tier
    /// The whole tier, where hardly any point is expected: that there is none is to be proved.
    case refutation
    /// Some of its nodes for a while, on a thread of their own.
    case share
    /// A part of it, only for points better than the best.
    case part
    /// The root alone, for what a tier's optimum fixes in the tiers behind it.
    case fixing

    /// Its bound is the tier's: how far it has come is told, and what it drops counts in what is proved.
    var provesTier: Bool { isWhole || self == .share }

    /// Heuristics are asked at all: where there are no points they only take time, and of two shares one is enough.
    var asksHeuristics: Bool { self != .refutation && self != .share }

    /// It looks for better points beside its own way; a part is such a look itself.
    var looksForPoints: Bool { self == .tier }

    /// Two threads share its tree, which asks for a second relaxation.
    var branchesOnTwoThreads: Bool { isWhole }

    /// Its bound is worth the time of dear separators.
    var separatesDeeply: Bool { self != .part }

    private var isWhole: Bool { self == .tier || self == .refutation }
}

/// How the search of a level ended.
enum SearchEnd: Equatable {
    /// Nothing is left that is worth searching.
    case exhausted
    /// The bound of the whole is within the gap asked for.
    case withinGap
    case stopped(StopReason)
    /// Its own limit of nodes.
    case limit
    case unbounded
    case undecided
}
