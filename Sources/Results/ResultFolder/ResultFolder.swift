import Documents
import Folders
import Foundation
import LandModel

/// A folder that results are saved in: all of them or none.
public struct ResultFolder: Sendable {
    public let path: String

    public init(_ path: String) { self.path = path }

    private var folder: URL { URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL }

    /// Writes the files beside the folder, then puts them in its place; files of other makers in it are kept.
    ///
    /// Returns the names written. Throws when the folder belongs to another scenario, unless forced. `adding`: where the
    /// folder holds this very plan, what was made of it before is kept.
    @discardableResult
    public func write(
        _ results: ResultFiles, adding: Bool = false, force: Bool = false
    ) throws(ResultFolderFault) -> [String] {
        let place = FolderSwap(folder)
        do {
            try FileManager.default.createDirectory(at: place.parent, withIntermediateDirectories: true)
        } catch { throw refused(error) }
        guard let lock = place.lock() else { throw .busy(path: path) }
        defer { lock.release() }
        // What a run that was killed left behind.
        place.restore()
        let former = try formerNames(for: results.scenarioID, force: force)
        do {
            let partial = try place.makePartial()
            try FolderSwap.write(results.files.map { ($0.bytes, partial.appendingPathComponent($0.name)) })
            let plan = FileManager.default.contents(atPath: folder.appendingPathComponent(ResultFiles.planName).path)
            let isAddition = adding && plan.map { Array($0) == results.files[0].bytes } ?? false
            for name in former where isAddition ? !results.names.contains(name) : !results.isOwn(name) {
                try FileManager.default.copyItem(
                    at: folder.appendingPathComponent(name), to: partial.appendingPathComponent(name))
            }
            try place.swap()
        } catch {
            place.discard()
            throw refused(error)
        }
        return results.names
    }

    private func refused(_ error: any Error) -> ResultFolderFault {
        let reason = (error as? FolderSwap.Fault).map { $0.words } ?? (error as NSError).localizedDescription
        return .refused(path: path, reason: reason)
    }

    /// What lies in the folder now; throws when it may not be written over.
    private func formerNames(for scenario: String, force: Bool) throws(ResultFolderFault) -> [String] {
        guard let found = kind(of: folder) else { return [] }
        guard found == .typeDirectory else { throw .notAFolder(path: path) }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() else {
            throw .refused(path: path, reason: "unreadable")
        }
        guard !force, !names.isEmpty else { return names }
        let plan = folder.appendingPathComponent(ResultFiles.planName)
        guard kind(of: plan) == .typeRegular, let bytes = FileManager.default.contents(atPath: plan.path) else {
            throw .notResults(path: path)
        }
        let theirs = PlanFile.read(Array(bytes)).scenarioID ?? "?"
        guard theirs == scenario else { throw .otherScenario(path: path, theirs: theirs, ours: scenario) }
        return names
    }

    /// What has this name, links not followed; `nil` when nothing has.
    private func kind(of url: URL) -> FileAttributeType? {
        (try? FileManager.default.attributesOfItem(atPath: url.path))?[.type] as? FileAttributeType
    }
}

extension ResultFiles {
    var names: [String] { files.map(\.name) }

    /// Names that only results have: beside another plan, an old one that is not written again would be out of date.
    func isOwn(_ name: String) -> Bool {
        name == Self.planName || Self.packNames.contains(name)
            || DocumentFormat.allCases.contains { name == "report.\($0.fileExtension)" }
            || Self.tableNames.contains(name) || files.contains { $0.name == name }
    }

    /// Of the meeting pack.
    public static let (workbookName, pageName, printName) = ("report.xlsx", "report.html", "report.pdf")
    public static let paperName = "report.docx"
    public static let slidesName = "report.pptx"
    static let packNames = [workbookName, pageName, printName, paperName, slidesName]

    /// Of every table that any answer may have.
    static let tableNames = [
        "broken", "tiers", "targets", "allocation", "left-out", "quotas", "quota-periods", "acquisitions",
        "constructions", "reductions", "budgets", "spending", "indicators", "loads", "synergies", "tags", "fairness",
    ].map { "\($0).csv" }
}
