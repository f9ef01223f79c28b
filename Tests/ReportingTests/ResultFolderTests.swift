import Documents
import Foundation
import LandModel
import Testing

@testable import Reporting
@testable import Results

@Suite("Result folders") struct ResultFolderTests {
    private let parent = FileManager.default.temporaryDirectory.appendingPathComponent(
        "landplan-\(UUID().uuidString)")
    private var path: String { parent.appendingPathComponent("results").path }

    private func results(_ formats: [DocumentFormat] = [.csv, .text], id: String = "example") throws -> ResultFiles {
        let answer = try Example.answer()
        var plan = PlanFile(answer, Example.provenance)
        plan.scenario.id = id
        return ResultFiles(plan, Reports.solve(answer), formats: formats, language: .zh)
    }

    private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

    private func fault(_ body: () throws -> Void) -> ResultFolderFault? {
        do {
            try body()
            return nil
        } catch { return error as? ResultFolderFault }
    }

    @Test func writesAllAndNothingElse() throws {
        defer { try? FileManager.default.removeItem(at: parent) }
        let written = try ResultFolder(path).write(try results())
        #expect(written.first == "plan.json")
        #expect(written.contains("allocation.csv") && written.contains("report.txt"))
        #expect(try names() == written.sorted())
        #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path) == ["results"])
    }

    @Test func sameScenarioIsWrittenOver() throws {
        defer { try? FileManager.default.removeItem(at: parent) }
        try ResultFolder(path).write(try results())
        let note = URL(fileURLWithPath: path).appendingPathComponent("会议纪要.txt")
        try Data("手写".utf8).write(to: note)
        try ResultFolder(path).write(try results([.markdown]))
        // Old tables are gone, what people put there stays.
        #expect(try names() == ["plan.json", "report.md", "会议纪要.txt"])
    }

    @Test func anotherScenarioIsNotWrittenOver() throws {
        defer { try? FileManager.default.removeItem(at: parent) }
        try ResultFolder(path).write(try results())
        let before = try Data(contentsOf: URL(fileURLWithPath: path).appendingPathComponent("plan.json"))
        let other = try results(id: "other")
        #expect(
            fault { try ResultFolder(path).write(other) }
                == .otherScenario(path: path, theirs: "example", ours: "other"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path).appendingPathComponent("plan.json")) == before)
        try ResultFolder(path).write(other, force: true)
        #expect(
            PlanFile.read(Array(try Data(contentsOf: URL(fileURLWithPath: path).appendingPathComponent("plan.json"))))
                .scenarioID == "other")
    }

    @Test func foldersOfOthersAreLeftAlone() throws {
        defer { try? FileManager.default.removeItem(at: parent) }
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Data("x".utf8).write(to: URL(fileURLWithPath: path).appendingPathComponent("thesis.doc"))
        #expect(fault { try ResultFolder(path).write(try results()) } == .notResults(path: path))
        #expect(try names() == ["thesis.doc"])
    }

    @Test func linksAndFilesAreRefused() throws {
        defer { try? FileManager.default.removeItem(at: parent) }
        let target = parent.appendingPathComponent("target")
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target.path)
        #expect(fault { try ResultFolder(path).write(try results(), force: true) } == .notAFolder(path: path))
        #expect(try FileManager.default.contentsOfDirectory(atPath: target.path).isEmpty)
        try FileManager.default.removeItem(atPath: path)
        try Data("x".utf8).write(to: URL(fileURLWithPath: path))
        #expect(fault { try ResultFolder(path).write(try results()) } == .notAFolder(path: path))
    }

    /// A run that was killed between two steps left the folder aside, or half a new one.
    @Test func whatKilledRunsLeftIsPutBack() throws {
        defer { try? FileManager.default.removeItem(at: parent) }
        try ResultFolder(path).write(try results())
        let note = URL(fileURLWithPath: path).appendingPathComponent("会议纪要.txt")
        try Data("手写".utf8).write(to: note)
        // No process has such a number.
        let (aside, half) = (".results.landplan-4999999.old", ".results.landplan-4999999.partial")
        try FileManager.default.moveItem(atPath: path, toPath: parent.appendingPathComponent(aside).path)
        try FileManager.default.createDirectory(
            at: parent.appendingPathComponent(half), withIntermediateDirectories: false)
        try ResultFolder(path).write(try results([.markdown]))
        #expect(try names() == ["plan.json", "report.md", "会议纪要.txt"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path) == ["results"])
    }

    @Test func runsAtOneTimeWaitForEachOther() async throws {
        defer { try? FileManager.default.removeItem(at: parent) }
        let files = try results()
        let path = path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<2 {
                group.addTask { for _ in 0..<5 { try ResultFolder(path).write(files) } }
            }
            try await group.waitForAll()
        }
        #expect(try names() == files.files.map(\.name).sorted())
    }

    @Test func faultsSpeakBothLanguages() {
        let fault = ResultFolderFault.otherScenario(path: "r", theirs: "a", ours: "b")
        #expect(fault.words.zh.contains("“a”") && fault.words.en.contains("“b”"))
    }

    @Test func namesStayInTheFolder() {
        #expect(
            SafeFileName.of("../../etc/passwd") == "-.-..-etc-passwd"
                || !SafeFileName.of("../../etc/passwd").contains("/"))
        #expect(!SafeFileName.of("..").contains(".."))
        #expect(SafeFileName.of("") == "file")
        #expect(SafeFileName.of("表 1/甲.csv") == "表-1-甲.csv")
        #expect(SafeFileName.of(String(repeating: "长", count: 500)).utf8.count <= SafeFileName.mostBytes)
    }
}
