import Formulation
import LandModel
import Planner
import Planning

/// Asks for the best plan when limits may give so much, all together and each alone.
public struct NegotiateAsking: Asking {
    let inquiry: Inquiry

    public init(_ inquiry: Inquiry) { self.inquiry = inquiry }

    /// The best by the scenario's own tiers; of equals the one for which the fewest limits give the least, as late as can be.
    /// `groups`: limits, each with its periods.
    public func answer(_ groups: [[Limit]], within allowance: Allowance) throws(InquiryFault) -> NegotiateAnswer {
        solver.questionsLeft = groups.count + 1
        // All together first: it is what was asked, and where it brings nothing no single one does.
        let bundle = try outcome(groups.flatMap { $0 }, allowance)
        if groups.count == 1 { return NegotiateAnswer(allowance, bundle: bundle, singles: [.init(groups[0], bundle)]) }
        let singles = try solver.each(groups) { group throws(InquiryFault) in
            NegotiateAnswer.Single(group, bundle.bringsNothing ? bundle : try self.outcome(group, allowance))
        }
        return NegotiateAnswer(allowance, bundle: bundle, singles: singles)
    }

    private func outcome(_ limits: [Limit], _ allowance: Allowance) throws(InquiryFault) -> NegotiateAnswer.Outcome {
        var question = Question(giving: limits, near: base.reading.plan)
        question.allowance = allowance
        question.seeksBest = true
        let finding = try ask(question)
        guard let answer = finding.answer else { return .unknown(finding.stop ?? .nodes) }
        return .found(Repair(answer, loss: Loss(from: base, to: answer)))
    }
}
