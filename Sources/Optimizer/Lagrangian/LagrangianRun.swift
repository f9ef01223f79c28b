import LinearProgramming
import Quantities

/// A whole optimisation of a program whose first tier is too large for linear programs: that tier is searched, later ones
/// are not reached.
struct LagrangianRun {
    private let program: Program
    private let options: SolveOptions

    private let large: LagrangianSearch

    /// `nil`: the program is not for it.
    init?(_ program: Program, _ options: SolveOptions) {
        guard let objective = program.objectives.first, options.nodeLimit == nil,
            let large = LagrangianSearch(program, objective: objective)
        else { return nil }
        self.program = program
        self.options = options
        self.large = large
    }

    /// Stopped at ``StopReason/nodes``: it did what it had planned without closing the gap.
    func outcome(_ progress: (Progress) -> Void) -> Outcome {
        var search = large
        search.linearSolver = options.linearSolver
        let began = ContinuousClock.now
        var last: ContinuousClock.Instant?
        let reason = search.run(until: Deadline(seconds: options.timeLimit), relativeGap: options.relativeGap) {
            search in
            let now = ContinuousClock.now
            if let last, now - last < .milliseconds(50) { return }
            last = now
            progress(
                Progress(
                    tier: 0, seconds: (now - began) / .seconds(1), best: search.value, bound: search.boundValue,
                    gap: TierSequence.gap(search.value, search.boundValue), nodes: 0, openNodes: 1))
        }
        let point = search.point
        let isWithin = point != nil && TierSequence.gap(search.value, search.boundValue) <= options.relativeGap
        let stop = reason ?? .nodes
        let tiers = program.objectives.enumerated().map { number, objective in
            let value = point.map { objective.value(at: $0) }
            let bound = number > 0 ? (objective.sense == .maximize ? .infinity : -.infinity) : search.boundValue
            let gap = TierSequence.gap(value, bound)
            let status: TierResult.Status =
                number > 0 ? .notReached : gap == 0 ? .optimal : isWithin ? .withinGap : .stopped(stop)
            return TierResult(
                name: objective.name, status: status, best: value, value: value, bound: bound, gap: gap, nodes: 0,
                seconds: number > 0 ? 0 : search.seconds)
        }
        let solution = point.map { Solution(point: $0, tiers: tiers, isUnique: false) }
        if let solution, isWithin { return .solved(solution) }
        return .stopped(best: solution, reason: stop, tiers: tiers)
    }
}
