import Formulation
import LandModel
import Planner
import Planning

/// One question about a scenario that has been answered.
protocol Asking: Sendable {
    var inquiry: Inquiry { get }
}

extension Asking {
    var scenario: Scenario { inquiry.scenario }
    /// The plan that answers are compared with.
    var base: VerifiedAnswer { inquiry.base }
    var solver: QuestionSolver { inquiry.solver }
    /// All placement options of the scenario.
    var list: OptionList { inquiry.list }

    /// See ``Inquiry/ask(_:settings:isNarrower:endsAtDifference:from:)``.
    func ask(
        _ question: Question = Question(), settings: [String] = [], isNarrower: Bool = false,
        endsAtDifference: Bool = false
    ) throws(InquiryFault) -> Finding {
        try inquiry.ask(question, settings: settings, isNarrower: isNarrower, endsAtDifference: endsAtDifference)
    }

    /// See ``Inquiry/variation(_:settings:isNarrower:endsAtDifference:)``.
    func variation(
        _ question: Question = Question(), settings: [String] = [], isNarrower: Bool = false,
        endsAtDifference: Bool = true
    ) throws(InquiryFault) -> Variation {
        try inquiry.variation(
            question, settings: settings, isNarrower: isNarrower, endsAtDifference: endsAtDifference)
    }
}
