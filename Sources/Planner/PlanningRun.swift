import Formulation
import Judging
import LandModel
import LinearProgramming
import Optimizer
import Planning
import Quantities

/// The one line from facts to a judged answer: options, program, optimum, plan, verification.
public struct PlanningRun: Sendable {
    public let setting: Setting
    public let facts: Facts
    public let list: OptionList
    public let formulation: Formulation
    private let counting: Turnout
    /// Seconds that options and program took, which count in a limit of time.
    private let secondsSpent: Double

    public init(_ scenario: Scenario, question: Question = Question()) {
        let start = ContinuousClock.now
        counting = question.counting
        setting = Setting(scenario)
        facts = Facts(scenario)
        list = OptionList(setting, rules: question.barringRules)
        formulation = Formulation(setting, list, question: question)
        secondsSpent = (ContinuousClock.now - start) / .seconds(1)
    }

    /// Which of the projects left out are explained.
    public enum Explaining: Sendable { case none, some, all }

    /// Solves the program and judges what comes back.
    public func answer(
        options: SolveOptions = SolveOptions(), warnings: [Words] = [], explaining: Explaining = .some,
        progress: @escaping (Progress) -> Void = { _ in }
    ) -> PlanningOutcome {
        var options = options
        if options.start == nil { options.start = previousPoint }
        // What is explained after the search may take a twentieth of its time.
        let end = Deadline(seconds: options.timeLimit.map { 1.05 * $0 - secondsSpent })
        options.timeLimit = options.timeLimit.map { max($0 - secondsSpent, $0 / 2) }
        switch optimize(formulation.program, options: options, progress: progress) {
        case .solved(let solution):
            return judged(solution, stopped: nil, warnings, explaining, until: end)
        case .stopped(let best, let reason, _):
            guard let best else { return .unknown(reason.cause) }
            return judged(best, stopped: reason.cause, warnings, explaining, until: end)
        case .infeasible:
            // With options missing, no program of the rest proves that nothing fits.
            guard list.isComplete else { return .unknown(.enumeration) }
            return .infeasible(explaining == .none ? [] : impossibleRows)
        case .unbounded:
            return .failed(Words("目标没有上界：请检查权重与范围", "the objective has no bound: check weights and measures"))
        case .failed(let message):
            return .failed(Words("求解器出错：\(message)", "the solver failed: \(message)"))
        }
    }

    /// Judges a point of the program that came from anywhere.
    public func judged(point: [ExactDecimal], warnings: [Words] = []) -> PlanReading {
        PlanReading(PlanMaking(formulation).plan(at: point), in: facts)
    }

    func judged(
        _ solution: Solution, stopped: AnswerStatus.StopCause?, _ warnings: [Words], _ explaining: Explaining,
        until end: Deadline = .never
    ) -> PlanningOutcome {
        let raises = formulation.giving.raises(at: solution.point)
        let reading: PlanReading
        do throws(AmendmentFault) {
            reading = try self.reading(of: solution, raises)
        } catch {
            return .disagreement(error.issues.map(\.what.en))
        }
        let verification = Verification(reading)
        guard verification.isSound else {
            return .disagreement(verification.violations.map { "\($0.rule): \($0.subject)" })
        }
        let differences =
            differences(solution, reading, isThorough: explaining != .none) + tierDifferences(solution, reading)
        guard differences.isEmpty else { return .disagreement(differences) }
        let values = reading.tierValues(counting: counting)
        var tiers: [TierAnswer] = []
        for (objective, result) in zip(formulation.program.objectives, solution.tiers) {
            // A tier of a question is told as the program has it: no fact of the plan speaks of it.
            guard let number = values.firstIndex(where: { $0.id == objective.name }) else { continue }
            let own = values[number]
            // What the plan reaches is no more than the best found, up to what is left open by the places it is told to.
            let best = result.best.flatMap { best in
                objective.isBetter(own.value, than: best) || agrees(best, own.value, number) ? nil : best
            }
            tiers.append(
                TierAnswer(
                    id: own.id, name: name(ofTier: number), sense: objective.sense == .maximize ? .max : .min,
                    value: own.value, best: best,
                    bound: result.bound.isFinite ? result.bound : nil, isProved: result.status == .optimal,
                    isWithinGap: result.status == .withinGap, isSkipped: result.status == .skipped,
                    isClaimed: result.isClaimed))
        }
        let rejections =
            explaining == .none
            ? []
            : Rejection.all(
                in: reading, list, isThorough: explaining == .all, isOver: { end.hasPassed }, many: WorkThread.each)
        return .answered(
            VerifiedAnswer(
                status: status(solution, stopped), setting: raises.isEmpty ? setting : Setting(reading.facts.scenario),
                reading: reading, verification: verification, tiers: tiers,
                rejections: rejections, raises: raises,
                warnings: warnings + ownWarnings(solution)
                    + (explaining == .none ? [] : cutWarnings(rejections, reading))))
    }

    /// Where rows and verdicts reckon differently: of the plan, and if `isThorough` of other options and what bars them.
    private func differences(_ solution: Solution, _ reading: PlanReading, isThorough: Bool) -> [String] {
        var agreement = Agreement(setting, facts)
        agreement.compare(PlanMaking(formulation).options(at: solution.point), reading)
        if isThorough { agreement.compare(list) }
        return agreement.differences
    }

    /// The plan of a solution, read in the scenario as its raises leave it. What it draws is told in the order of allotment,
    /// as long as that keeps all rules and is as good in every tier; else the plan says what the solution draws.
    private func reading(of solution: Solution, _ raises: [Raise]) throws(AmendmentFault) -> PlanReading {
        let making = PlanMaking(formulation)
        var plan = making.plan(at: solution.point)
        let facts =
            raises.isEmpty ? facts : Facts(try setting.scenario.amended(by: raises.flatMap(\.settings)))
        let reading = PlanReading(plan, in: facts)
        plan.draws = making.draws(at: solution.point)
        if plan.draws.isEmpty || tierDifferences(solution, reading).isEmpty && reading.isSound {
            return reading
        }
        return PlanReading(plan, in: facts)
    }

    /// Where a plan is worse in a tier than the solver says, or better than it has proved that any can be.
    ///
    /// A plan may be better than the point it was made of: columns that no tier behind minds need not be tight within a
    /// tolerance, nor where the search was stopped.
    private func tierDifferences(_ solution: Solution, _ reading: PlanReading) -> [String] {
        let values = reading.tierValues(counting: counting)
        return zip(formulation.program.objectives, solution.tiers).compactMap { objective, result in
            guard let number = values.firstIndex(where: { $0.id == objective.name }), let claimed = result.value else {
                return nil
            }
            let own = values[number].value
            let isWorse = objective.isBetter(claimed, than: own) && !agrees(claimed, own, number)
            if isWorse { return "\(objective.name): \(claimed) ≠ \(own)" }
            guard result.status == .optimal, let best = result.best, objective.isBetter(own, than: best) else {
                return nil
            }
            return agrees(best, own, number) ? nil : "\(objective.name): \(best) ≠ \(own)"
        }
    }

    /// Equal, up to what is left open by the places that a tier is read to.
    private func agrees(_ claimed: ExactDecimal, _ own: ExactDecimal, _ tier: Int) -> Bool {
        let tiers = setting.scenario.objective
        return (claimed - own).magnitude <= (tier < tiers.count ? tiers[tier].roughness : 0)
    }

    private func name(ofTier number: Int) -> Words {
        let own = setting.scenario.objective
        return number < own.count ? own[number].name : TidyTier.allCases[number - own.count].words
    }

    private func status(_ solution: Solution, _ stopped: AnswerStatus.StopCause?) -> AnswerStatus {
        if let claim = claim(of: solution) { return .claimed(claim) }
        let open = solution.tiers.first { ![.optimal, .skipped, .unsettled].contains($0.status) }
        // Every tier is proved; only the choice among equals, which the warnings tell of, was given up.
        if open == nil, list.isComplete { return .provedOptimal }
        if let stopped { return .stopped(stopped, gap: open.map(\.gap).flatMap { $0.isFinite ? $0 : nil }) }
        guard list.isComplete else { return .stopped(.enumeration, gap: nil) }
        guard let open else { return .provedOptimal }
        return .withinGap(open.gap)
    }

    private func ownWarnings(_ solution: Solution) -> [Words] {
        var warnings: [Words] = []
        if !list.isComplete {
            warnings.append(
                Words(
                    "相连地块组合超过 \(OptionList.mostSets) 组，未全部列出，不能称为最优",
                    "more than \(OptionList.mostSets) connected groups of parcels: not all listed, so the plan is not called optimal"
                ))
        }
        if !solution.isUnique {
            warnings.append(
                Words("可能有同样好的其他方案（末位整理未做完）", "other plans may be as good (the last tidying was not finished)"))
        }
        return warnings
    }

    /// That not every project left out is explained.
    private func cutWarnings(_ rejections: [Rejection], _ reading: PlanReading) -> [Words] {
        var warnings: [Words] = []
        let open = rejections.count { if case .open = $0.cause { !$0.isComplete } else { false } }
        if open > 0 {
            warnings.append(
                Words(
                    "时限已到，未安排的项目中有 \(open) 个尚未说明原因；放宽 --time-limit 或用 why-not 单独询问",
                    "the time limit ended before \(open) of the projects left out were explained: give more by --time-limit, or ask why-not for one of them"
                ))
        }
        let leftOut = setting.projects.count { reading.placement(of: $0.id) == nil }
        if rejections.count < leftOut {
            warnings.append(
                Words(
                    "情景较大，未安排的 \(leftOut) 个项目只说明了前 \(rejections.count) 个的原因；加 --explain-all 可说明全部（用时较长）",
                    "large scenario: of \(leftOut) projects left out, only the first \(rejections.count) are explained; --explain-all explains them all and takes longer"
                ))
        }
        return warnings
    }

    /// Rows that no choice at all can satisfy, each with its rule: the plainest reasons for infeasibility.
    private var impossibleRows: [Words] {
        // A promise without any option is told with the place that comes closest.
        let isPromised = !EmptyPromise.all(in: setting).isEmpty
        return formulation.program.rows.filter { !(isPromised && $0.terms.isEmpty) }.compactMap { row -> Words? in
            var (least, most): (ExactDecimal?, ExactDecimal?) = (0, 0)
            for term in row.terms {
                let column = formulation.program.columns[term.column]
                let low = column.lower * term.coefficient
                let high = column.upper.map { $0 * term.coefficient }
                let (down, up) = term.coefficient.isNegative ? (high, Optional(low)) : (Optional(low), high)
                least = least.flatMap { sum in down.map { sum + $0 } }
                most = most.flatMap { sum in up.map { sum + $0 } }
            }
            let isShort = row.lower.map { bound in most.map { $0 < bound } ?? false } ?? false
            let isOver = row.upper.map { bound in least.map { $0 > bound } ?? false } ?? false
            guard isShort || isOver else { return nil }
            let title = RuleCatalogue.title(of: RuleID(row.origin))
            let about = RowSubjects(scenario: setting.scenario).named(in: row.name)
            let (zh, en) = (about.map(\.zh).joined(separator: "、"), about.map(\.en).joined(separator: ", "))
            return Words(
                "“\(title.zh)”无论如何都不能满足\(about.isEmpty ? "" : "：\(zh)")",
                "“\(title.en)” cannot be kept whatever is chosen\(about.isEmpty ? "" : ": \(en)")")
        }
    }

    /// The previous plan as a point, to begin the search with.
    private var previousPoint: [ExactDecimal]? {
        let kept = formulation.keptOptions()
        guard !kept.isEmpty else { return nil }
        var point = Array(repeating: ExactDecimal.zero, count: formulation.program.columns.count)
        for option in kept { point[formulation.placementColumns[option]] = 1 }
        return point
    }
}

/// How a run ended.
public enum PlanningOutcome: Sendable {
    case answered(VerifiedAnswer)
    /// Proved; with rows that are impossible by themselves, if there are any.
    case infeasible([Words])
    case unknown(AnswerStatus.StopCause)
    /// The verifier and the solver do not agree: a fault of this program, never shown as a plan.
    case disagreement([String])
    case failed(Words)
}

extension StopReason {
    public var cause: AnswerStatus.StopCause {
        switch self {
        case .time: .time
        case .memory: .memory
        case .nodes: .nodes
        case .standstill: .standstill
        case .user: .user
        }
    }
}
