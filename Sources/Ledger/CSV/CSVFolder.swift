import Foundation
import LandModel
import Records
import Unpacking

/// A folder with one CSV file for each sheet, named by the sheet's key.
public enum CSVFolder {
    static let mostFiles = 200
    static let mostCells = 4_000_000
    /// Of one file.
    static let mostBytes = 64 * 1024 * 1024

    private static let spreadsheets = ["xlsx", "xlsm", "xls", "xlsb", "et", "ods", "fods"]

    /// The sheets of a folder, and what cannot be read in it.
    public static func read(_ path: String) -> (sheets: [LedgerSheet], issues: [Issue]) {
        let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            return ([], [LedgerFileFault.notAFolder.issue(path, input: nil)])
        }
        let files = names.filter { $0.lowercased().hasSuffix(".csv") && !$0.hasPrefix(".") }.sorted()
        guard !files.isEmpty else { return ([], [LedgerFileFault.noTables.issue(path, input: nil)]) }
        guard files.count <= mostFiles else { return ([], [LedgerFileFault.tooLarge.issue(path, input: nil)]) }
        var sheets: [LedgerSheet] = []
        var issues: [Issue] = []
        for file in files {
            var sheet = LedgerSheet(name: String(file.dropLast(4)), file: "\(folder)/\(file)")
            sheet.isTyped = false
            do throws(LedgerFileFault) {
                sheet.rows = try rows(sheet.file)
            } catch {
                issues.append(error.issue(sheet.file, input: sheets.count))
            }
            sheets.append(sheet)
        }
        let others = names.filter { name in
            !name.hasPrefix(".") && !name.hasPrefix("~")
                && spreadsheets.contains { name.lowercased().hasSuffix(".\($0)") }
        }.sorted()
        if !others.isEmpty { issues.append(LedgerFileFault.besides(others).issue(folder, input: 0)) }
        return (sheets, issues)
    }

    private static func rows(_ file: String) throws(LedgerFileFault) -> [LedgerSheet.Row] {
        let bytes: [UInt8]
        do throws(InputFault) { bytes = try InputReader.files.read(file) } catch {
            throw error == .tooLarge ? .tooLarge : .unreadable
        }
        guard bytes.count <= mostBytes else { throw .tooLarge }
        if bytes.starts(with: [0x50, 0x4B, 3, 4]) { throw .otherKind(ForeignFile(bytes) ?? .newExcel) }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .otherKind(.oldExcel) }
        guard let text = TextEncoding.text(bytes), !text.unicodeScalars.contains("\0") else { throw .encoding }
        do throws(CSVReading.Fault) {
            return try CSVReading(text).rows(mostCells: mostCells)
        } catch {
            switch error {
            case .openQuote(let row): throw .openQuote(row: row)
            case .tooManyCells: throw .tooLarge
            }
        }
    }

    /// The files of some pages: name and text.
    public static func files(_ pages: [LedgerPage]) -> [(name: String, text: String)] {
        pages.map { ("\($0.key).csv", CSVText.written($0.rows)) }
    }
}
