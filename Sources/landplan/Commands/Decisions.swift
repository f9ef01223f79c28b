import ArgumentParser
import Planner
import Reporting

/// `landplan decisions`: what each human decision costs.
struct Decisions: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tells what each lock, ban, commitment and exemption costs, each by solving without it. 决定的代价。",
        discussion: "Where several bind one project, they are also dropped together, because one may stand for another."
    )

    @OptionGroup var inquiry: InquiryArguments

    func run() throws {
        try inquiry.inquire { inquiry in DecisionReport.document(try inquiry.decisionCosts(), inquiry.base) }
    }
}
