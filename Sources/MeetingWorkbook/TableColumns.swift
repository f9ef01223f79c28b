import LandModel
import Quantities
import Reporting
import Spreadsheet

/// Which columns of a table a sheet has, how wide they are, and the paper that they fit on.
struct TableColumns {
    struct Place {
        /// Index of the table's column.
        let column: Int
        let isHidden: Bool
        let alignment: CellStyle.Alignment
        /// In narrow characters.
        var width: Int
    }

    private(set) var places: [Place]
    private(set) var paper = PrintSetup.Paper.a4

    /// The widest that a column gets for its own sake; a text that needs more is read in lines.
    private static let widest = 60
    /// Where widening begins.
    private static let modest = 14
    /// Words so short that they look better in the middle.
    private static let short = 8

    /// Keys stand hidden behind the others rather than being left out, because filters and pivot tables need what group
    /// heads say to people.
    init(_ table: ReportTable, _ texts: TableTexts) {
        let shown = table.visibleColumns
        let keys = table.columns.indices.filter { table.columns[$0].rank == .key }
        let needs = table.columns.indices.map { Need(table, $0, texts) }
        places = (shown + keys).map { column in
            let need = needs[column]
            let alignment: CellStyle.Alignment =
                table.columns[column].alignment == .trailing
                ? .trailing : need.words <= Self.short ? .center : .leading
            return Place(
                column: column, isHidden: table.columns[column].rank == .key, alignment: alignment,
                width: max(need.least, min(need.natural, Self.modest)))
        }
        let whole = Pages.Room.across(.a4, isLandscape: true)
        if pixels > whole / Pages.Room.smallest {
            paper = .a3
            widen(needs, to: Pages.Room.across(.a3, isLandscape: true) / Pages.Room.smallest)
        } else {
            widen(needs, to: whole)
            // Smaller print is better than rows of many lines.
            widen(needs, to: whole / 0.85, above: 2)
        }
        fill(whole * 0.6)
    }

    /// What a column asks for, in narrow characters.
    private struct Need {
        /// No number and no word is broken.
        let least: Int
        /// No text is wrapped.
        let natural: Int
        /// The widest text of the body.
        let words: Int

        init(_ table: ReportTable, _ column: Int, _ texts: TableTexts) {
            let head = texts.heads[column]
            let unit = texts.units[column].map { DisplayWidth.of($0) } ?? 0
            let headLines = head.split(separator: "\n").map { DisplayWidth.of($0) }
            let headPiece = head.split(separator: "\n").map { LineWrap.longestPiece(String($0)) }.max() ?? 0
            var (numbers, pieces, widest) = (0, 0, 0)
            for (row, texts) in texts.rows.enumerated() where table.rows[row].kind != .group {
                let text = texts[column]
                guard !text.isEmpty else { continue }
                if case .number = table.rows[row].cells[column] {
                    numbers = max(numbers, text.utf8.count + 1)
                } else {
                    for line in text.split(separator: "\n") {
                        let line = PrintableText.clipped(String(line), to: 400)
                        widest = max(widest, DisplayWidth.of(line))
                        pieces = max(pieces, LineWrap.longestPiece(line))
                    }
                }
            }
            let head2 = headLines.map { ($0 + 1) / 2 }.max() ?? 0
            least = max(numbers, min(pieces + 1, 16), min(headPiece, 14), min(head2, 10), min(unit, 12), 4)
            natural = max(least, widest + 1, headLines.max() ?? 0)
            words = max(numbers, widest)
        }
    }

    /// Pixels of a column of so many narrow characters, on the safe side for any font.
    private static func pixels(_ width: Int) -> Double { Double(width) * 7.2 * Look.size / 10 + 12 }

    /// All that people see, in pixels at full size.
    var pixels: Double { places.filter { !$0.isHidden }.reduce(0) { $0 + Self.pixels($1.width) } }

    /// Gives room to the column that wraps most, until none takes more than so many lines or the page is full.
    private mutating func widen(_ needs: [Need], to room: Double, above lines: Double = 1) {
        var left = room - pixels
        while left > 2 * 7.2 {
            func wraps(_ place: Place) -> Double {
                place.isHidden || place.width >= Self.widest
                    ? 0 : Double(needs[place.column].natural) / Double(place.width)
            }
            guard let most = places.indices.max(by: { wraps(places[$0]) < wraps(places[$1]) }),
                wraps(places[most]) > lines
            else { break }
            places[most].width += 2
            left -= 2 * 7.2
        }
    }

    /// Widens all columns of a small table, because alone in the middle of a page it looks lost.
    private mutating func fill(_ room: Double) {
        guard pixels < room, shown > 0 else { return }
        let more = min(Int((room - pixels) / 7.2) / shown, 12)
        for index in places.indices where !places[index].isHidden { places[index].width += more }
    }

    /// How many columns people see; the first ones.
    var shown: Int { places.count { !$0.isHidden } }

    /// As sheets measure widths: digits of the usual font, 7 pixels each, and 5 pixels of margin.
    var sheetColumns: [Sheet.Column] {
        places.map { Sheet.Column(width: (Self.pixels($0.width) - 5) / 7, isHidden: $0.isHidden) }
    }

    /// Narrow characters that fit in a line across all columns.
    var across: Int { Int((pixels - 12) / 7.2) }

    /// The first column that moves when the sheet is scrolled sideways: the one after the first names.
    func firstMoving(_ table: ReportTable) -> Int {
        let named = places.firstIndex { !$0.isHidden && table.columns[$0.column].rank == .essential }
        guard paper == .a3, let named, named < 3, places[named].width <= 30 else { return 0 }
        return named + 1
    }
}
