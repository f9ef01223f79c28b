import LandModel
import Records
import Unpacking

/// The sheets of an .xlsx file.
public enum WorkbookReading {
    /// Of all parts together, unpacked.
    static let mostBytes = 256 * 1024 * 1024
    static let mostCells = 4_000_000

    public static func read(_ path: String) -> (sheets: [LedgerSheet], issues: [Issue]) {
        do throws(InputFault) {
            return read(try InputReader.files.read(path), name: path)
        } catch {
            let fault: LedgerFileFault = error == .notFound ? .notFound : error == .tooLarge ? .tooLarge : .unreadable
            return ([], [fault.issue(path, input: nil)])
        }
    }

    /// `name`: of the file, as people know it.
    public static func read(_ bytes: [UInt8], name: String) -> (sheets: [LedgerSheet], issues: [Issue]) {
        do throws(LedgerFileFault) {
            return (try sheets(bytes, name), [])
        } catch {
            return ([], [error.issue(name, input: nil)])
        }
    }

    private static func sheets(_ bytes: [UInt8], _ name: String) throws(LedgerFileFault) -> [LedgerSheet] {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw .otherKind("旧版 Excel 97–2003（.xls）或加密 / old .xls, or encrypted")
        }
        guard bytes.starts(with: [0x50, 0x4B]) else { throw .damaged("zip") }
        var parts: [String: [UInt8]]
        do throws(ZipParts.Fault) {
            parts = try ZipParts.read(bytes, mostBytes: mostBytes) { part in
                part.hasSuffix(".xml") && (part.hasPrefix("xl/") && !part.contains("/theme/"))
                    || part.hasSuffix(".rels")
                    || part.hasSuffix(".bin") && part.contains("workbook")
            }
        } catch {
            switch error {
            case .damaged(let words): throw .damaged("zip: \(words)")
            case .locked: throw .locked
            case .tooLarge: throw .tooLarge
            }
        }
        if parts["xl/workbook.bin"] != nil { throw .otherKind("Excel 二进制（.xlsb） / binary .xlsb") }
        let shared = try WorkbookParts(parts)
        var room = mostCells
        var sheets: [LedgerSheet] = []
        for sheet in shared.sheets {
            guard let bytes = parts.removeValue(forKey: sheet.part) else { throw .damaged(sheet.part) }
            var reading = WorksheetReading(sheet, shared, file: name, room: room)
            try reading.read(bytes, sheet.part)
            guard reading.isWithinBounds else { throw .tooLarge }
            room = reading.room
            sheets.append(reading.sheet)
        }
        return sheets
    }
}
