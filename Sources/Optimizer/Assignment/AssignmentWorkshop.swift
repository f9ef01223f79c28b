/// What one lane of the search works with: the relaxation of a problem and a descent over its prices.
final class AssignmentWorkshop {
    let problem: AssignmentProblem
    let units: KnapsackUnits
    var descent: SubgradientDescent

    init(_ problem: AssignmentProblem) {
        self.problem = problem
        let pricing = KnapsackRelaxation(problem)
        units = pricing.units
        descent = SubgradientDescent(pricing)
    }

    /// Bounds a domain and fixes by losses until little changes. `nil`: no point in it totals as much as the target. When
    /// all jobs are placed, the result has no branches.
    func look(
        _ domain: inout AssignmentDomain, from start: [Double], target: Int,
        pace: AssignmentSettings.Descent.Pace,
        shouldStop: () -> Bool = { false }
    ) -> AssignmentPart.Branching? {
        var prices = start
        while !domain.isEmpty {
            guard domain.openJobs > 0 else {
                return AssignmentPart.Branching(domain: domain, prices: prices, branches: [], total: .max)
            }
            descent.run(from: prices, domain, target: target, pace: pace, shouldStop: shouldStop)
            guard descent.total >= target else { return nil }
            prices = descent.prices
            let before = domain.leftPlaces
            // A stop before the first evaluation leaves no total, and nothing to fix by.
            let slack = descent.total == .max ? .max : descent.total - target
            _ = descent.losses(domain).fix(&domain, problem, slack: slack)
            if domain.isEmpty { return nil }
            if domain.openJobs > 0,
                Double(domain.leftPlaces) > SearchSettings.standard.assignment.worthRepeating * Double(before)
            {
                let branches = AssignmentBranch.parts(domain, problem, descent)
                return AssignmentPart.Branching(
                    domain: domain, prices: prices, branches: branches, total: descent.total)
            }
        }
        return nil
    }
}
