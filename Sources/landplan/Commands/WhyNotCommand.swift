import ArgumentParser
import Judging
import LandModel
import Planner
import Planning
import Questions
import Reporting

/// `landplan why-not`: every project left out, or one project, park by park.
struct WhyNotCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why-not",
        abstract: "Tells why projects are not placed, park by park, each answer by solving. 为什么没有安排。",
        discussion: """
            Three cases are never mixed: it fits nowhere; it fits only if a limit moves; it fits, but the plan would lose. \
            For a project that is placed, tells why it is not elsewhere.
            """)

    @OptionGroup var inquiry: InquiryArguments

    @Argument(help: "A project; without it every project left out.")
    var project: String?

    func run() throws {
        try inquiry.inquire { inquiry in
            let setting = inquiry.base.setting
            let asked: [ProjectID]
            if let project {
                asked = [try self.inquiry.project(project, in: setting).id]
            } else {
                asked = setting.projects.map(\.id).filter { inquiry.base.reading.placement(of: $0) == nil }
            }
            return WhyNotTelling.document(try WhyNotAsking(inquiry).answers(asked), inquiry.base)
        }
    }
}
