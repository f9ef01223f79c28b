import ArgumentParser
import LandModel
import Planner
import Planning
import Questions
import Reporting

/// `landplan pareto`: the exact frontier between two goals.
struct ParetoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pareto",
        abstract: "Finds every trade-off between two goals at which neither can be had better for nothing. 两个目标的权衡。",
        discussion: """
            From the best of the first goal to the best of the second, each point proved; other goals come after the two. \
            A pair of indicators that are no tiers can be made tiers with --set.
            """)

    @OptionGroup var inquiry: InquiryArguments

    @Option(help: "The ids of two tiers of the objective: a,b.")
    var tiers: String

    @Option(help: "At most so many points, spread evenly; without it all of them.")
    var points: Int?

    func run() throws {
        let ids = tiers.split(separator: ",").map(String.init)
        guard ids.count == 2, ids[0] != ids[1] else {
            throw ValidationError("--tiers: 须为两个不同的目标层级，如 a,b。 Two different tiers, like a,b.")
        }
        guard points.map({ (2...1000).contains($0) }) ?? true else { throw ValidationError("--points: 2 – 1000.") }
        try inquiry.inquire { inquiry in
            let tiers = try ids.map { try self.inquiry.tier($0, in: inquiry.scenario) }
            return ParetoTelling.document(
                try ParetoAsking(inquiry).answer(tiers[0], tiers[1], most: points), inquiry.base)
        }
    }
}
