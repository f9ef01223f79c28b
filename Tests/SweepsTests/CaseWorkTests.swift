import Foundation
import LandModel
import Records
import Testing

@testable import Sweeps

@Suite struct CaseWorkTests {
    /// A process that nobody waits for any more is still at its case while another one begins it again: what is finished first stays,
    /// whichever of them ends later and however.
    @Test(arguments: [false, true]) func whatIsFinishedStays(endsInterrupted: Bool) throws {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent("landplan-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: home) }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = root.appendingPathComponent("Scenarios/tiny-knapsack/scenario.json").path
        var file = CaseFile()
        file.question = try #require(CaseQuestion("price"))
        file.scenario = try #require(ScenarioLoader().load(path).scenario)
        file.sealed()
        let folder = CaseFolder(home)
        try folder.make(file)
        // Of a process that was killed while it noted that it begins; no system has a process of this number.
        let left = home.appendingPathComponent(".status.json.landplan-999999999")
        try Data().write(to: left)
        func work(_ text: String, isInterrupted: Bool = false, meanwhile: @escaping () throws -> Void = {}) -> CaseWork
        {
            CaseWork(folder, base: nil, tool: file.tool) { _, _, _ in
                try meanwhile()
                return CaseAnswer(exit: 0, document: text, complaint: "", isInterrupted: isInterrupted)
            }
        }
        let ended = try work("{\"late\": 1}", isInterrupted: endsInterrupted) {
            _ = try work("{\"first\": 1}").run()
        }.run()
        #expect(ended.state == .done && folder.status?.state == .done)
        let answer = try folder.readEnding(hasAnswer: true).answer
        #expect(answer?["first"] != nil && answer?["late"] == nil)
        #expect(!FileManager.default.fileExists(atPath: left.path))
    }
}
