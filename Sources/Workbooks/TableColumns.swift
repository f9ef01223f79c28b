import Documents
import Quantities
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

    /// Where widening begins.
    private static let modest = 14
    /// Words so short that they look better in the middle.
    private static let short = 9
    /// The file format takes little more.
    private static let most = 230
    /// Lines of an average row that call for larger paper.
    private static let manyLines = 4.0

    /// Keys stand hidden behind the others rather than being left out, because filters and pivot tables need what group
    /// heads say to people.
    init(_ table: ReportTable, _ texts: TableTexts) {
        let shown = table.visibleColumns
        let keys = table.columns.indices.filter { table.columns[$0].rank == .key }
        let needs = table.columns.indices.map { ColumnNeed(table, $0, texts) }
        places = (shown + keys).map { column in
            let isShort = needs[column].widest <= Self.short
            return Place(
                column: column, isHidden: table.columns[column].rank == .key,
                alignment: table.columns[column].alignment == .trailing ? .trailing : isShort ? .center : .leading,
                width: max(needs[column].least, min(needs[column].widest, Self.modest)))
        }
        let widths = Self.sample(table.rows.indices.filter { table.rows[$0].kind != .group }).map { row in
            shown.map { needs[$0].widths[row] }
        }
        let heads = [shown.map { needs[$0].head }]
        let modest = places
        let a4 = Pages.Room.across(.a4, isLandscape: true)
        if pixels <= a4 / Pages.Room.smallest {
            widen(widths, to: a4)
            // Smaller print is better than rows of many lines.
            widen(widths, to: a4 / 0.85, above: 2)
            widen(heads, to: a4)
        } else {
            paper = .a3
        }
        if paper == .a3 || lines(widths) > Self.manyLines {
            (places, paper) = (modest, .a3)
            let a3 = Pages.Room.across(.a3, isLandscape: true)
            widen(widths, to: a3)
            widen(widths, to: a3 / Pages.Room.smallest, above: 2)
            widen(heads, to: a3)
        }
        fill(a4 * 0.6)
    }

    /// Rows enough to judge a long table by.
    private static func sample(_ rows: [Int]) -> [Int] {
        let step = max(1, rows.count / 300)
        return stride(from: 0, to: rows.count, by: step).map { rows[$0] }
    }

    /// Pixels of a column of so many narrow characters, on the safe side for any font.
    private static func pixels(_ width: Int) -> Double { Double(width) * 7.2 * Look.size / 10 + 12 }

    /// All that people see, in pixels at full size.
    var pixels: Double { places.filter { !$0.isHidden }.reduce(0) { $0 + Self.pixels($1.width) } }

    private func lines(_ width: Int, in place: Int) -> Int {
        (width + places[place].width - 1) / max(places[place].width, 1)
    }

    /// Lines of an average row.
    private func lines(_ rows: [[Int]]) -> Double {
        let all = rows.reduce(0) { sum, row in sum + (row.indices.map { lines(row[$0], in: $0) }.max() ?? 1) }
        return Double(all) / Double(max(rows.count, 1))
    }

    /// Gives room to the column that makes most rows high, until no row takes more than so many lines or the page is full.
    ///
    /// `rows` are widths of texts, one for every shown column.
    private mutating func widen(_ rows: [[Int]], to room: Double, above least: Int = 1) {
        var left = room - pixels
        while left > 2 * 7.2 {
            var blame = Array(repeating: 0, count: shown)
            for row in rows {
                let counts = row.indices.map { lines(row[$0], in: $0) }
                guard let most = counts.max(), most > least else { continue }
                for place in counts.indices where counts[place] == most && places[place].width < Self.most {
                    blame[place] += most
                }
            }
            guard let worst = blame.indices.max(by: { blame[$0] < blame[$1] }), blame[worst] > 0 else { break }
            places[worst].width += 2
            left -= 2 * 7.2
        }
    }

    /// Widens all columns of a small table, because alone in the middle of a page it looks lost.
    private mutating func fill(_ room: Double) {
        guard pixels < room, shown > 0 else { return }
        let more = min(Int((room - pixels) / 7.2) / shown, 40)
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
        let named = places.firstIndex { place in
            !place.isHidden && place.alignment != .trailing && table.columns[place.column].rank == .essential
        }
        guard paper == .a3, let named, named < 3, places[named].width <= 30 else { return 0 }
        return named + 1
    }
}
