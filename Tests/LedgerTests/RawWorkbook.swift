import LandModel
import Ledger
import Records

/// Writes sheets as a workbook by hand, faults and all: what the library for writing rightly does not make.
struct RawWorkbook {
    var sheets: [LedgerSheet]
    var countsFrom1904 = false
    /// What stands between folders and files in names of parts.
    var separator = "/"
    /// Parts that take the place of those made here.
    var replaced: [String: String] = [:]
    /// Further parts.
    var parts: [String: String] = [:]

    init(_ sheets: [LedgerSheet]) { self.sheets = sheets }

    /// Dates are given as the day's number: `.date("45721")`.
    var bytes: [UInt8] {
        StoredZip.bytes(
            (made + parts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }).map {
                ($0.replacing("/", with: separator), Array((replaced[$0] ?? $1).utf8))
            })
    }

    func part(_ name: String) -> String { made.first { $0.0 == name }?.1 ?? "" }

    mutating func change(_ name: String, _ change: (String) -> String) { replaced[name] = change(part(name)) }

    private var made: [(String, String)] {
        var parts: [(String, String)] = [
            (
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns:r=\"r\"><workbookPr date1904=\"\(countsFrom1904 ? 1 : 0)\"/><sheets>"
                    + sheets.enumerated().map {
                        "<sheet name=\"\(Self.escaped($1.name))\" sheetId=\"\($0 + 1)\" \($1.isHidden ? "state=\"hidden\" " : "")r:id=\"rId\($0)\"/>"
                    }.joined() + "</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships>"
                    + sheets.indices.map {
                        "<Relationship Id=\"rId\($0)\" Type=\"x/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
                    }.joined()
                    + "<Relationship Id=\"s\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
            (
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/><numFmt numFmtId=\"165\" formatCode=\"000\"/><numFmt numFmtId=\"166\" formatCode=\"#,##0.00&quot;公顷&quot;\"/><numFmt numFmtId=\"167\" formatCode=\"0.0\\亩\"/><numFmt numFmtId=\"168\" formatCode=\"0.0&quot;kg/a&quot;\"/><numFmt numFmtId=\"169\" formatCode=\"0!.0,&quot;万元&quot;\"/><numFmt numFmtId=\"170\" formatCode=\"#,##0,\"/><numFmt numFmtId=\"171\" formatCode=\"General&quot;户&quot;\"/></numFmts><fonts><font/><font><strike/></font><font><color rgb=\"FFFFFFFF\"/></font></fonts><fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF1F5A94\"/><bgColor indexed=\"64\"/></patternFill></fill></fills><cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"167\"/><xf numFmtId=\"0\" fontId=\"1\"/><xf numFmtId=\"168\"/><xf numFmtId=\"169\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"0\" fontId=\"2\" fillId=\"0\"/><xf numFmtId=\"0\" fontId=\"2\" fillId=\"2\"/></cellXfs></styleSheet>"
            ),
        ]
        for (index, sheet) in sheets.enumerated() {
            parts.append(("xl/worksheets/sheet\(index).xml", Self.xml(sheet)))
            var links: [String] = []
            if !sheet.commented.isEmpty {
                let comments = sheet.commented.map {
                    "<comment ref=\"\(Grid.letters(ofColumn: $0.column))\($0.row)\"><text><t>待核</t></text></comment>"
                }
                parts.append(
                    ("xl/comments\(index).xml", "<comments><commentList>\(comments.joined())</commentList></comments>"))
                links.append("<Relationship Id=\"c\" Type=\"x/comments\" Target=\"../comments\(index).xml\"/>")
            }
            if sheet.textBoxes > 0 {
                let box =
                    "<xdr:sp><xdr:txBody><a:p><a:r><a:t>已</a:t></a:r><a:r><a:t>售</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
                let boxes = [String](repeating: box, count: sheet.textBoxes).joined()
                parts.append(("xl/drawings/drawing\(index).xml", "<xdr:wsDr>\(boxes)<xdr:pic/></xdr:wsDr>"))
                links.append("<Relationship Id=\"d\" Type=\"x/drawing\" Target=\"../drawings/drawing\(index).xml\"/>")
            }
            guard !links.isEmpty else { continue }
            parts.append(
                (
                    "xl/worksheets/_rels/sheet\(index).xml.rels",
                    "<Relationships>\(links.joined())</Relationships>"
                ))
        }
        return parts
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
            .replacing("\n", with: "&#10;")
    }

    private static func xml(_ sheet: LedgerSheet) -> String {
        let columns = sheet.hiddenColumns.map {
            "<col min=\"\($0.lowerBound)\" max=\"\($0.upperBound)\" hidden=\"1\"/>"
        }
        let merges = sheet.merges.map {
            let ends = [($0.columns.lowerBound, $0.rows.lowerBound), ($0.columns.upperBound, $0.rows.upperBound)]
            return
                "<mergeCell ref=\"\(ends.map { "\(Grid.letters(ofColumn: $0.0))\($0.1)" }.joined(separator: ":"))\"/>"
        }
        let rows = sheet.rows.map { row in
            let hidden = sheet.hiddenRows.contains(row.number) ? " hidden=\"1\"" : ""
            return "<row r=\"\(row.number)\"\(hidden)>" + row.entries.map { cell($0, row.number, sheet) }.joined()
                + "</row>"
        }
        return "<worksheet>" + (columns.isEmpty ? "" : "<cols>\(columns.joined())</cols>")
            + "<sheetData>\(rows.joined())</sheetData>"
            + (merges.isEmpty ? "" : "<mergeCells>\(merges.joined())</mergeCells>") + "</worksheet>"
    }

    /// By what the format shows behind a number; else it is shown with three digits.
    private static let styles: [(word: String, style: Int)] = [
        ("公顷", 4), ("亩", 5), ("kg/a", 7), ("万元", 8), ("千", 9), ("户", 10),
    ]

    private static func cell(_ entry: LedgerSheet.Entry, _ row: Int, _ sheet: LedgerSheet) -> String {
        var name = "r=\"\(Grid.letters(ofColumn: entry.column))\(row)\""
        if sheet.struck.contains(LedgerSheet.CellPlace(row: row, column: entry.column)) {
            name += " s=\"6\""
        }
        // White letters: on nothing, and on a ground of their own.
        if sheet.unseen.contains(LedgerSheet.CellPlace(row: row, column: entry.column)) {
            name += " s=\"11\""
        }
        if row == 2, entry.column == 1, !sheet.unseen.isEmpty { name += " s=\"12\"" }
        switch entry.cell {
        case .blank: return ""
        case .text(let text):
            return "<c \(name) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
        case .number(let digits): return "<c \(name)><v>\(digits)</v></c>"
        case .coded(let digits, let shown):
            let style = styles.first { shown.hasSuffix($0.word) }?.style ?? 3
            return "<c \(name) s=\"\(style)\"><v>\(digits)</v></c>"
        case .truth(let value): return "<c \(name) t=\"b\"><v>\(value ? 1 : 0)</v></c>"
        case .date(let day): return "<c \(name) s=\"1\"><v>\(day)</v></c>"
        case .fault(let text): return "<c \(name) t=\"e\"><v>\(text)</v></c>"
        case .formula: return "<c \(name)><f>A1+1</f></c>"
        }
    }
}

/// A zip file whose parts are stored as they are.
enum StoredZip {
    static func bytes(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let name = Array(part.name.utf8)
            let fields =
                word(20, 2) + word(0, 8) + word(checksum(part.bytes), 4) + word(part.bytes.count, 4)
                + word(part.bytes.count, 4) + word(name.count, 2) + word(0, 2)
            directory += [0x50, 0x4B, 1, 2] + word(20, 2) + fields + word(0, 10) + word(file.count, 4) + name
            file += [0x50, 0x4B, 3, 4] + fields + name + part.bytes
        }
        return file + directory + [0x50, 0x4B, 5, 6] + word(0, 4) + word(parts.count, 2) + word(parts.count, 2)
            + word(directory.count, 4) + word(file.count, 4) + word(0, 2)
    }

    private static func word(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    private static func checksum(_ bytes: [UInt8]) -> Int {
        Int(~bytes.reduce(UInt32.max) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) })
    }
}
