import LinearProgramming
import Quantities

/// A whole optimisation of a program that is too large for linear programs, tier by tier.
///
/// At first one plan is made of all tiers together, each counting several times as much as the next: what a tier alone
/// would leave to chance is then already placed. From there each tier is searched by itself, under a row for every tier
/// before it. A tier that is not of this kind keeps the plan that it finds, with what its columns' bounds say.
struct LagrangianRun {
    private let program: Program
    private let options: SolveOptions
    private let deadline: Deadline
    private let settings = SearchSettings.standard.lagrangian
    /// Of the first tier.
    private let first: LagrangianForm

    /// With a row for every tier that is done.
    private var rest: Program
    private var point: [ExactDecimal]?
    private var tiers: [TierResult] = []
    private var stop: StopReason?

    /// `nil`: the program is not for it.
    init?(
        _ program: Program, _ options: SolveOptions, until deadline: Deadline,
        leastColumns: Int = SearchSettings.standard.lagrangian.leastColumns
    ) {
        guard let objective = program.objectives.first, options.nodeLimit == nil,
            let first = LagrangianSearch.form(program, objective: objective, leastColumns: leastColumns)
        else { return nil }
        self.first = first
        self.program = program
        self.options = options
        self.deadline = deadline
        rest = program
        point = options.start.flatMap {
            $0.count == program.columns.count && program.violations(at: $0).isEmpty ? $0 : nil
        }
    }

    /// Without a limit of time it ends by itself, at a ``StopReason/standstill``.
    func outcome(_ progress: @escaping (Progress) -> Void) -> Outcome {
        var run = self
        return run.searchAll(progress)
    }

    private mutating func searchAll(_ progress: @escaping (Progress) -> Void) -> Outcome {
        // A search that stands still leaves its time to those behind it.
        let blend = LagrangianBlend(program, settings)
        var waiting = blend.count
        if let together = blend.objective {
            search(
                together, LagrangianForm(program, objective: together), until: deadline.sharing(settings.blendShare),
                relativeGap: 0, tier: 0, progress: nil)
        }
        for (number, objective) in program.objectives.enumerated() {
            let began = ContinuousClock.now
            // Once there is a plan, no form is made when time is up.
            let isOver = point != nil && deadline.hasPassed
            if isOver { stop = stop ?? deadline.reason }
            let search = search(
                objective, isOver ? nil : number == 0 ? first : LagrangianForm(rest, objective: objective),
                until: deadline.sharing(waiting > 1 ? settings.tierShare : 1), relativeGap: options.relativeGap,
                tier: number,
                progress: progress)
            if search != nil { waiting -= 1 }
            let seconds = (ContinuousClock.now - began) / .seconds(1)
            tiers.append(result(objective, search?.exactBound ?? program.bound(of: objective), seconds))
            guard let point else { break }
            rest.add(objective.row(keeping: objective.value(at: point)))
            if StopFlag.isRequested { stop = .user }
        }
        for objective in program.objectives.dropFirst(tiers.count) {
            let bound = objective.told(program.bound(of: objective))
            tiers.append(
                TierResult(
                    name: objective.name, status: .notReached, bound: bound, gap: .infinity, nodes: 0, seconds: 0))
        }
        return ending
    }

    /// Searches one objective from the point at hand, and goes to what is better; `nil`: it is not of this kind, and has no
    /// form.
    @discardableResult
    private mutating func search(
        _ objective: Objective, _ form: LagrangianForm?, until deadline: Deadline, relativeGap: Double, tier: Int,
        progress: ((Progress) -> Void)?
    ) -> LagrangianSearch? {
        guard !StopFlag.isRequested, let form else { return nil }
        var search = LagrangianSearch(form, rest, objective: objective, start: point)
        search.linearSolver = options.linearSolver
        let began = ContinuousClock.now
        var last: ContinuousClock.Instant?
        let reason = search.run(until: deadline, relativeGap: relativeGap) { search in
            let now = ContinuousClock.now
            if let last, now - last < .milliseconds(50) { return }
            last = now
            progress?(
                Progress(
                    tier: tier, seconds: (now - began) / .seconds(1), best: search.value, bound: search.boundValue,
                    gap: TierResult.gap(search.value, search.boundValue), nodes: 0, openNodes: 1))
        }
        if progress != nil { stop = stop ?? reason }
        point = search.point
        return search
    }

    private func result(_ objective: Objective, _ exactBound: ExactDecimal?, _ seconds: Double) -> TierResult {
        let value = point.map(objective.value(at:))
        let bound = objective.told(exactBound)
        // Proved in decimals: doubles may be equal where these are not.
        let isProved = value.flatMap { value in exactBound.map { !objective.isBetter($0, than: value) } } ?? false
        let gap = isProved ? 0 : TierResult.gap(value, bound)
        let status: TierResult.Status =
            isProved
            ? .optimal
            : options.relativeGap > 0 && gap <= options.relativeGap ? .withinGap : .stopped(stop ?? .standstill)
        return TierResult(
            name: objective.name, status: status, best: value, value: value, bound: bound, gap: gap, nodes: 0,
            seconds: seconds)
    }

    private var ending: Outcome {
        let told = zip(tiers, program.objectives).map { tier, objective in
            var tier = tier
            tier.value = point.map(objective.value(at:))
            return tier
        }
        guard let point else { return .stopped(best: nil, reason: stop ?? .standstill, tiers: told) }
        let solution = Solution(point: point, tiers: told, isUnique: false)
        let isDone = told.allSatisfy { $0.status == .optimal || $0.status == .withinGap }
        return isDone ? .solved(solution) : .stopped(best: solution, reason: stop ?? .standstill, tiers: told)
    }
}

extension Program {
    /// What no point is better than, by the bounds of the columns alone; `nil`: there is no end.
    fileprivate func bound(of objective: Objective) -> ExactDecimal? {
        objective.terms.reduce(Optional(objective.constant)) { sum, term in
            let wantsMore = term.coefficient.isNegative == (objective.sense == .minimize)
            let end = wantsMore ? columns[term.column].upper : columns[term.column].lower
            return sum.flatMap { sum in end.map { sum + term.coefficient * $0 } }
        }
    }
}
