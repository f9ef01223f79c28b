import Documents
import Quantities
import Spreadsheet

/// A sheet that grows row by row, as high as its wrapped texts need: programs do not fit heights when a file is opened.
struct SheetWriting {
    private(set) var sheet: Sheet
    private let columns: TableColumns
    private let speech: Speech
    private let look: Look

    /// Where heads stand: under the title.
    static let headRow = 1

    init(_ name: String, _ columns: TableColumns, _ speech: Speech, _ look: Look) {
        sheet = Sheet(name, columns: columns.sheetColumns)
        sheet.showsGrid = false
        self.columns = columns
        self.speech = speech
        self.look = look
    }

    private var count: Int { max(columns.shown, 1) }

    /// The heads; where there are units, they stand under them, and a head without one reaches over both rows.
    mutating func heads(_ heads: [String], _ units: [String?]) {
        row(heads.map { .text($0, look.head) }, heads)
        guard units.contains(where: { $0 != nil }) else { return }
        let top = sheet.rows.count - 1
        row(units.map { .text($0 ?? "", $0 == nil ? look.head : look.unit) }, units.map { $0 ?? "" })
        for (column, unit) in units.enumerated() where unit == nil {
            sheet.merges.append(CellRange(rows: top...(top + 1), columns: column...column))
        }
    }

    /// A row of a table; `texts` is what must find room in its cells.
    mutating func row(_ cells: [SheetCell], _ texts: [String]) {
        let lines = zip(columns.places, texts).map { place, text in
            place.isHidden ? 1 : RowHeight.lines(text, width: place.width)
        }
        sheet.rows.append(Sheet.Row(cells, height: RowHeight.points(lines.max() ?? 1, size: Look.size)))
    }

    mutating func title(_ text: String) { across(text, look.title, size: 16, gap: 10) }

    /// The head of a group, over all columns.
    mutating func group(_ text: String) {
        across(text, look.emphasized(look.text(.leading), Look.Ground.group), size: Look.size, gap: 0)
    }

    mutating func notes(_ notes: [String]) {
        guard !notes.isEmpty else { return }
        sheet.rows.append(Sheet.Row(height: 6))
        let mark = Words("注", "Note")[speech.language == .both ? .zh : speech.language]
        for (index, note) in notes.enumerated() {
            let lead = mark + (notes.count > 1 ? " \(index + 1)" : "") + (speech.language == .en ? ": " : "：")
            across(lead + note, look.remark, size: Look.size, gap: 0)
        }
    }

    /// Who made, checked and approved the table, and when: to be filled in by hand.
    mutating func signatures() {
        sheet.rows.append(Sheet.Row(height: 10))
        across(SignOff.line(speech), look.signature, size: 11, gap: 4)
    }

    /// A link to the first sheet, to stand beside the title and outside what is printed.
    var backLink: SheetCell {
        SheetCell(
            .link(speech.line(Words("返回首页", "back to the cover")), sheet: 0, CellPlace(row: 0, column: 0)), look.back)
    }

    /// A text over all columns, in as many lines as it needs.
    private mutating func across(_ text: String, _ style: CellStyle, size: Double, gap: Double) {
        let lines = RowHeight.lines(text, width: Int(Double(columns.across) * Look.size / size))
        let row = sheet.rows.count
        let cells = [SheetCell.text(text, style)] + Array(repeating: SheetCell(.blank, style), count: count - 1)
        sheet.rows.append(Sheet.Row(cells, height: RowHeight.points(lines, size: size) + gap))
        if count > 1 { sheet.merges.append(CellRange(rows: row...row, columns: 0...(count - 1))) }
    }
}

/// How high rows must be.
enum RowHeight {
    /// Points; the file format allows no more.
    private static let most = 400.0

    /// Lines that a text takes in a column of so many narrow characters.
    static func lines(_ text: String, width: Int) -> Int {
        let wide = text.reduce(0) { $0 + (DisplayWidth.of($1) == 2 ? 2 : 0) }
        let all = max(DisplayWidth.of(text), 1)
        // Of Chinese characters a little more fit than of letters, whose widths differ from font to font.
        let pixels = (6.8 * Double(wide) + 7.5 * Double(all - wide)) / Double(all)
        let width = Int(Double(width) * 7.2 / pixels)
        guard all > width || text.contains("\n") else { return 1 }
        return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, line in
            // What does not fit the highest row need not be counted.
            lines + LineWrap.lines(PrintableText.clipped(String(line), to: 6_000), width: max(width, 2)).count
        }
    }

    static func points(_ lines: Int, size: Double) -> Double { min(Double(lines) * size * 1.42 + 5, most) }
}
