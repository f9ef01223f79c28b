import ArgumentParser
import Judging
import LandModel
import Planning
import Questions
import Reporting

/// `landplan diff`: what one plan does otherwise than another, and what that brings and costs.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: .told(
            "两个方案之间谁动了、谁进、谁出，各带来多少、付出多少。",
            "Tells who moved, entered and left between two plans, and what each gained and cost."),
        discussion: .told(
            "先逐条规则核验两个方案；不求解。",
            "Both plans are judged by every rule first; nothing is solved."))

    @OptionGroup var arguments: ScenarioArguments

    @Argument(
        help: .told(
            "旧方案。",
            "The old plan."), completion: .file(extensions: ["json", "xlsx"]))
    var old: String

    @Argument(
        help: .told(
            "新方案。",
            "The new plan."), completion: .file(extensions: ["json", "xlsx"]))
    var new: String

    @OptionGroup var printing: PrintingArguments

    func run() throws {
        guard let scenario = try arguments.load().scenario else { throw ExitStatus.badInput }
        let facts = Facts(scenario)
        let sources = try [old, new].map { try PlanSource($0, of: scenario, arguments.speech) }
        let readings = sources.map { PlanReading($0.plan, in: facts) }
        let origins = sources.map { $0.file?.scenario.id }
        printing.show(DiffTelling.document(readings[0], readings[1], origins: origins), arguments.speech)
        if readings.contains(where: { !$0.isSound }) { throw ExitStatus.brokenRules }
    }
}
