import LandModel
import Records
import Unpacking

/// Reads the cells of one sheet of a workbook.
struct WorksheetReading {
    let shared: WorkbookParts
    var sheet: LedgerSheet
    /// How many cells may still come.
    private(set) var room: Int
    /// The first cell beyond those that a ledger may have.
    private(set) var outside: String?
    /// One cell stands there twice.
    private var isTwofold = false
    private var row = 0
    private var column = 0
    private var entries: [LedgerSheet.Entry] = []
    private var cell = Cell()

    private struct Cell {
        var type = ""
        var style = 0
        var value: String?
        var inline = RichText()
        var hasFormula = false
    }

    init(_ part: WorkbookParts.SheetPart, _ shared: WorkbookParts, file: String, room: Int) {
        self.shared = shared
        self.room = room
        sheet = LedgerSheet(name: part.name, file: file)
        sheet.isHidden = part.isHidden
    }

    /// All cells; rows and columns beyond those that a ledger may have are too many.
    mutating func read(_ bytes: [UInt8], _ name: String) throws(LedgerFileFault) {
        var reading = self
        try XMLPart.walk(
            bytes, name: name,
            begin: { element, attributes, part in
                switch element {
                case "row": if !reading.beginRow(attributes) { part.stop() }
                case "c": if !reading.beginCell(attributes) { part.stop() }
                case "f":
                    reading.cell.hasFormula = true
                    part.text = ""
                case "v", "t": part.text = ""
                case "col": reading.addColumns(attributes)
                case "mergeCell": if !reading.addMerge(attributes["ref"] ?? "") { part.stop() }
                default: reading.cell.inline.begin(element, attributes)
                }
            },
            end: { element, part in
                switch element {
                case "v": reading.cell.value = part.text
                case "t": reading.cell.inline.end(element, part.text)
                case "c": reading.endCell()
                case "row": reading.endRow()
                default: reading.cell.inline.end(element, "")
                }
            })
        guard !reading.isTwofold else { throw .damaged(name) }
        reading.sheet.rows.sort { $0.number < $1.number }
        self = reading
    }

    /// Which cells have a comment that the template did not bring; what it says is for people.
    mutating func readComments(_ bytes: [UInt8], _ name: String) throws(LedgerFileFault) {
        var places: [LedgerSheet.CellPlace] = []
        var place: CellName?
        var text = RichText()
        try XMLPart.walk(
            bytes, name: name,
            begin: { element, attributes, part in
                if element == "comment" { (place, text) = (CellName(attributes["ref"] ?? ""), RichText()) }
                if element == "t" { part.text = "" }
                text.begin(element, attributes)
            },
            end: { element, part in
                text.end(element, element == "t" ? part.text : "")
                guard element == "comment", let place, !LedgerWords.isNote(text.text) else { return }
                places.append(LedgerSheet.CellPlace(row: place.row, column: place.column))
                if places.count > WorkbookReading.mostCells { part.stop() }
            })
        sheet.commented = places
    }

    /// How many boxes with words are drawn on the sheet.
    mutating func readDrawing(_ bytes: [UInt8], _ name: String) throws(LedgerFileFault) {
        var count = 0
        var isBox = false
        try XMLPart.walk(
            bytes, name: name,
            begin: { element, _, part in
                if element == "txBody" { isBox = true }
                if element == "t" { part.text = "" }
            },
            end: { element, part in
                guard isBox, element == "t", !LedgerText.trimmed(part.text).isEmpty else { return }
                (count, isBox) = (count + 1, false)
            })
        sheet.textBoxes = count
    }

    private mutating func beginRow(_ attributes: XMLPart.Attributes) -> Bool {
        row = attributes["r"].flatMap { Int($0) } ?? row + 1
        column = 0
        entries = []
        if Self.isHidden(attributes, size: "ht") { sheet.hiddenRows.append(row) }
        return row > 0 && row < 1_048_577
    }

    /// By its mark, or because it is drawn to nothing.
    private static func isHidden(_ attributes: XMLPart.Attributes, size: String) -> Bool {
        ["1", "true"].contains(attributes["hidden"] ?? "") || attributes[size].flatMap { Double($0) } == 0
    }

    private mutating func beginCell(_ attributes: XMLPart.Attributes) -> Bool {
        if let name = attributes["r"] {
            guard let place = CellName(name), place.row == row else { return false }
            column = place.column
        } else {
            column += 1
        }
        cell = Cell()
        cell.type = attributes["t"] ?? "n"
        cell.style = attributes["s"].flatMap { Int($0) } ?? 0
        return true
    }

    private mutating func endCell() {
        let content = content
        // A cell of spaces says nothing, and stands where somebody's thumb slipped.
        guard !content.isBlank else { return }
        room -= 1
        if row >= Grid.mostRows || column > Grid.mostColumns, outside == nil {
            outside = "\(Grid.letters(ofColumn: column))\(row)"
        }
        entries.append(LedgerSheet.Entry(column, content))
        let place = LedgerSheet.CellPlace(row: row, column: column)
        let struck =
            cell.type == "s" ? cell.value.flatMap { Int($0) }.flatMap { shared.struckTexts[$0] } : cell.inline.struck
        if shared.struck.contains(cell.style) || struck == "" {
            sheet.struck.append(place)
        } else if let struck {
            sheet.struckParts.append((place, struck))
        }
        if shared.unseen.contains(cell.style) { sheet.unseen.append(place) }
    }

    private var content: LedgerCell {
        if cell.type == "inlineStr" {
            return words(cell.inline.text)
        }
        guard let value = cell.value, !value.isEmpty || cell.type == "str" else {
            return cell.hasFormula ? .formula : .blank
        }
        switch cell.type {
        case "s":
            guard let index = Int(value), shared.texts.indices.contains(index) else { return .fault("?") }
            return words(shared.texts[index])
        case "str": return words(WorkbookText.decoded(value))
        case "b": return .truth(value == "1" || value == "true")
        case "e": return .fault(value)
        case "d": return .date(String(value.prefix(10)))
        default:
            guard shared.forms.indices.contains(cell.style) else { return .number(value) }
            switch shared.forms[cell.style] {
            case .plain:
                guard let format = shared.textFormats[cell.style], format.isOfNumbers else { return .number(value) }
                return .coded(value, shown: format.shown(WrittenNumber.shown(value)))
            case .date:
                return WorkbookText.date(value, from1904: shared.countsFrom1904).map { .date($0) } ?? .number(value)
            case .code(let format): return format.shown(value).map { .coded(value, shown: $0) } ?? .number(value)
            case .conditional(let format): return format.shown(value).map { .coded(value, shown: $0) } ?? .number(value)
            case .measured(let format): return .coded(value, shown: format.shown(value))
            }
        }
    }

    /// As its format shows it.
    private func words(_ text: String) -> LedgerCell {
        guard !text.isEmpty else { return .blank }
        return .text(shared.textFormats[cell.style]?.shown(text) ?? text)
    }

    private mutating func endRow() {
        guard !entries.isEmpty else { return }
        if !zip(entries, entries.dropFirst()).allSatisfy({ $0.column < $1.column }) {
            entries.sort { $0.column < $1.column }
        }
        if zip(entries, entries.dropFirst()).contains(where: { $0.column == $1.column }) { isTwofold = true }
        sheet.rows.append(LedgerSheet.Row(row, entries))
    }

    private mutating func addColumns(_ attributes: XMLPart.Attributes) {
        guard Self.isHidden(attributes, size: "width"), let low = attributes["min"].flatMap({ Int($0) }),
            let high = attributes["max"].flatMap({ Int($0) }), low <= high, sheet.hiddenColumns.count < 16_384
        else { return }
        sheet.hiddenColumns.append(low...high)
    }

    private mutating func addMerge(_ text: String) -> Bool {
        let ends = text.split(separator: ":").compactMap { CellName(String($0)) }
        guard ends.count == 2, ends[0].row <= ends[1].row, ends[0].column <= ends[1].column else { return true }
        sheet.merges.append(
            LedgerSheet.Merge(rows: ends[0].row...ends[1].row, columns: ends[0].column...ends[1].column))
        return sheet.merges.count < 200_000
    }
}

/// The name of a cell, `C7`.
struct CellName {
    let row: Int
    let column: Int

    init?(_ text: String) {
        var row = 0
        var column = 0
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                guard row == 0 else { return nil }
                column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte) - 48
            default: return nil
            }
            guard row <= 1_048_576, column <= 16_384 else { return nil }
        }
        guard row > 0, column > 0 else { return nil }
        self.row = row
        self.column = column
    }
}
