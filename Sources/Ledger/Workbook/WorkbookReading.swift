import LandModel
import Records
import Unpacking

/// The sheets of an .xlsx file.
public enum WorkbookReading {
    /// Of all parts together, unpacked.
    static let mostBytes = 256 * 1024 * 1024
    static let mostCells = 4_000_000

    public static func read(_ path: String) -> (sheets: [LedgerSheet], issues: [Issue]) {
        let bytes: [UInt8]
        do throws(InputFault) {
            bytes = try InputReader.files.read(path)
        } catch {
            let fault: LedgerFileFault = error == .notFound ? .notFound : error == .tooLarge ? .tooLarge : .unreadable
            return ([], [fault.issue(path, input: nil)])
        }
        // By content, because endings say what they like.
        guard let foreign = ForeignFile(bytes), foreign.isConvertible,
            let made = SpreadsheetProgram.workbook(of: bytes, ending: ending(path, foreign))
        else { return read(bytes, name: path) }
        let (sheets, issues) = read(made, name: path)
        return (sheets, issues + [LedgerFileFault.converted(foreign).issue(path, input: sheets.isEmpty ? nil : 0)])
    }

    private static func ending(_ path: String, _ foreign: ForeignFile) -> String {
        switch foreign {
        case .oldExcel: "xls"
        case .binaryExcel: "xlsb"
        case .openDocument: path.lowercased().hasSuffix(".fods") ? "fods" : "ods"
        default: "xml"
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
        if let foreign = ForeignFile(bytes) { throw .otherKind(foreign) }
        guard bytes.starts(with: [0x50, 0x4B]) else { throw .damaged("zip") }
        var parts: [String: [UInt8]]
        do throws(ZipParts.Fault) {
            parts = try ZipParts.read(bytes, mostBytes: mostBytes) { part in
                part.hasSuffix(".xml") && (part.hasPrefix("xl/") && !part.contains("/theme/"))
                    || part.hasSuffix(".rels")
            }
        } catch {
            switch error {
            case .damaged(let words): throw .damaged("zip: \(words)")
            case .locked: throw .locked
            case .tooLarge: throw .tooLarge
            }
        }
        let shared = try WorkbookParts(parts)
        var room = mostCells
        var sheets: [LedgerSheet] = []
        for sheet in shared.sheets {
            guard let bytes = parts.removeValue(forKey: sheet.part) else { throw .damaged(sheet.part) }
            var reading = WorksheetReading(sheet, shared, file: name, room: room)
            try reading.read(bytes, sheet.part)
            if let comments = sheet.comments, let bytes = parts[comments] {
                try reading.readComments(bytes, comments)
            }
            if let drawing = sheet.drawing, let bytes = parts[drawing] { try reading.readDrawing(bytes, drawing) }
            if let cell = reading.outside { throw .outside("\(sheet.name)!\(cell)") }
            guard reading.room >= 0 else { throw .tooLarge }
            room = reading.room
            sheets.append(reading.sheet)
        }
        return sheets
    }
}
