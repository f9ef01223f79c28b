import Foundation
import Testing

/// Ledgers by way of the commands.
@Suite struct LedgerCommandTests {
    @Test(arguments: ["ledger.xlsx", "ledger/"]) func exportAndImportAreInverse(_ name: String) throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let scenario = Landplan.scenario("tiny-phases/scenario.json")
        let ledger = "\(folder.path)/\(name)"
        let (first, second) = ("\(folder.path)/a.json", "\(folder.path)/b.json")
        #expect(try Landplan.run(["export", scenario, ledger]).status == 0)
        #expect(try Landplan.run(["import", ledger, first]).status == 0)
        // Neither a ledger nor a scenario is written over unasked.
        #expect(try Landplan.run(["export", first, ledger]).status == 1)
        #expect(try Landplan.run(["import", ledger, first]).status == 1)
        #expect(try Landplan.run(["export", first, ledger, "--force", "--lang", "en"]).status == 0)
        #expect(try Landplan.run(["import", ledger, second]).status == 0)
        let texts = try [first, second].map { try String(contentsOfFile: $0, encoding: .utf8) }
        #expect(texts[0] == texts[1])
        let plans = try [first, scenario].map { try Landplan.run(["solve", $0, "--no-save", "--quiet"]) }
        #expect(plans[0].status == 0 && plans[0].output == plans[1].output)
    }

    @Test func sameScenarioSameBytes() throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["a.xlsx", "b.xlsx"].map { folder.appendingPathComponent($0) }
        for file in files {
            #expect(try Landplan.run(["export", Landplan.scenario("tiny-split/scenario.json"), file.path]).status == 0)
        }
        #expect(try Data(contentsOf: files[0]) == Data(contentsOf: files[1]))
    }

    @Test func aBlankLedgerTellsWhatIsMissingAndWritesNothing() throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let (ledger, scenario) = ("\(folder.path)/台账.xlsx", "\(folder.path)/s.json")
        #expect(try Landplan.run(["template", ledger]).status == 0)
        let ending = try Landplan.run(["import", ledger, scenario])
        #expect(ending.status == 1)
        #expect(ending.error.contains("台账.xlsx 情景 scenario!B4: error[ledger-missing-value] id"))
        #expect(ending.error.contains("3 处错误"))
        #expect(!FileManager.default.fileExists(atPath: scenario))
        let json = try Landplan.run(["import", ledger, scenario, "--json"])
        #expect(json.output.contains("\"sheet\": \"情景 scenario\"") && json.output.contains("\"cell\": \"B4\""))
        #expect(try Landplan.run(["template", "\(folder.path)/台账.doc"]).status == 1)
    }
}
