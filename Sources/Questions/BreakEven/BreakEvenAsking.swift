import Formulation
import Judging
import LandModel
import Optimizer
import Planner
import Planning
import Quantities

/// Asks how far claimed figures may fall.
public struct BreakEvenAsking: Asking {
    let inquiry: Inquiry

    public init(_ inquiry: Inquiry) { self.inquiry = inquiry }

    /// How far each claimed figure of some placed projects may fall before they lose their place.
    public func answers(
        _ projects: [ProjectID], _ figures: [BreakEvenAnswer.Figure] = BreakEvenAnswer.Figure.allCases
    ) throws(InquiryFault) -> [BreakEvenAnswer] {
        solver.questionsLeft = projects.count * 3
        return try solver.each(projects) { project throws(InquiryFault) in
            try self.answers(of: project, figures)
        }.flatMap { $0 }
    }

    private func answers(
        of id: ProjectID, _ figures: [BreakEvenAnswer.Figure]
    ) throws(InquiryFault) -> [BreakEvenAnswer] {
        guard let project = base.setting.project(id), base.reading.placement(of: id) != nil else { return [] }
        // What it has to hold out against does not hang on its own figures.
        let rival = try ask(Self.without(id), isNarrower: true, endsAtDifference: true)
        var found: [BreakEvenAnswer] = []
        for figure in figures where figure.claim(of: project) > 0 {
            let claim = figure.claim(of: project)
            var search = BreakEvenSearch(inquiry, id, figure, claim: claim, rival: rival)
            let verdict = try search.verdict()
            found.append(
                BreakEvenAnswer(
                    project: id, figure: figure, claim: claim, step: figure.step(of: claim), verdict: verdict))
        }
        return found
    }

    fileprivate static func without(_ project: ProjectID) -> Question { Question(demands: [.absent(project)]) }
}

/// Lowers one figure of one project: as far as the plan at hand bears, which its facts tell, then as far as any plan
/// with the project does, which solving tells.
struct BreakEvenSearch {
    private let inquiry: Inquiry
    private let project: ProjectID
    private let figure: BreakEvenAnswer.Figure
    private let step: ExactDecimal
    private var rival: Finding
    /// Why a tie is not decided.
    private var open: AnswerStatus.StopCause?
    /// The best plan without the project, greater is better in each tier, up to the first tier that differs from the
    /// base; in all tiers once a tie has asked for them. `nil`: there is none.
    private var threshold: [ExactDecimal]?
    /// A plan with the project that is known to hold out at `count` steps.
    private var plan: Plan
    private var count: Int

    init(
        _ inquiry: Inquiry, _ project: ProjectID, _ figure: BreakEvenAnswer.Figure, claim: ExactDecimal, rival: Finding
    ) {
        self.inquiry = inquiry
        self.project = project
        self.figure = figure
        self.rival = rival
        step = figure.step(of: claim)
        plan = inquiry.base.reading.plan
        count = Int(claim.significand(atScale: step.scale))
        threshold = rival.answer.map { inquiry.ranks(ofTold: $0) }
    }

    mutating func verdict() throws(InquiryFault) -> BreakEvenAnswer.Verdict {
        if let stop = rival.stop { return .unknown(stop, downTo: value(count)) }
        while true {
            if let reason = inquiry.solver.reasonToStop { return .unknown(reason, downTo: value(count)) }
            if try holdsOut(at: 0) { return .keeps(mustStay: threshold == nil) }
            try lower()
            // One step further down this plan loses; perhaps another one with the project does not.
            let scenario = inquiry.scenario.with(figure, of: project, at: value(count - 1))
            switch try contender(in: scenario) {
            case .infeasible: return falls
            case .answered(let answer) where isBetter(inquiry.ranks(answer.reading)):
                plan = answer.reading.plan
                count -= 1
                continue
            // On a par as far as the rival is known, or not solved to the end: what follows decides.
            case .answered, .unknown, nil: break
            }
            let question = Question(demands: [.placed(project, in: nil)], near: inquiry.base.reading.plan)
            let finding = try inquiry.solver.find(
                question, in: scenario, from: plan,
                reference: SolveOptions.Reference(
                    optima: rival.answer.map { $0.told.map(\.value) } ?? [], allowsMore: false, endsAtDifference: true))
            switch finding {
            case .unknown(let cause): return .unknown(cause, downTo: value(count))
            case .infeasible: return falls
            case .answered(let answer):
                if try isWorse(inquiry.ranks(ofTold: answer)) {
                    return finding.stop.map { .unknown($0, downTo: value(count)) } ?? falls
                }
                plan = answer.reading.plan
                count -= 1
            }
        }
    }

    /// The plan with the project that is best in the tier in which the rival falls behind the base, and no worse than the rival in
    /// those before: one tier instead of all. With the lower claim nothing with the project is better than the base in any tier, so
    /// what is as good as the rival is as good in each of these. `nil`: that does not follow here.
    private func contender(in scenario: Scenario) throws(InquiryFault) -> Finding? {
        let (own, base) = (inquiry.scenario.objective, inquiry.base.tiers)
        guard let rival = rival.answer.map({ inquiry.ranks(ofTold: $0) }) else { return nil }
        let ranks = inquiry.ranks(base.map(\.value))
        guard let last = zip(rival, ranks).enumerated().first(where: { $1.0 != $1.1 })?.offset,
            base.prefix(last + 1).allSatisfy(\.isProved), own.prefix(last + 1).allSatisfy(\.isExact),
            zip(self.ranks(at: count - 1), self.ranks(at: count)).allSatisfy({ $0 <= $1 })
        else { return nil }
        var question = Question(demands: [.placed(project, in: nil)], needsNoBest: true)
        question.keeping = (0...last).map { KeptTier(own[$0].id, own[$0].sense == .max ? rival[$0] : -rival[$0]) }
        question.foremost = [own[last].id]
        return try inquiry.solver.find(question, in: scenario, from: plan)
    }

    /// Whether they are better than the rival, as far as that is known.
    private func isBetter(_ ranks: [ExactDecimal]) -> Bool {
        threshold.map { $0.lexicographicallyPrecedes(ranks.prefix($0.count)) } ?? false
    }

    /// What the plan at hand comes to at so many steps.
    private func ranks(at count: Int) -> [ExactDecimal] { inquiry.ranks(reading(at: count)) }

    private var falls: BreakEvenAnswer.Verdict {
        if let open { return .unknown(open, downTo: value(count)) }
        return .falls(
            least: value(count), then: rival.outcome(against: inquiry.base),
            broken: reading(at: count - 1).breaches)
    }

    /// Down to the least number of steps at which the plan at hand holds out.
    private mutating func lower() throws(InquiryFault) {
        var fails = 0
        while count - fails > 1 {
            let middle = (count + fails) / 2
            if try holdsOut(at: middle) { count = middle } else { fails = middle }
        }
    }

    private func value(_ count: Int) -> ExactDecimal { step * ExactDecimal(count) }

    private func reading(at count: Int) -> PlanReading {
        PlanReading(plan, in: Facts(inquiry.scenario.with(figure, of: project, at: value(count))))
    }

    /// Whether the plan at hand keeps all rules at so many steps, and no plan without the project is better.
    private mutating func holdsOut(at count: Int) throws(InquiryFault) -> Bool {
        let reading = reading(at: count)
        guard reading.isSound else { return false }
        return try !isWorse(inquiry.ranks(reading))
    }

    /// Whether the best plan without the project is better than one that comes to these ranks.
    private mutating func isWorse(_ ranks: [ExactDecimal]) throws(InquiryFault) -> Bool {
        guard let told = threshold else { return false }
        let count = min(told.count, ranks.count)
        let (own, others) = (ranks.prefix(count), told.prefix(count))
        guard own.elementsEqual(others), count < inquiry.scenario.objective.count else {
            return own.lexicographicallyPrecedes(others)
        }
        // A tie as far as is known: the tiers behind decide.
        guard told.count == count else { return false }
        let whole = try inquiry.ask(BreakEvenAsking.without(project), isNarrower: true)
        guard let answer = whole.answer, answer.status == .provedOptimal else {
            open = inquiry.solver.reasonToStop ?? whole.stop ?? .time
            return true
        }
        rival = whole
        threshold = inquiry.ranks(ofTold: answer)
        return try isWorse(ranks)
    }
}

extension VerifiedAnswer {
    /// The scenario's own tiers up to those that were not asked for.
    var told: [TierAnswer] { Array(tiers.prefix(setting.scenario.objective.count).prefix { !$0.isSkipped }) }
}

extension Inquiry {
    /// Values of the scenario's own tiers, from the first on, so that greater is better in each.
    func ranks(_ values: [ExactDecimal]) -> [ExactDecimal] {
        zip(scenario.objective, values).map { $0.sense == .max ? $1 : -$1 }
    }

    fileprivate func ranks(_ reading: PlanReading) -> [ExactDecimal] { ranks(reading.tierValues.map(\.value)) }

    fileprivate func ranks(ofTold answer: VerifiedAnswer) -> [ExactDecimal] { ranks(answer.told.map(\.value)) }
}
