import Foundation
import Generation
import LandModel
import Quantities
import Records
import Testing

@testable import Ledger

/// What is exported comes back as it was, by either kind of file, without a word of warning about the ledger.
struct RoundTripTests {
    static let shipped: [String] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Scenarios").standardizedFileURL.path
        let files = FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []
        return files.filter { $0.hasSuffix(".json") && !$0.hasSuffix("expected.json") && !$0.contains("results") }
            .sorted().map { "\(root)/\($0)" }
    }()

    @Test(arguments: shipped) func `a shipped scenario`(path: String) throws {
        let scenario = try #require(ScenarioLoader().load(path).scenario)
        for route in Route.allCases { try expectSame(scenario, route) }
    }

    @Test func `the starter scenario`() throws {
        let starter = StarterScenario.scenario
        let reader = InputReader { _ throws(InputFault) in Array(starter.utf8) }
        let scenario = try #require(ScenarioLoader(reader: reader).load("scenario.json").scenario)
        for route in Route.allCases { try expectSame(scenario, route) }
        for language in Language.allCases {
            let loaded = LedgerImport.load(try Route.workbook.sheets(LedgerPages.of(scenario, language: language)))
            #expect(loaded.scenario == scenario)
        }
    }

    @Test(arguments: 0..<140) func `a generated scenario`(seed: Int) throws {
        let settings = GeneratorSettings(
            projects: 1 + seed % 12, periods: 1 + seed % 4, seed: UInt64(seed),
            objective: seed % 3 == 0 ? .single : .tiers)
        try expectSame(generateScenario(settings), Route.allCases[seed % 2])
    }

    private func expectSame(_ scenario: Scenario, _ route: Route) throws {
        let loaded = LedgerImport.load(try route.sheets(LedgerPages.of(scenario)))
        #expect(loaded.errors.map { $0.text(in: .en) } == [])
        #expect(loaded.issues.filter { $0.code.hasPrefix("ledger") }.map { $0.text(in: .en) } == [])
        let isSame = loaded.scenario == scenario
        #expect(isSame)
    }

    /// Checks are left out, because a random scenario makes no sense; everything that the format admits is there.
    @Test(arguments: 0..<60) func `a scenario of random values`(seed: Int) throws {
        var random = RandomTree(seed: UInt64(seed))
        let made = random.value(Scenario.schema, key: "")
        let tree = try #require(made)
        var reader = Reader()
        let read = Scenario.read(tree, &reader)
        // What an import left unread is no fact of a ledger.
        var scenario = try #require(read)
        scenario.unread = nil
        let pages = LedgerPages.of(scenario, language: seed % 3 == 0 ? .en : .zh)
        let loaded = LedgerImport.load(try Route.allCases[seed % 2].sheets(pages))
        let told = loaded.issues.filter {
            $0.code.hasPrefix("ledger") && !["ledger-no-limits", "ledger-row-twice"].contains($0.code)
                || $0.code == "dangling-id"
                || $0.code == "unknown-choice"
        }
        #expect(told.map { $0.text(in: .en) } == [])
        var again = Reader()
        let back = try #require(loaded.tree)
        let readAgain = Scenario.read(back, &again)
        let imported = try #require(readAgain)
        let lines = [imported, scenario].map { JSONWriter.text($0.written).split(separator: "\n") }
        let differs = zip(lines[0], lines[1]).first { $0 != $1 }.map { "\($0.prefix(200)) / \($1.prefix(200))" }
        #expect(differs == nil)
        let isSame = imported == scenario
        #expect(isSame)
    }
}
