import Folders
import Foundation
import GLPKSolver
import Planning
import Quantities
import Records
import Results

extension Bench {
    /// Freezes the decisions as they are and the plan in hand: a copy of the decisions file that is never written again, and beside
    /// it, as for any scenario, a folder of results with the plan and who approved it.
    ///
    /// `{"version", "by", "why"}` → `{"file", "folder"}`
    public func approve(_ request: JSONNode) throws(Refusal) -> JSONNode {
        let author = try Self.signature(request)
        let world = self.world
        guard request["version"]?.text == version else {
            throw Refusal(
                .stale, "页面所见已过时：别处已有新的决定或方案",
                "what the page showed is out of date: others have decided or solved since")
        }
        guard !world.plan.plan.allocations.isEmpty else { throw Refusal(.unknown, "还没有方案", "there is no plan yet") }
        guard world.verification.isSound else {
            throw Refusal(
                .unsound, "方案违反 \(world.verification.violations.count) 处限值，不能批准",
                "the plan breaks \(world.verification.violations.count) limits and cannot be approved")
        }
        let path = approvedPath(firstFree)
        var results = ResultFiles(planFile(world))
        let told = JSONNode.of([
            "by": author.by.written, "on": author.on.written, "why": author.why.map(\.written),
            "status": (world.claim ?? .given).code.written, "decisions": file.decisions.written,
        ])
        results.add(.init("approval.json", JSONWriter.text(told)))
        let folder = URL(fileURLWithPath: Self.resultPath(of: path)).deletingLastPathComponent().path
        do throws(ResultFolderFault) { _ = try ResultFolder(folder).write(results) } catch {
            throw Refusal(.machine, error.words.zh, error.words.en)
        }
        do throws(FolderSwap.Fault) { try AtomicFile.put(Array(file.text.utf8), at: path) } catch {
            throw Refusal(.machine, "写不进去：\(error.words)", "it cannot be written: \(error.words)")
        }
        try? FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
        events.tell("approved", JSONWriter.compact(.of(["file": name(of: path).written, "by": author.by.written])))
        return .of(["file": name(of: path).written, "folder": "results/\(name(of: folder))".written])
    }

    /// Versions that were approved, oldest first.
    var approved: [String] {
        (1..<firstFree).map { name(of: approvedPath($0)) }
    }

    private func approvedPath(_ number: Int) -> String {
        String(decisionsPath.dropLast(DecisionFile.ending.count)) + ".approved-\(number).json"
    }

    private var firstFree: Int {
        (1...100_000).first { !FileManager.default.fileExists(atPath: approvedPath($0)) } ?? 100_000
    }

    private func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The file of the run that found the plan; of a plan that nobody found by solving a file that says so.
    private func planFile(_ world: World) -> PlanFile {
        if world.claim != nil, let file = world.plan.file { return file }
        let inputs = world.loaded.sources.inputs
        return PlanFile(
            world.answer,
            Provenance(tool: jobs.program.tool, solver: .init("GLPK", GLPKVersion.text), inputs: inputs))
    }
}
