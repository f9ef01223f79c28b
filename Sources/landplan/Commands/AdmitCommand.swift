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
        abstract: "Finds the smallest changes of limits that let a project in. 怎样才能安排。",
        discussion: """
            Once with every accepted project keeping a place, once with swaps. Fewest limits first, then the smallest \
            change, then the best plan; the best for each owner, cheapest first: own, district, city. Law is never moved. \
            The settings shown can be handed to solve.
            """)

    @OptionGroup var inquiry: InquiryArguments

    @Argument(help: "The project.")
    var project: String

    func run() throws {
        try inquiry.inquire { inquiry in
            let project = try self.inquiry.project(project, in: inquiry.base.setting)
            if let placed = inquiry.base.reading.placement(of: project.id) {
                let (name, park) = (project.name, placed.park.name)
                throw ValidationError(
                    "\(name.zh)已安排在\(park.zh)，不必放宽。 \(name.en) is placed in \(park.en) already.")
            }
            return AdmitTelling.document(try AdmitAsking(inquiry).answer(project.id), inquiry.base)
        }
    }
}
