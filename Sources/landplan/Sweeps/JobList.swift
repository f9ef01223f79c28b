import Clusters
import Folders
import Foundation
import Sweeps

/// The cases that jobs of a cluster work on, as a file that all of them read.
struct JobList {
    let url: URL
    let names: [String]
    let chunks: Chunks
    let isOfBases: Bool
    private let folder: SweepFolder

    /// Writes it into a folder of its own, by the next free number.
    init(_ folder: SweepFolder, _ names: [String], bases: [String: String], chunks: Chunks) throws {
        self.folder = folder
        self.names = names
        self.chunks = chunks
        isOfBases = bases.isEmpty
        let home = folder.url.appendingPathComponent("jobs", isDirectory: true)
        let lines = names.map { CaseTask($0, base: bases[$0]).line + "\n" }.joined()
        do {
            try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
            let taken = try FileManager.default.contentsOfDirectory(atPath: home.path).compactMap { Int($0) }
            url = home.appendingPathComponent("\((taken.max() ?? 0) + 1)", isDirectory: true)
            try FolderFiles.put([(name: "cases", bytes: Array(lines.utf8))], into: url.path)
        } catch {
            throw Output.refused(home.path, error)
        }
    }

    /// What a job runs; the number of its part goes behind.
    func command(processes: Int) -> [String] {
        [
            OwnProgram.starter.path, "sweep", "chunk", folder.url.path, "--list",
            url.appendingPathComponent("cases").path, "--size", "\(chunks.size)", "--jobs", "\(processes)",
        ]
    }
}
