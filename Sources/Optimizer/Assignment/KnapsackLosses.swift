/// How much less a relaxation totals when one thing is decided, exactly, at unchanged prices (Posta, Ferland, Michelon 2012).
struct KnapsackLosses {
    /// By place, when it is chosen, and its job at no other site.
    var choosing: [Int]
    /// By place that pays, when its site has none of its job's places.
    var without: [Int]
    /// By site, when it is open, and when it is closed.
    var opening: [Int]
    var closing: [Int]

    static let impossible = Int.max / 8

    init(_ problem: AssignmentProblem) {
        choosing = Array(repeating: 0, count: problem.places.count)
        without = choosing
        opening = Array(repeating: 0, count: problem.siteCount)
        closing = opening
    }

    /// Decides whatever costs more than the total may lose; true: something was.
    func fix(_ domain: inout AssignmentDomain, _ problem: AssignmentProblem, slack: Int) -> Bool {
        let (places, sites) = (domain.leftPlaces, domain.undecidedSites)
        for job in 0..<problem.jobCount where domain.placed[job] < 0 {
            domain.keep(job, problem) { choosing[$0] <= slack }
            for place in problem.places(of: job) where without[place] > slack {
                let site = problem.places[place].site
                domain.keep(job, problem) { problem.places[$0].site == site }
            }
        }
        for site in problem.sites.indices where domain.opening[site] == .undecided {
            if opening[site] > slack { domain.set(.closed, site: site, problem) }
            if closing[site] > slack { domain.set(.open, site: site, problem) }
        }
        domain.propagate(problem)
        return domain.isEmpty || domain.leftPlaces < places || domain.undecidedSites < sites
    }
}
