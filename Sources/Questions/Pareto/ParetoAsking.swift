import Formulation
import Judging
import LandModel
import LinearProgramming
import Planner
import Planning
import Quantities

/// Asks for the plans between which two goals have to be traded.
public struct ParetoAsking: Asking {
    let inquiry: Inquiry

    public init(_ inquiry: Inquiry) { self.inquiry = inquiry }

    /// The plans between which two goals have to be traded. `most`: points told, two at least, spread evenly along the second
    /// goal; `nil`: all that there are.
    public func answer(_ first: Tier, _ second: Tier, most: Int? = nil) throws(InquiryFault) -> ParetoAnswer {
        var search = ParetoSearch(inquiry, first, second)
        return try search.answer(most: most)
    }
}

/// Walks from the best of one goal to the best of another, each point the best of the first goal that is left when the second
/// must be better than at the point before (epsilon constraint), and then the best of the second.
struct ParetoSearch {
    private let inquiry: Inquiry
    private let first: Tier
    private let second: Tier
    /// The least by which values of the second goal differ.
    private let step: ExactDecimal
    private var points: [ParetoAnswer.Point] = []
    private var open: AnswerStatus.StopCause?

    init(_ inquiry: Inquiry, _ first: Tier, _ second: Tier) {
        self.inquiry = inquiry
        self.first = first
        self.second = second
        step = PlanningRun(inquiry.scenario).formulation.step(of: second)
    }

    /// `most`: points told, two at least, spread evenly along the second goal; `nil`: all that there are.
    mutating func answer(most: Int?) throws(InquiryFault) -> ParetoAnswer {
        inquiry.solver.questionsLeft = most ?? Self.pointsExpected
        if let start = try point([first, second]) { points = [start] }
        // An end that is not known leaves nothing to walk to.
        if let start = points.last, open == nil, let end = try point([second, first], from: start) {
            if let most { try spread(max(most, 2), to: end) } else { try walk(to: end) }
            if points.last.map({ isBetter(end.second, than: $0.second) }) ?? true { points.append(end) }
        }
        return ParetoAnswer(
            first: first, second: second, points: points, step: step, completeness: completeness(isSpread: most != nil))
    }

    /// Among which the time that is left is shared.
    private static let pointsExpected = 20

    private func completeness(isSpread: Bool) -> ParetoAnswer.Completeness {
        if let open { return .stopped(open) }
        if !points.allSatisfy(\.isProved) { return .withinGap }
        return isSpread && points.count > 1 ? .spread : .all
    }

    private mutating func walk(to end: ParetoAnswer.Point) throws(InquiryFault) {
        while open == nil, let last = points.last, isBetter(end.second, than: last.second) {
            inquiry.solver.questionsLeft = Self.pointsExpected
            let bound = last.second + (second.sense == .max ? step : -step)
            guard let next = try point([first, second], reaching: bound, from: last) else { return }
            points.append(next)
        }
    }

    private mutating func spread(_ most: Int, to end: ParetoAnswer.Point) throws(InquiryFault) {
        guard let start = points.last, most > 2 else { return }
        for part in 1..<(most - 1) where open == nil {
            let share = ExactDecimal(part).divided(by: ExactDecimal(most - 1), places: 6) ?? 0
            let bound = (start.second + (end.second - start.second) * share).rounded(toPlaces: 6)
            guard let last = points.last, isBetter(bound, than: last.second) else { continue }
            guard let next = try point([first, second], reaching: bound, from: last) else { return }
            points.append(next)
        }
    }

    private func isBetter(_ value: ExactDecimal, than other: ExactDecimal) -> Bool {
        second.sense == .max ? value > other : value < other
    }

    /// `nil`: none, or none was found before the stop, which is noted.
    private mutating func point(
        _ order: [Tier], reaching bound: ExactDecimal? = nil, from before: ParetoAnswer.Point? = nil
    ) throws(InquiryFault) -> ParetoAnswer.Point? {
        var question = Question()
        question.foremost = order.map(\.id)
        question.keeping = bound.map { [KeptTier(second.id, $0)] } ?? []
        question.near = before?.answer.reading.plan
        let finding = try inquiry.ask(question, from: before?.answer.reading.plan)
        open = open ?? finding.stop
        return finding.answer.flatMap { ParetoAnswer.Point($0, first.id, second.id) }
    }
}

extension Formulation {
    /// The least by which two plans can differ in a tier: the last place of its coefficients where all that it counts is whole,
    /// else a hundredth.
    func step(of tier: Tier) -> ExactDecimal {
        guard let objective = program.objectives.first(where: { $0.name == tier.id.text }) else { return 1 }
        let isWhole = objective.terms.allSatisfy { program.columns[$0.column].kind == .integer }
        let scale = isWhole ? objective.terms.map(\.coefficient.scale).max() ?? 0 : 2
        return ExactDecimal(significand: 1, scale: scale)
    }
}
