import Foundation

/// The search of a tier that is a ``AssignmentProblem``: prices, then points by annealing, then proofs that no point is as good as
/// some target, which is lowered until a point is met.
///
/// A part of the search is dropped only because a relaxation's total in whole numbers is less than the target. What comes
/// out does not depend on how many lanes there are.
final class AssignmentSearch {
    private let context: SearchContext
    private let problem: AssignmentProblem
    private let columnCount: Int
    /// No point is worth more.
    private var bound = Int.infinity
    /// By job, the best prices, in units of the objective.
    private var prices: [Double] = []

    private let lanes: Int
    private let settings = SearchSettings.standard.assignment

    /// `columnCount`: of the form that the context takes points of; `lanes`: how many parts are searched at once.
    init(
        _ context: SearchContext, _ problem: AssignmentProblem, columnCount: Int,
        lanes: Int = ProcessInfo.processInfo.activeProcessorCount
    ) {
        self.lanes = lanes
        self.context = context
        self.problem = problem
        self.columnCount = columnCount
    }

    /// The least worth that still counts.
    private var leastWorth: Int { context.worthSearching ?? problem.leastWorth }

    /// `nil`: the tier is not what the problem says.
    func run() -> SearchEnd? {
        let domain = AssignmentDomain(problem)
        let workshop = AssignmentWorkshop(problem)
        if !domain.isEmpty {
            findPoints(domain) { _ in true }
            setPrices(domain, workshop)
            if problem.places.count > settings.fewPlaces { dive(domain, workshop) }
        }
        var slack = 0.0
        while !domain.isEmpty, bound >= leastWorth {
            if let reason = context.reasonToStop { return .stopped(reason) }
            let gap = Double(bound - leastWorth)
            slack =
                problem.places.count > settings.fewPlaces
                ? max(slack * settings.growth, settings.firstStep * gap, 1) : gap
            let target = slack < gap ? bound - Int(slack) : leastWorth
            let stage = AssignmentStage(context, problem, prices: prices, columnCount: columnCount, lanes: lanes)
            switch stage.run(workshop, domain, target: target, bound: bound) {
            case .stopped(let reason): return .stopped(reason)
            case .refused: return nil
            case .done, .limit: break
            }
            // Whatever is worth as much as the target has been found or bettered.
            bound = min(bound, target - 1)
            slack -= 1
            lower()
        }
        if let beyondGap = context.beyondGap { context.leave(beyondGap - 1) }
        return .exhausted
    }

    /// Looks for points near the bound first, then farther away.
    private func dive(_ domain: AssignmentDomain, _ workshop: AssignmentWorkshop) {
        var slack = max(1, settings.dives.firstSlack * Double(bound.magnitude))
        for _ in 0..<settings.dives.most {
            let gap = Double(bound - leastWorth)
            guard gap > slack, context.reasonToStop == nil else { return }
            let best = context.best
            let stage = AssignmentStage(context, problem, prices: prices, columnCount: columnCount, lanes: lanes)
            let limit = settings.dives.nodesPerJob * problem.jobCount
            let end = stage.run(workshop, domain, target: bound - Int(slack), bound: bound, nodeLimit: limit)
            if case .done = end {
                bound = min(bound, bound - Int(slack) - 1)
                lower()
            }
            slack =
                context.best == best
                ? settings.dives.growth * slack : settings.dives.shareOfGap * Double(bound - leastWorth)
        }
    }

    private func lower() {
        context.bound = min(context.bound, max(bound, context.best ?? bound))
        context.report()
    }

    private func setPrices(_ domain: AssignmentDomain, _ workshop: AssignmentWorkshop) {
        let units = workshop.units
        let start = (0..<problem.jobCount).map { job in
            // At the second greatest worth, one site or none takes the job.
            let worths = problem.places(of: job).map { problem.places[$0].worth }.sorted(by: >)
            return units.price(ofWorth: Double(worths[min(1, worths.count - 1)]), job)
        }
        workshop.descent.run(from: start, domain, target: units.total(of: leastWorth), pace: settings.descent.root) {
            context.reasonToStop != nil
        }
        bound = units.bound(workshop.descent.total)
        prices = (0..<problem.jobCount).map { units.worth(ofPrice: workshop.descent.prices[$0], $0) }
        lower()
        guard bound >= leastWorth, context.reasonToStop == nil else { return }
        // Places that the gap leaves, for points nearer to the optimum.
        let losses = workshop.descent.losses(domain)
        let slack = workshop.descent.total - units.total(of: leastWorth)
        findPoints(domain) { losses.choosing[$0] <= slack }
    }

    private func findPoints(_ domain: AssignmentDomain, where isChoice: (Int) -> Bool) {
        let choices = (0..<problem.jobCount).map { job in
            problem.places(of: job).filter { domain.isLeft[$0] && isChoice($0) }
        }
        guard var annealing = AssignmentAnnealing(problem, choices: choices, start: nil, seed: 0) else { return }
        let isSmall = problem.places.count <= settings.fewPlaces
        let moves = (isSmall ? settings.annealing.movesPerJobOfFew : settings.annealing.movesPerJob) * problem.jobCount
        annealing.run(moves: moves, from: settings.annealing.hot, to: settings.annealing.cold) {
            context.reasonToStop != nil
        }
        guard let best = annealing.best else { return }
        var reached = domain
        for job in best.indices { reached.keep(job, problem) { $0 == best[job] } }
        reached.propagate(problem)
        guard !reached.isEmpty, reached.openJobs == 0 else { return }
        context.offer(AssignmentPoint(problem, reached).values(columnCount))
        lower()
    }
}
