/// The Lagrangian relaxation of “each job once”: every job has a price, and every site takes what pays most beyond it (Ross,
/// Soland 1975; Fisher 1981). Whole numbers throughout, so the total at any prices is a bound.
///
/// Sites that may be closed are chosen together by one more knapsack: those open must hold what the jobs weigh at least, so
/// those closed may have only so much room.
struct KnapsackRelaxation {
    let problem: AssignmentProblem
    let units: KnapsackUnits
    private var knapsacks: [SiteKnapsack]
    private var closing: SiteKnapsack
    /// By job, at the last evaluation.
    private var prices: [Int32]
    /// No point of the domain totals more; ``nothing``: there is none.
    private(set) var total = 0
    /// By job that is not placed, how often it is taken.
    private(set) var taken: [Int32]
    /// The places taken, sites in order.
    private(set) var chosen: [Int32] = []
    /// By site, whether it is open, and what it brings if so.
    private(set) var isOpen: [Bool]
    private var gain: [Int]

    static let nothing = Int.min / 4

    init(_ problem: AssignmentProblem) {
        self.problem = problem
        units = KnapsackUnits(problem)
        knapsacks = problem.sites.indices.map { SiteKnapsack(choices: problem.places(at: $0).count) }
        closing = SiteKnapsack(choices: problem.siteCount)
        prices = Array(repeating: 0, count: problem.jobCount)
        taken = Array(repeating: 0, count: problem.jobCount)
        isOpen = Array(repeating: false, count: problem.siteCount)
        gain = Array(repeating: 0, count: problem.siteCount)
    }

    /// The total at these prices, each from ``KnapsackUnits/leastPrice`` to 0.
    @discardableResult
    mutating func evaluate(_ prices: [Int32], _ domain: AssignmentDomain) -> Int {
        self.prices = prices
        chosen.removeAll(keepingCapacity: true)
        total = 0
        for job in 0..<problem.jobCount {
            taken[job] = 0
            let place = domain.placed[job]
            total += place < 0 ? Int(prices[job]) : Int(units.worth[Int(place)])
        }
        for site in 0..<problem.siteCount {
            isOpen[site] = domain.opening[site] != .closed
            guard isOpen[site] else { continue }
            gain[site] = solve(site, domain) + units.opening[site]
            total += gain[site]
        }
        if domain.undecidedSites > 0 {
            guard let saved = close(domain, isExact: false) else {
                total = Self.nothing
                return total
            }
            total += saved
        }
        for site in 0..<problem.siteCount where isOpen[site] {
            knapsacks[site].choose { job, place in
                taken[job] += 1
                chosen.append(Int32(place))
            }
        }
        return total
    }

    /// A site's best choice at the prices.
    private mutating func solve(_ site: Int, _ domain: AssignmentDomain) -> Int {
        var knapsack = knapsacks[site]
        knapsack.begin(room: domain.room[site] / units.divisor[site])
        for index in problem.places(at: site) where domain.isLeft[index] {
            let job = problem.places[index].job
            let profit = units.worth[index] &- prices[job]
            guard profit > 0, domain.placed[job] < 0 else { continue }
            knapsack.add(job: job, place: index, weight: units.weight[index], profit: profit)
        }
        let most = knapsack.solve()
        knapsacks[site] = knapsack
        return most
    }

    // MARK: openings

    /// Closes undecided sites that bring a loss, as well as their room allows; what that saves. `nil`: too little room even
    /// with all sites open. Not exact: without a knapsack, where all of them may be closed.
    private mutating func close(_ domain: AssignmentDomain, isExact: Bool) -> Int? {
        let spare = domain.spareRoom()
        guard spare >= 0 else { return nil }
        var (weight, saved) = (0, 0)
        for site in 0..<problem.siteCount where domain.opening[site] == .undecided && gain[site] < 0 {
            weight += domain.room[site]
            saved -= gain[site]
        }
        if weight <= spare, !isExact {
            for site in 0..<problem.siteCount where domain.opening[site] == .undecided && gain[site] < 0 {
                isOpen[site] = false
            }
            return saved
        }
        let most = min(spare, problem.sites.reduce(0) { $0 + $1.room })
        closingDivisor = most / (SearchSettings.standard.assignment.longestTable + 1) + 1
        closing.begin(room: most / closingDivisor)
        for site in 0..<problem.siteCount where domain.opening[site] == .undecided && gain[site] < 0 {
            let weight = domain.room[site] / closingDivisor
            if weight <= closing.room {
                closing.add(job: site, place: site, weight: weight, profit: Int32(-gain[site]))
            }
        }
        saved = closing.solve()
        closing.choose { site, _ in isOpen[site] = false }
        return saved
    }

    private var closingDivisor = 1

    /// What opening and closing each undecided site costs.
    private mutating func openings(_ domain: AssignmentDomain, _ losses: inout KnapsackLosses) {
        guard let saved = close(domain, isExact: true) else { return }
        for site in 0..<problem.siteCount where domain.opening[site] == .undecided {
            // A choice of the knapsack is told of below; any other must find room beside it.
            let rest = closing.besides(weight: domain.room[site] / closingDivisor)
            losses.closing[site] = rest.map { saved - $0 + gain[site] } ?? KnapsackLosses.impossible
        }
        closing.decisions(
            none: { site, most in losses.opening[site] = saved - most },
            place: { site, most in losses.closing[site] = saved - most })
    }

    // MARK: losses

    /// What each decision costs at the prices of the last evaluation, the total of which is the best that is possible.
    ///
    /// Losses at several sites add up, except where one knapsack closes sites: of those only the greatest counts.
    mutating func losses(_ domain: AssignmentDomain) -> KnapsackLosses {
        var losses = KnapsackLosses(problem)
        if domain.undecidedSites > 0 { openings(domain, &losses) }
        // By job: its absence from the site at hand, from all sites apart, and from those of the others where it costs most.
        var here = [Int](repeating: 0, count: problem.jobCount)
        var apart = here
        var joint = here.map { _ in (site: -1, most: 0, next: 0) }
        // Where all undecided sites may be closed, nothing joins them.
        let undecided = problem.sites.indices.reduce(0) {
            $0 + (domain.opening[$1] == .undecided ? domain.room[$1] : 0)
        }
        let isJoined = domain.undecidedSites > 0 && undecided > domain.spareRoom()
        let isJoint = problem.sites.indices.map { isJoined && domain.opening[$0] == .undecided }
        for site in 0..<problem.siteCount where domain.opening[site] != .closed {
            // What a profit within the site falls short of, with the site open.
            let full = losses.opening[site] + gain[site] - units.opening[site]
            let isUndecided = domain.opening[site] == .undecided
            let places = problem.places(at: site)
            knapsacks[site].decisions(
                none: { job, most in
                    here[job] = isUndecided ? min(full - most, losses.closing[site]) : full - most
                    if !isJoint[site] {
                        apart[job] += here[job]
                    } else if here[job] > joint[job].most {
                        joint[job] = (site, here[job], joint[job].most)
                    } else {
                        joint[job].next = max(joint[job].next, here[job])
                    }
                },
                place: { place, most in
                    losses.without[place] = here[problem.places[place].job]
                    losses.choosing[place] = full - most
                })
            for index in places where domain.isLeft[index] {
                let job = problem.places[index].job
                let profit = units.worth[index] &- prices[job]
                if profit <= 0, domain.placed[job] < 0 {
                    let most = knapsacks[site].besides(weight: units.weight[index])
                    losses.choosing[index] = most.map { full - $0 - Int(profit) } ?? KnapsackLosses.impossible
                }
                // Its own site's absence is in the sum, and is not part of choosing it.
                if !isJoint[site] { losses.choosing[index] -= here[job] }
            }
            for index in places { here[problem.places[index].job] = 0 }
        }
        for (index, place) in problem.places.enumerated() where domain.isLeft[index] {
            let (own, joint) = (losses.choosing[index], joint[place.job])
            let others = joint.site == place.site ? joint.next : joint.most
            losses.choosing[index] = apart[place.job] + (isJoint[place.site] ? max(own, others) : own + others)
        }
        return losses
    }
}
