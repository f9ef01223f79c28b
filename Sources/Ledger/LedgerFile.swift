import Folders
import Foundation
import LandModel
import Records
import Spreadsheet

/// A ledger in a file: a workbook, or a folder of CSV files.
public enum LedgerFile {
    public enum Kind: Sendable { case workbook, folder }

    /// What a path names: `….xlsx`, or a folder (one that exists, or ends in `/`); `nil`: neither.
    public static func kind(_ path: String) -> Kind? {
        if path.lowercased().hasSuffix(".xlsx") || path.lowercased().hasSuffix(".xlsm") { return .workbook }
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return path.hasSuffix("/") || (exists && isFolder.boolValue) ? .folder : nil
    }

    private static let endings = ["xlsx", "xlsm", "xls", "xlsb", "et", "ods", "fods"]

    /// Whether a path that may name a scenario names a ledger: a spreadsheet by its ending, a folder by its CSV files.
    public static func isLedger(_ path: String) -> Bool {
        let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
        guard !endings.contains(ending) else { return true }
        guard kind(path) == .folder, let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            return false
        }
        // Results have tables, too.
        return names.contains { $0.lowercased().hasSuffix(".csv") } && !names.contains("plan.json")
    }

    /// The scenario of a ledger, and all that is wrong with it.
    public static func load(_ path: String) -> LoadedScenario { read(path).loaded }

    /// The same; what was left unread stands in the scenario until it is settled.
    public static func read(_ path: String) -> (loaded: LoadedScenario, unread: Unread) {
        let (sheets, issues) = sheets(path)
        var (loaded, unread) = LedgerImport.read(sheets, known: issues)
        unread.ledger = URL(fileURLWithPath: path).lastPathComponent
        return (loaded, unread)
    }

    static func sheets(_ path: String) -> (sheets: [LedgerSheet], issues: [Issue]) {
        kind(path) == .folder ? CSVFolder.read(path) : WorkbookReading.read(path)
    }

    /// What would be written over at a path.
    public static func existing(_ path: String, _ pages: [LedgerPage]) -> [String] {
        let files = kind(path) == .folder ? CSVFolder.files(pages).map { "\(folder(path))/\($0.name)" } : [path]
        return files.filter { FileManager.default.fileExists(atPath: $0) }
    }

    public static func write(_ pages: [LedgerPage], to path: String, title: String) throws {
        guard kind(path) == .folder else {
            let bytes = try WorkbookWriting.bytes(pages, title: title)
            guard isWhole(bytes, pages) else { throw LedgerFileFault.damaged(path) }
            return try AtomicFile.put(bytes, at: path)
        }
        try FolderFiles.put(CSVFolder.files(pages).map { ($0.name, Array($0.text.utf8)) }, into: folder(path))
    }

    /// Whether what was made has every cell, because the library that makes workbooks does not see a disk that is full.
    private static func isWhole(_ bytes: [UInt8], _ pages: [LedgerPage]) -> Bool {
        let (sheets, issues) = WorkbookReading.read(bytes, name: "")
        guard issues.isEmpty, sheets.count >= pages.count else { return false }
        return zip(pages, sheets).allSatisfy { page, sheet in
            page.rows.reduce(0) { $0 + $1.count { !$0.isBlank } } == sheet.rows.reduce(0) { $0 + $1.entries.count }
        }
    }

    private static func folder(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}
