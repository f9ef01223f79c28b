import ArgumentParser
import Formulation
import Judging
import Planner
import Planning
import Questions
import Reporting

extension BreakEvenAnswer.Figure: ExpressibleByArgument {}

/// `landplan break-even`: how far claimed figures may fall before projects lose their place.
struct BreakEvenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "break-even",
        abstract: .told(
            "申报的产值、税收、用工低到多少，项目即不再安排。",
            "Tells how far claimed output, tax or jobs may fall before a project loses its place."),
        discussion: .told(
            "一次只降一个项目的一个指标。结果精确：等于底线时仍可安排，再低一个最小单位，不安排它的方案就更好。",
            """
            One figure of one project falls at a time. Exact: at the least value the project keeps its place, \
            one step of the figure's last decimal lower a plan without it is better.
            """))

    @OptionGroup var inquiry: InquiryArguments

    @Argument(
        help: .told(
            "已安排的项目；不写则全部。",
            "A placed project; without it all of them."))
    var project: String?

    @Option(
        name: .customLong("figure"),
        help: .told(
            "output（产值）、tax（税收）或 jobs（用工），可重复；不写则三项都求。",
            "output, tax or jobs; repeatable. Without it all three."))
    var figures: [BreakEvenAnswer.Figure] = []

    func run() throws {
        guard inquiry.asking.limits.gap == 0 else {
            throw ValidationError("底线要精确求解，不能用 --gap。", "A break-even is exact: --gap cannot be used.")
        }
        try inquiry.inquire { inquiry in
            let placed = inquiry.base.reading.placements.map(\.project.id)
            var asked = placed
            if let project {
                let project = try self.inquiry.project(project, in: inquiry.base.setting)
                guard placed.contains(project.id) else {
                    let name = project.name
                    throw ValidationError(
                        "\(name.zh)本来就没有安排；请用 landplan why-not。", "\(name.en) is not placed: ask landplan why-not.")
                }
                asked = [project.id]
            }
            let found = try BreakEvenAsking(inquiry).answers(
                asked, figures.isEmpty ? BreakEvenAnswer.Figure.allCases : figures)
            return BreakEvenTelling.document(found, inquiry.base)
        }
    }
}
