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

    @Test(arguments: ["ledger.xlsx", "ledger/"]) func commandsTakeALedgerAsItIs(_ name: String) throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let (scenario, ledger) = (Landplan.scenario("tiny-knapsack/scenario.json"), "\(folder.path)/\(name)")
        #expect(try Landplan.run(["export", scenario, ledger]).status == 0)
        let plans = try [scenario, ledger].map { try Landplan.run(["solve", $0, "--quiet", "--no-save"]) }
        #expect(plans[0].status == 0 && plans[0].output == plans[1].output, "\(plans[1].error)")
        #expect(try Landplan.run(["check", ledger]).status == 0)
        let without = try Landplan.run(["solve", ledger, "--no-save", "--set", "projects.P1=null"])
        #expect(without.status == 0 && without.output != plans[0].output)
        // Saved beside the ledger, and found again.
        #expect(try Landplan.run(["solve", ledger, "--quiet"]).status == 0)
        let results = "\(folder.path)/results/ledger"
        let report = try Landplan.run(["report", results, "--out", results])
        #expect(report.status == 0, "\(report.error)")
        #expect(FileManager.default.fileExists(atPath: "\(results)/report.xlsx"))
    }

    @Test func whatWasLeftUnreadStandsInTheScenarioUntilItIsSettled() throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let (ledger, scenario) = ("\(folder.path)/ledger/", "\(folder.path)/s.json")
        #expect(try Landplan.run(["export", Landplan.scenario("tiny-knapsack/scenario.json"), ledger]).status == 0)
        try Data("日期,内容\r\n三月,会议\r\n".utf8).write(to: URL(fileURLWithPath: "\(ledger)minutes.csv"))
        let imported = try Landplan.run(["import", ledger, scenario])
        #expect(imported.status == 0 && imported.output.contains("未读入：1 张表"), "\(imported.output)")
        let told = try Landplan.run(["solve", scenario, "--no-save", "--quiet"]).output
        #expect(told.contains("台账未读入") && told.contains("1 张表未读入"))
        #expect(try Landplan.run(["import", ledger, scenario, "--force", "--settled"]).status == 0)
        #expect(try !Landplan.run(["solve", scenario, "--no-save", "--quiet"]).output.contains("未读入"))
    }

    @Test func nothingThatIsQuotedDoesThingsToTheTerminal() throws {
        let text = "{\"a\\u001b[31m\\u202e\(String(repeating: "长", count: 5_000))\": 1}"
        let ending = try Landplan.run(["check", "-"], input: text)
        #expect(ending.status == 1 && !ending.output.contains("\u{1B}") && !ending.output.contains("\u{202E}"))
        #expect(ending.output.split(separator: "\n").allSatisfy { $0.count < 3_000 })
    }
}
