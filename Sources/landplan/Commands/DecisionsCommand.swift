import ArgumentParser
import Planner
import Questions
import Reporting

/// `landplan decisions`: what each human decision costs.
struct DecisionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decisions",
        abstract: "Tells what each lock, ban, commitment and exemption costs, each by solving without it. 决定的代价。",
        discussion: "Where several bind one project, they are also dropped together, because one may stand for another."
    )

    @OptionGroup var inquiry: InquiryArguments

    func run() throws {
        try inquiry.inquire { inquiry in DecisionsTelling.document(try DecisionsAsking(inquiry).answers(), inquiry.base)
        }
    }
}
