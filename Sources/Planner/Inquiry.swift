import Formulation
import Judging
import LandModel
import Optimizer
import Planning
import Quantities

/// A scenario that has been answered, and the questions asked about it. Every answer comes from where the base stands: its
/// plan to begin with and, where the question only forbids, its optima as bounds.
public final class Inquiry: Sendable {
    public let scenario: Scenario
    /// The plan that answers are compared with.
    public let base: VerifiedAnswer
    public let solver: QuestionSolver
    /// All placement options of the scenario.
    public let list: OptionList

    public init(_ scenario: Scenario, base: VerifiedAnswer, solver: QuestionSolver) {
        self.scenario = scenario
        self.base = base
        self.solver = solver
        list = OptionList(base.setting)
    }

    /// Asks about the scenario with some settings carried out, each `path=value` as for `--set`.
    ///
    /// `isNarrower`: everything that settings and question allow the base allowed, too. `endsAtDifference`: the first tier
    /// that differs from the base's is enough; of the plans that are best up to it, the one nearest to the base counts. Unless
    /// the question names a plan to stay near, it is the base's. `plan`: where to begin instead of at the base's plan.
    public func ask(
        _ question: Question = Question(), settings: [String] = [], isNarrower: Bool = false,
        endsAtDifference: Bool = false, from plan: Plan? = nil
    ) throws(InquiryFault) -> Finding {
        let amended: Scenario
        do throws(AmendmentFault) { amended = try scenario.amended(by: settings) } catch {
            throw InquiryFault(error.issues.map(\.what))
        }
        var question = question
        if question.near == nil { question.near = base.reading.plan }
        return try solver.find(
            question, in: amended, from: plan ?? base.reading.plan,
            reference: question.hasOwnTiers
                ? .init(optima: provedOptima, allowsMore: isNarrower, endsAtDifference: endsAtDifference)
                : .none)
    }

    /// Optima of the base, of its first tiers that are proved; the tidy tiers are no tiers of a question.
    private var provedOptima: [ExactDecimal] {
        Array(base.tiers.prefix(scenario.objective.count).prefix { $0.isProved }.map(\.best))
    }
}
