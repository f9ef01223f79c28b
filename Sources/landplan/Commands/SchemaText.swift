import ArgumentParser
import Documents
import LandModel
import Records
import Reporting
import Results

/// `landplan schema`: the format of scenarios and results, for machines.
struct SchemaText: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: .told(
            "输出情景、plan.json 或报告的 JSON Schema（2020-12）。",
            "Prints the JSON Schema (2020-12) of a scenario, of plan.json or of reports."))

    enum Subject: String, ExpressibleByArgument, CaseIterable { case scenario, plan, report }

    @Option(
        name: .customLong("of"),
        help: .told(
            "scenario、plan 或 report（各命令 --json 的输出）。",
            "scenario, plan, or report: what commands print with --json."))
    var subject: Subject = .scenario

    func run() throws {
        switch subject {
        case .scenario: Output.standard(JSONWriter.text(Scenario.jsonSchema))
        case .plan: Output.standard(JSONWriter.text(PlanFile.jsonSchema))
        case .report: Output.standard(JSONWriter.text(Document.jsonSchema))
        }
    }
}
