import Formulation
import Foundation
import Judging
import LandModel
import Planning
import Quantities
import Records
import Results
import Testing

@testable import Reporting

@Suite("plan.json") struct PlanFileTests {
    @Test func roundTrip() throws {
        let text = PlanFile(try Example.answer(), Example.provenance).text
        let reading = PlanFile.read(Array(text.utf8))
        #expect(reading.issues.isEmpty)
        #expect(reading.plan == Example.plan)
        #expect(reading.scenarioID == "example")
        #expect(PlanFile(try Example.answer(), Example.provenance).text == text)
    }

    /// What was reckoned may have more digits than facts: it is read back whole, with its proofs.
    @Test func longFiguresAreReadBack() throws {
        var file = PlanFile(try Example.answer(), Example.provenance)
        file.tiers[0].value = try ExactDecimal(
            parsing: "1234567890123.333333333", mostIntegerDigits: 18, mostFractionDigits: 18)
        file.tiers[0].bound = file.tiers[0].value
        let reading = PlanFile.read(Array(file.text.utf8))
        #expect(reading.issues.isEmpty)
        #expect(try #require(reading.file).tiers[0].value == file.tiers[0].value)
    }

    @Test func barePlan() {
        let text = """
            {"allocations": [{"project": "P1", "start": "2024", "parcels": [{"parcel": "A1", "area": 40}]}]}
            """
        let reading = PlanFile.read(Array(text.utf8))
        #expect(reading.issues.isEmpty)
        #expect(reading.plan?.allocations.first?.parcels.first?.parcel == ParcelID("A1"))
        #expect(reading.scenarioID == nil)
    }

    @Test(arguments: [
        (#"{"allocations": [{"project": "P1", "strat": "2024"}]}"#, "unknown-key"),
        (#"{"plan": {"allocations": [{"project": "P1"}]}}"#, "missing-key"),
        (#"{"allocations": [{"project": "P1", "start": 2024}]}"#, "bad-period"),
        (#"[]"#, "wrong-kind"),
    ])
    func faultsAreTold(_ text: String, _ code: String) {
        let reading = PlanFile.read(Array(text.utf8), name: "hand.json")
        #expect(reading.plan == nil)
        #expect(reading.issues.contains { $0.code == code })
        #expect(reading.issues.allSatisfy { $0.position?.file == "hand.json" })
    }

    @Test func brokenSyntaxIsAnIssue() {
        let reading = PlanFile.read(Array("{".utf8))
        #expect(reading.plan == nil)
        #expect(!reading.issues.isEmpty)
    }

    @Test func keepsTheSchema() throws {
        guard let python = Python.withSchema else {
            print("SKIPPED keepsTheSchema: python3 with the package jsonschema is not installed")
            return
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("landplan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (plan, schema) = (folder.appendingPathComponent("plan.json"), folder.appendingPathComponent("schema.json"))
        try Data(PlanFile(try Example.answer(), Example.provenance).text.utf8).write(to: plan)
        try Data(JSONWriter.text(PlanFile.jsonSchema).utf8).write(to: schema)
        let script = """
            import json, sys, jsonschema
            schema = json.load(open(sys.argv[1])); plan = json.load(open(sys.argv[2]))
            check = jsonschema.Draft202012Validator; check.check_schema(schema)
            assert not list(check(schema).iter_errors(plan)), list(check(schema).iter_errors(plan))[0]
            plan['tiers'][0]['colour'] = 'red'
            assert list(check(schema).iter_errors(plan)), 'an unknown key is let through'
            """
        #expect(try Python.run(python, ["-c", script, schema.path, plan.path]) == 0)
    }
}

/// The Python of this machine, where it has what a test needs.
enum Python {
    static let withSchema: String? = {
        let named = ProcessInfo.processInfo.environment["LANDPLAN_PYTHON"].map { [$0] } ?? []
        let candidates = named + ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"]
        return candidates.first { path in
            FileManager.default.isExecutableFile(atPath: path)
                && (try? run(path, ["-W", "ignore", "-c", "import jsonschema"])) == 0
        }
    }()

    static func run(_ path: String, _ arguments: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
