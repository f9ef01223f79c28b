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
        abstract: "Turns another solver's solution of the exported program into a plan, and judges it. 导入其他求解器的解。",
        discussion: "Takes HiGHS solution files, glpsol --write and --output files, and plain lines: name value.")

    @OptionGroup var arguments: ScenarioArguments

    @Argument(help: "The solution file.", completion: .file())
    var solution: String

    @Option(name: .customLong("plan"), help: "Where to write the plan.", completion: .file())
    var output: String?

    @OptionGroup var printing: PrintingArguments

    func run() throws {
        let loaded = try arguments.load()
        guard let scenario = loaded.scenario else { throw ExitStatus.badInput }
        guard let data = FileManager.default.contents(atPath: solution), data.count <= 1 << 28,
            let text = String(data: data, encoding: .utf8)
        else { throw ValidationError("Cannot read \(solution). 无法读取 \(solution)。") }
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
