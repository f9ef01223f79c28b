import Quantities

/// What a sequence of tiers knows beforehand of their optima.
struct Hopes {
    let reference: SolveOptions.Reference
    /// Every tier so far has come to its optimum of the reference.
    private var agrees = true
    /// A tier has come to something else.
    private var differs = false
    /// What was found ahead, by tier, among points that reach all that is hoped for in the tiers before.
    var settled: [Int: Settled] = [:]

    struct Settled {
        var optimum: ExactDecimal
        /// By column of the form, where all points lie that come up to it.
        var equals: Domain?
    }

    /// The tier that led the last look for an ideal point which found none and did not tell that there is none.
    var undecidedLeader: Int?

    init(_ reference: SolveOptions.Reference) { self.reference = reference }

    /// What was asked is known; only the choice among equals is left.
    var isDecided: Bool { reference.endsAtDifference && differs }

    /// The optimum of a reference that allows more, as long as all tiers before have come to theirs; none can beat it.
    func expected(of tier: Int) -> ExactDecimal? { reference.allowsMore ? optimum(of: tier) : nil }

    /// Values that none can beat.
    func bounds(of tier: Int) -> [ExactDecimal] { [expected(of: tier), settled[tier]?.optimum].compactMap(\.self) }

    /// Where all points lie that come up to a tier's optimum, as it was found ahead.
    func equals(of tier: Int, at optimum: ExactDecimal) -> Domain? {
        settled[tier].flatMap { $0.optimum == optimum ? $0.equals : nil }
    }

    /// Takes in what a tier has come to; `nil`: no point was found.
    mutating func learn(_ value: ExactDecimal?, of tier: Int) {
        let optimum = optimum(of: tier)
        if let optimum, value != optimum { differs = true }
        agrees = agrees && optimum != nil && !differs
    }

    private func optimum(of tier: Int) -> ExactDecimal? {
        agrees && tier < reference.optima.count ? reference.optima[tier] : nil
    }
}
