import Folders
import Foundation
import Judging
import LandModel
import Quantities
import Records
import Results

/// The folder of a sweep: its index, a folder for each case below `cases`, and one for each plan that they begin with below `bases`.
public struct SweepFolder: Sendable {
    public let url: URL

    public init(_ path: String) { url = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL }

    public var index: SweepIndex? {
        guard let bytes = try? InputReader.files.read(url.appendingPathComponent(SweepIndex.name).path) else {
            return nil
        }
        return SweepIndex.read(bytes)
    }

    /// By its name in the index: `cases/NAME`, `bases/NAME`.
    public func folder(_ name: String) -> CaseFolder { CaseFolder(url.appendingPathComponent(name, isDirectory: true)) }

    /// Those of some cases that have not ended.
    public func unfinished(of names: [String]) -> [String] {
        names.filter { !(folder($0).status?.isFinished ?? false) }
    }

    /// Makes a case that is told of in no index; its name.
    public func make(_ file: CaseFile) throws -> String {
        let name = "cases/\(file.folderName)"
        try folder(name).make(file)
        return name
    }

    /// Makes every case's folder that is not there yet, then the index; `progress` is told how many of all are made.
    public func prepare(
        _ sweep: SweepFile, by making: CaseMaking, isStopped: () -> Bool = { false },
        progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> SweepIndex? {
        let digest = making.digest
        if let known = index, known.digest == digest, isWhole(known) { return known }
        var index = SweepIndex()
        index.digest = digest
        index.sweep = sweep.name
        index.title = sweep.title
        index.tool = making.tool
        index.axes = sweep.axes.map { axis in
            var entry = IndexedAxis()
            entry.id = axis.id.text
            entry.name = axis.name ?? Words(same: axis.id.text)
            return entry
        }
        var bases: [String: Int?] = [:]
        var known: [String: String] = [:]
        let designs = sweep.designs
        for (number, design) in designs.enumerated() {
            if isStopped() { return nil }
            let file = making.file(of: design)
            if bases[file] == nil { bases[file] = try makeBase(file, making, &index) }
            index.cases.append(try makeCase(design, making, base: bases[file] ?? nil, known: &known))
            progress(number + 1, designs.count)
        }
        try FolderFiles.put(
            [(name: SweepIndex.name, bytes: Array(JSONWriter.text(index.written).utf8))], into: url.path)
        return index
    }

    /// Takes away what runs on this machine that were killed have left beside their cases; to be called while nobody else works on it.
    public func tidy() {
        for part in ["bases", "cases"] {
            let home = url.appendingPathComponent(part, isDirectory: true)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: home.path)) ?? []
            for name in names where name.hasPrefix(".") {
                guard let mark = name.range(of: FolderSwap.mark, options: .backwards) else { continue }
                FolderSwap(home.appendingPathComponent(String(name[..<mark.lowerBound].dropFirst()))).restore()
            }
        }
    }

    /// Whether every case that it names is there.
    private func isWhole(_ index: SweepIndex) -> Bool {
        (index.bases + index.folders).allSatisfy { name in
            FileManager.default.fileExists(atPath: folder(name).url.appendingPathComponent(CaseFile.name).path)
        }
    }

    private func makeBase(_ file: String, _ making: CaseMaking, _ index: inout SweepIndex) throws -> Int? {
        guard let made = try? making.base(file) else { return nil }
        let name = "bases/\(made.folderName)"
        try folder(name).make(made)
        if let known = index.bases.firstIndex(of: name) { return known }
        index.bases.append(name)
        return index.bases.count - 1
    }

    /// `known`: folders by what decides their plans.
    private func makeCase(
        _ design: CaseDesign, _ making: CaseMaking, base: Int?, known: inout [String: String]
    ) throws -> IndexedCase {
        var entry = IndexedCase()
        entry.points = design.labels
        entry.question = design.question
        let made: CaseFile
        do throws(CaseMaking.Fault) { made = try making.made(design) } catch {
            entry.faults = error.issues.prefix(Self.mostFaults).map { issue in
                Words(
                    "\(issue.path)：\(issue.what.zh)，\(issue.because.zh)",
                    "\(issue.path): \(issue.what.en), \(issue.because.en)")
            }
            return entry
        }
        let name = known[made.digest] ?? "cases/\(made.folderName)"
        known[made.digest] = name
        // A disk that is full is no fault of the case.
        try folder(name).make(made)
        entry.folder = name
        entry.changes = made.changes
        entry.base = base
        return entry
    }

    /// Of one case; `check` tells all of them.
    private static let mostFaults = 3
}
