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
        abstract: "Finds a smallest set of limits that cannot hold together, and ranked repairs. 矛盾诊断。",
        discussion: "For scenarios that solve proves infeasible. Every repair is verified by solving.")

    @OptionGroup var inquiry: InquiryArguments

    @Option(help: "Further repairs to look for.")
    var more = 3

    func run() throws {
        guard (0...50).contains(more) else { throw ValidationError("--more: 0 to 50.") }
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
