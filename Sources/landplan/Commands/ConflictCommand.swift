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
            "用于 solve 证明无解的情景。每种修复办法都经求解核实。",
            "For scenarios that solve proves infeasible. Every repair is verified by solving."))

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
            guard let conflict = try search.answer(repairs: more) else {
                let isStopped = solver.reasonToStop != nil
                let told =
                    isStopped
                    ? Words("停止前未能判定有无矛盾。", "Stopped before it was known whether there is a conflict.")
                    : Words("该情景有可行方案，没有矛盾。", "The scenario has plans: there is no conflict.")
                Output.error(told[inquiry.scenario.speech.language] + "\n")
                throw isStopped ? ExitStatus.stoppedWithoutPlan : ExitStatus.badInput
            }
            return ConflictTelling.document(conflict, Facts(scenario))
        }
    }
}
