import ArgumentParser
import Formulation
import Judging
import LandModel
import Planner
import Planning
import Questions
import Reporting

/// `landplan admit`: what it takes to let a project in.
struct AdmitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "admit",
        abstract: .told(
            "求放宽哪些限值、各放宽多少，项目才能安排。",
            "Finds the smallest changes of limits that let a project in."),
        discussion: .told(
            "分两种：已安排项目全部保留；允许置换。先求放宽的限值最少，再求幅度最小，再求方案最好；按谁能决定分别给出，先易后难：本级、区级、市级。法律规定从不放宽。表中的写法可直接交给 solve 的 --set。",
            """
            Once with every accepted project keeping a place, once with swaps. Fewest limits first, then the \
            smallest change, then the best plan; the best for each owner, cheapest first: own, district, city. \
            Law is never moved. The settings shown can be handed to solve.
            """))

    @OptionGroup var inquiry: InquiryArguments

    @Argument(
        help: .told(
            "项目，可写几个：一并安排。",
            "A project; several: all of them together."))
    var projects: [String]

    @Option(help: .told("安排到这个园区，写编号或名称。", "In this park, by id or name."))
    var park: String?

    @OptionGroup var relief: ReliefArguments

    func run() throws {
        guard !projects.isEmpty else { throw ValidationError("请写明项目。", "Name a project.") }
        try inquiry.inquire { inquiry in
            let setting = inquiry.base.setting
            let park = try self.park.map { try self.inquiry.park($0, in: setting) }
            let projects = try self.projects.map { try self.inquiry.project($0, in: setting) }
            for project in projects {
                guard let placed = inquiry.base.reading.placement(of: project.id)?.park,
                    park.map({ $0 == placed.id }) ?? (projects.count == 1)
                else { continue }
                let (name, place) = (project.name, placed.name)
                throw ValidationError(
                    "\(name.zh)已安排在\(place.zh)，不必放宽。", "\(name.en) is placed in \(place.en) already.")
            }
            let found = try AdmitAsking(inquiry).answer(
                projects.map(\.id), in: park, on: try relief.terms(in: setting))
            return AdmitTelling.document(found, inquiry.base)
        }
    }
}
