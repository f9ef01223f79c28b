import ArgumentParser
import Planner
import Questions
import Reporting

/// `landplan decisions`: what each human decision costs.
struct DecisionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decisions",
        abstract: .told(
            "每项锁定、禁止、承诺、一事一议的代价：去掉它重新求解。",
            "Tells what each lock, ban, commitment and exemption costs, each by solving without it."),
        discussion: .told(
            "几项决定约束同一项目时，也一并去掉求一次，因为一项可能掩盖另一项。",
            "Where several bind one project, they are also dropped together, because one may stand for another.")
    )

    @OptionGroup var inquiry: InquiryArguments

    func run() throws {
        try inquiry.inquire { inquiry in DecisionsTelling.document(try DecisionsAsking(inquiry).answers(), inquiry.base)
        }
    }
}
