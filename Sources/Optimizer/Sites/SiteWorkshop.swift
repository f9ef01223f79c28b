/// What one lane of the search works with: the relaxation of a problem and a descent over its prices.
final class SiteWorkshop {
    let problem: SiteProblem
    let units: SiteUnits
    var descent: SiteDescent

    init(_ problem: SiteProblem) {
        self.problem = problem
        let pricing = SitePricing(problem)
        units = pricing.units
        descent = SiteDescent(pricing)
    }

    /// A look with fewer places left than this share of before is worth repeating.
    private static let worthRepeating = 0.85

    /// Bounds a domain and fixes by losses until little changes. `nil`: no point in it totals as much as the target. When
    /// all jobs are placed, the result has no branches.
    func look(
        _ domain: inout SiteDomain, from start: [Double], target: Int, pace: SiteDescent.Pace,
        shouldStop: () -> Bool = { false }
    ) -> SitePart.Branching? {
        var prices = start
        while !domain.isEmpty {
            guard domain.openJobs > 0 else {
                return SitePart.Branching(domain: domain, prices: prices, branches: [], total: .max)
            }
            descent.run(from: prices, domain, target: target, pace: pace, shouldStop: shouldStop)
            guard descent.total >= target else { return nil }
            prices = descent.prices
            let before = domain.leftPlaces
            // A stop before the first evaluation leaves no total, and nothing to fix by.
            let slack = descent.total == .max ? .max : descent.total - target
            _ = descent.losses(domain).fix(&domain, problem, slack: slack)
            if domain.isEmpty { return nil }
            if domain.openJobs > 0, Double(domain.leftPlaces) > Self.worthRepeating * Double(before) {
                let branches = SiteBranch.parts(domain, problem, descent)
                return SitePart.Branching(domain: domain, prices: prices, branches: branches, total: descent.total)
            }
        }
        return nil
    }
}
