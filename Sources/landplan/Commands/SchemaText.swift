import ArgumentParser
import Documents
import LandModel
import Records
import Reporting
import Results
import Sweeps

/// `landplan schema`: the format of scenarios and results, for machines.
struct SchemaText: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: .told(
            "输出情景、plan.json、报告、推演或全省文件的 JSON Schema（2020-12）。",
            "Prints the JSON Schema (2020-12) of a scenario, of plan.json, of reports, of a sweep or of a province."))

    enum Subject: String, ExpressibleByArgument, CaseIterable { case scenario, plan, report, sweep, province }

    @Option(
        name: .customLong("of"),
        help: .told(
            "scenario、plan、report（各命令 --json 的输出）、sweep 或 province。",
            "scenario, plan, report (what commands print with --json), sweep or province."))
    var subject: Subject = .scenario

    func run() throws {
        switch subject {
        case .scenario: Output.standard(JSONWriter.text(Scenario.jsonSchema))
        case .plan: Output.standard(JSONWriter.text(PlanFile.jsonSchema))
        case .report: Output.standard(JSONWriter.text(Document.jsonSchema))
        case .sweep: Output.standard(JSONWriter.text(SweepFile.jsonSchema))
        case .province: Output.standard(JSONWriter.text(ProvinceFile.jsonSchema))
        }
    }
}
