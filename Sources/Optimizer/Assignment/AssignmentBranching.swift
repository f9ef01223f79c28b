/// How a part of the search is divided: by whether a site is open, or by where a job goes.
enum AssignmentBranch: Sendable {
    case opening(AssignmentDomain.Opening, site: Int)
    case place(Int)

    /// What is left of a domain.
    func apply(to domain: AssignmentDomain, _ problem: AssignmentProblem) -> AssignmentDomain {
        var part = domain
        switch self {
        case .opening(let state, let site): part.set(state, site: site, problem)
        case .place(let index): part.keep(problem.places[index].job, problem) { $0 == index }
        }
        part.propagate(problem)
        return part
    }

    /// The parts of a domain, the most promising one last: the most divided opening; without one, the job that is divided
    /// most, weighs most and has fewest places left.
    static func parts(_ domain: AssignmentDomain, _ problem: AssignmentProblem, _ descent: SubgradientDescent)
        -> [AssignmentBranch]
    {
        let rounds = Double(max(1, descent.evaluations))
        if domain.undecidedSites > 0 {
            var best: (site: Int, division: Double)?
            for site in problem.sites.indices where domain.opening[site] == .undecided {
                let share = Double(descent.open[site]) / rounds
                let division = min(share, 1 - share)
                if best.map({ division > $0.division }) ?? true { best = (site, division) }
            }
            if let best {
                let isMostlyOpen = 2 * Double(descent.open[best.site]) >= rounds
                let states: [AssignmentDomain.Opening] = isMostlyOpen ? [.closed, .open] : [.open, .closed]
                return states.map { .opening($0, site: best.site) }
            }
        }
        var best: (job: Int, score: Double)?
        for job in 0..<problem.jobCount where domain.placed[job] < 0 {
            var (most, weight, count) = (0.0, 1.0, 0.0)
            for place in problem.places(of: job) where domain.isLeft[place] {
                most = max(most, Double(descent.chosen[place]) / rounds)
                weight += Double(problem.places[place].weight)
                count += 1
            }
            let score = (1 - most) * weight / (count * count)
            if best.map({ score > $0.score }) ?? true { best = (job, score) }
        }
        guard let job = best?.job else { return [] }
        return problem.places(of: job).filter { domain.isLeft[$0] }
            .sorted { (descent.chosen[$0], $1) < (descent.chosen[$1], $0) }
            .map { .place($0) }
    }
}
