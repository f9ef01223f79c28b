import ArgumentParser
import LandModel
import Planner
import Planning
import Questions

/// `landplan view`: the plan as one town, zone or park sees it.
struct ViewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "view",
        abstract: .told(
            "一个街镇、片区或园区眼中的方案。",
            "The plan as one town, zone or park sees it."),
        discussion: .told(
            "落在本地的项目，可以落在本地而未来的项目及首个卡点，本地的用地、指标、份额和本地的工作。",
            """
            What is placed there; what could be there and is not, with what is first in the way; its land, its \
            quotas, its share, and the work to be done there.
            """))

    @OptionGroup var inquiry: InquiryArguments

    @Argument(
        help: .told(
            "街镇、片区、园区或污水厂，写名称或编号。",
            "A town, zone, park or wastewater plant, by name or id."))
    var place: String

    func run() throws {
        try inquiry.inquire { inquiry in
            let scope = try self.inquiry.scope(place, in: inquiry.base.setting)
            return ViewTelling.document(ViewAsking(inquiry).answer(scope))
        }
    }
}
