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
        abstract: .told(
            "两个目标之间的全部取舍：每一点都不能白白更好。",
            "Finds every trade-off between two goals at which neither can be had better for nothing."),
        discussion: .told(
            "从第一个目标最好到第二个目标最好，每一点都经证明；其他目标排在两者之后。不是目标层级的两个指标，可先用 --set 设成层级。",
            """
            From the best of the first goal to the best of the second, each point proved; other goals come after \
            the two. A pair of indicators that are no tiers can be made tiers with --set.
            """))

    @OptionGroup var inquiry: InquiryArguments

    @Option(
        help: .told(
            "两级目标的编号：a,b。",
            "The ids of two tiers of the objective: a,b."))
    var tiers: String

    @Option(
        help: .told(
            "最多求这么多点，均匀分布；不写则全部。",
            "At most so many points, spread evenly; without it all of them."))
    var points: Int?

    func run() throws {
        let ids = tiers.split(separator: ",").map(String.init)
        guard ids.count == 2, ids[0] != ids[1] else {
            throw ValidationError("--tiers 须为两个不同的目标层级，如 a,b。", "--tiers takes two different tiers, like a,b.")
        }
        guard points.map({ (2...1000).contains($0) }) ?? true else {
            throw ValidationError("--points 应为 2 至 1000。", "--points: 2 to 1000.")
        }
        try inquiry.inquire { inquiry in
            let tiers = try ids.map { try self.inquiry.tier($0, in: inquiry.scenario) }
            return ParetoTelling.document(
                try ParetoAsking(inquiry).answer(tiers[0], tiers[1], most: points), inquiry.base)
        }
    }
}
