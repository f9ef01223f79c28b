import ArgumentParser
import Judging
import LandModel
import Planning
import Reporting

/// `landplan verify`: every rule on any plan, without a solver.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Judges a plan by every rule, from the facts, exactly, without a solver. 复核方案。",
        discussion: """
            The plan may be a saved plan.json or its folder, one made by hand, or the workbook that landplan export wrote, \
            changed in a spreadsheet program; broken rules are listed with measured, limit and margin.
            """
    )

    @OptionGroup var arguments: ScenarioArguments

    @Argument(help: "The plan; - for standard input.", completion: .file(extensions: ["json", "xlsx"]))
    var plan: String

    @OptionGroup var printing: PrintingArguments

    func run() throws {
        let loaded = try arguments.load()
        guard let scenario = loaded.scenario else { throw ExitStatus.badInput }
        let reading = PlanReading(try PlanSource(plan, of: scenario, arguments.speech).plan, in: Facts(scenario))
        let verification = Verification(reading)
        printing.show(Reports.verify(reading, verification), arguments.speech)
        if !verification.isSound { throw ExitStatus.brokenRules }
    }
}
