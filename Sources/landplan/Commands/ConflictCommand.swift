import ArgumentParser
import Formulation
import Judging
import LandModel
import Planner
import Planning
import Quantities
import Questions
import Reporting

/// `landplan conflict`: why there is no plan, and how to mend it.
struct ConflictCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflict",
        abstract: .told(
            "找出不能同时成立的最小一组限值，并按次序给出修复办法。",
            "Finds a smallest set of limits that cannot hold together, and ranked repairs."),
        discussion: .told(
            "用于 solve 证明无解的情景。每种修复办法都经求解核实。退出状态：2 有矛盾，0 没有矛盾，4 未判定。",
            "For scenarios that solve proves infeasible. Every repair is verified by solving. Exit status: 2 a conflict, 0 none, 4 not decided."
        ))

    @OptionGroup var inquiry: InquiryArguments

    @Option(
        help: .told(
            "再多找几种修复办法。",
            "Further repairs to look for."))
    var more = 3

    func run() throws {
        guard (0...50).contains(more) else { throw ValidationError("--more 应为 0 至 50。", "--more: 0 to 50.") }
        try inquiry.run { scenario, solver in
            var search = ConflictAsking(scenario, solver: solver)
            let finding = try search.answer(repairs: more)
            let status: ExitStatus =
                switch finding {
                case .none: .passed
                case .found: .infeasible
                case .unknown: .stoppedWithoutPlan
                }
            throw AnswerEnding(document: ConflictTelling.document(finding, Facts(scenario)), status: status)
        }
    }
}
