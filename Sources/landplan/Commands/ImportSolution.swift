import ArgumentParser
import Foundation
import Judging
import LandModel
import LinearProgramming
import Planner
import Planning
import Quantities
import Records
import Reporting

/// `landplan import-solution`: a plan from what another solver made of the exported program.
struct ImportSolution: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: .told(
            "把其他求解器对导出规划的解转成方案，并核验。",
            "Turns another solver's solution of the exported program into a plan, and judges it."),
        discussion: .told(
            "可读 HiGHS 的解文件、glpsol --write 与 --output 的文件，以及逐行的“名称 值”。",
            "Takes HiGHS solution files, glpsol --write and --output files, and plain lines: name value."))

    @OptionGroup var arguments: ScenarioArguments

    @Argument(
        help: .told(
            "解文件。",
            "The solution file."), completion: .file())
    var solution: String

    @Option(
        name: .customLong("plan"),
        help: .told(
            "方案写到哪里。",
            "Where to write the plan."), completion: .file())
    var output: String?

    @OptionGroup var printing: PrintingArguments

    func run() throws {
        let loaded = try arguments.load()
        guard let scenario = loaded.scenario else { throw ExitStatus.badInput }
        guard let data = FileManager.default.contents(atPath: solution), data.count <= 1 << 28,
            let text = String(data: data, encoding: .utf8)
        else { throw ValidationError("无法读取 \(solution)。", "Cannot read \(solution).") }
        let run = PlanningRun(scenario)
        let program = run.formulation.program
        let read = SolutionText(text, program: program, names: ExportNames(program))
        guard read.faults.isEmpty else {
            let shown = read.faults.prefix(50).map { "\(solution):\($0.line): \($0.kind)\n" }
            Output.error(shown.joined())
            throw ExitStatus.badInput
        }
        let reading = run.judged(point: read.values.map { $0 ?? 0 })
        let verification = Verification(reading)
        if let output {
            try Output.file(JSONWriter.text(reading.plan.written), at: output)
        }
        printing.show(Reports.verify(reading, verification), arguments.speech)
        if !verification.isSound { throw ExitStatus.brokenRules }
    }
}
