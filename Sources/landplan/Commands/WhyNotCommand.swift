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
        abstract: .told(
            "为什么没有安排：逐项目、逐园区，均经求解。",
            "Tells why projects are not placed, park by park, each answer by solving."),
        discussion: .told(
            "三种情形分清：放不下；放宽限值才放得下；放得下，但别的更值得。已安排的项目则说明为什么不在别处、移过去代价多大。",
            """
            Three cases are never mixed: it fits nowhere; it fits only if a limit moves; it fits, but the plan \
            would lose. For a project that is placed, tells why it is not elsewhere.
            """))

    @OptionGroup var inquiry: InquiryArguments

    @Argument(
        help: .told(
            "项目；不写则全部未安排的项目。",
            "A project; without it every project left out."))
    var project: String?

    @Option(
        help: .told(
            "只看这些园区，写编号或名称；可重复。已安排在别处的项目，则求移过来的代价、谁须让位。",
            "Only these parks, by id or name; repeatable. Of a project placed elsewhere: what moving it here costs, and who must leave."
        ))
    var park: [String] = []

    func run() throws {
        try inquiry.inquire { inquiry in
            let setting = inquiry.base.setting
            let parks = try park.map { try self.inquiry.park($0, in: setting) }
            let asked: [ProjectID]
            if let project {
                asked = [try self.inquiry.project(project, in: setting).id]
            } else {
                asked = setting.projects.map(\.id).filter { inquiry.base.reading.placement(of: $0) == nil }
            }
            return WhyNotTelling.document(try WhyNotAsking(inquiry).answers(asked, in: parks), inquiry.base)
        }
    }
}
