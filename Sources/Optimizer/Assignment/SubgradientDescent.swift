/// Lowers a relaxation's total over the prices by deflected subgradients (Held, Wolfe, Crowder 1974; Camerini, Fratta, Maffioli
/// 1975), and counts on the way how often each place was chosen, which tells what is divided.
struct SubgradientDescent {
    private(set) var pricing: KnapsackRelaxation
    /// The best prices, by job, and what they total.
    private(set) var prices: [Double]
    private(set) var total = Int.max
    /// By place how often it was chosen, and by site how often it was open, out of how many evaluations.
    private(set) var chosen: [Int32]
    private(set) var open: [Int32]
    private(set) var evaluations = 0
    private var whole: [Int32]
    private var direction: [Double]
    private let settings = SearchSettings.standard.assignment.descent

    init(_ pricing: KnapsackRelaxation) {
        self.pricing = pricing
        prices = Array(repeating: 0, count: pricing.problem.jobCount)
        whole = Array(repeating: 0, count: pricing.problem.jobCount)
        direction = prices
        chosen = Array(repeating: 0, count: pricing.problem.places.count)
        open = Array(repeating: 0, count: pricing.problem.siteCount)
    }

    /// Descends from some prices; ends early when the total is less than the target, which proves that no point is left
    /// that totals as much.
    mutating func run(
        from start: [Double], _ domain: AssignmentDomain, target: Int, pace: AssignmentSettings.Descent.Pace,
        shouldStop: () -> Bool = { false }
    ) {
        let jobs = domain.placed.indices.filter { domain.placed[$0] < 0 }
        let (least, unit) = (Double(pricing.units.leastPrice), pricing.units.unit)
        var current = start
        prices = start
        var step = pace.step
        var idle = 0
        total = .max
        evaluations = 0
        for index in chosen.indices { chosen[index] = 0 }
        for index in open.indices { open[index] = 0 }
        for job in jobs { direction[job] = 0 }
        while evaluations < pace.evaluations, !shouldStop() {
            let reached = evaluate(current, jobs, domain)
            if reached < total {
                if total == .max || Double(total - reached) > settings.leastGain * unit { idle = 0 }
                total = reached
                prices = current
                if total < target { return }
            }
            idle += 1
            if idle > pace.patience {
                step *= pace.shrinking
                guard step > settings.leastStep else { return }
                idle = 0
                current = prices
                for job in jobs { direction[job] = 0 }
                _ = evaluate(current, jobs, domain)
            }
            var norm = 0.0
            for job in jobs {
                direction[job] *= settings.inertia
                direction[job] += (1 - settings.inertia) * Double(1 - pricing.taken[job])
                norm += direction[job] * direction[job]
            }
            guard norm > 0 else { return }
            let length = step * max(settings.leastDistance * unit, Double(pricing.total - target)) / norm
            for job in jobs { current[job] = min(0, max(least, current[job] - length * direction[job])) }
        }
    }

    private mutating func evaluate(_ prices: [Double], _ jobs: [Int], _ domain: AssignmentDomain) -> Int {
        for job in jobs { whole[job] = Int32(prices[job].rounded()) }
        evaluations += 1
        let reached = pricing.evaluate(whole, domain)
        for place in pricing.chosen { chosen[Int(place)] += 1 }
        for site in open.indices where pricing.isOpen[site] { open[site] += 1 }
        return reached
    }

    /// What decisions cost at the best prices.
    mutating func losses(_ domain: AssignmentDomain) -> KnapsackLosses {
        for job in prices.indices { whole[job] = Int32(prices[job].rounded()) }
        pricing.evaluate(whole, domain)
        return pricing.losses(domain)
    }
}
