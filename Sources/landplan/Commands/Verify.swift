import ArgumentParser
import Judging
import LandModel
import Planning
import Reporting

/// `landplan verify`: every rule on any plan, without a solver.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: .told(
            "逐条规则核验方案：只凭事实，精确，不经求解器。",
            "Judges a plan by every rule, from the facts, exactly, without a solver."),
        discussion: .told(
            "方案可以是保存的 plan.json 或其文件夹、手写的方案，或 landplan export 写出、在表格软件中改过的工作簿；违反的规则列出实际、限值和差额。",
            """
            The plan may be a saved plan.json or its folder, one made by hand, or the workbook that landplan \
            export wrote, changed in a spreadsheet program; broken rules are listed with measured, limit and \
            margin.
            """)
    )

    @OptionGroup var arguments: ScenarioArguments

    @Argument(
        help: .told(
            "方案；- 表示标准输入。",
            "The plan; - for standard input."), completion: .file(extensions: ["json", "xlsx"]))
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
