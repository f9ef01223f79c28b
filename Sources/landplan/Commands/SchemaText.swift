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
        abstract: "Prints the JSON Schema (2020-12) of a scenario, of plan.json or of reports. 输出 JSON Schema。")

    enum Subject: String, ExpressibleByArgument, CaseIterable { case scenario, plan, report }

    @Option(name: .customLong("of"), help: "scenario, plan, or report: what commands print with --json.")
    var subject: Subject = .scenario

    func run() throws {
        switch subject {
        case .scenario: Output.standard(JSONWriter.text(Scenario.jsonSchema))
        case .plan: Output.standard(JSONWriter.text(PlanFile.jsonSchema))
        case .report: Output.standard(JSONWriter.text(Document.jsonSchema))
        }
    }
}
