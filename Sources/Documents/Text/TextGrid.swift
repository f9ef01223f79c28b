import Quantities

/// The columns of a table fitted to a width: words wrap, numbers never do.
struct TextGrid {
    static let gap = 2
    /// No column of words is wider, however much room there is.
    static let widest = 44
    static let mostCharacters = 400

    let table: ReportTable
    let language: Language
    /// Numbers of the columns shown.
    let shown: [Int]
    let widths: [Int]
    /// What heads of groups may fill, the table being narrower or not.
    private let room: Int
    /// Texts of all cells, by column shown, then row.
    private let texts: [[String]]

    /// Leaves columns out until the rest fits, details first, from the right; `nil` when even the essential ones do
    /// not fit.
    init?(_ table: ReportTable, _ language: Language, width: Int?) {
        let all = table.visibleColumns
        let leaving =
            all.filter { table.columns[$0].rank == .detail }.reversed()
            + all.filter { table.columns[$0].rank == .useful }.reversed()
        for count in 0...leaving.count {
            let left = leaving.prefix(count)
            let shown = all.filter { !left.contains($0) }
            if let grid = TextGrid(table, language, width, shown, isLast: count == leaving.count) {
                self = grid
                return
            }
        }
        return nil
    }

    private init?(_ table: ReportTable, _ language: Language, _ width: Int?, _ shown: [Int], isLast: Bool) {
        self.table = table
        self.language = language
        self.shown = shown
        room = width ?? 100
        texts = shown.map { Self.texts(of: table, column: $0, language) }
        let columns = zip(shown, texts).map { number, texts in
            let widest = zip(table.rows, texts).filter { $0.0.kind != .group }.map { Self.width(of: $0.1) }.max() ?? 0
            return Self.extent(table.columns[number], widest: widest, language, comfortable: !isLast)
        }
        guard
            let widths = Self.fit(columns, into: width.map { $0 - Self.gap * max(0, columns.count - 1) })
        else { return nil }
        self.widths = widths
    }

    /// What did not fit.
    var hidden: [ReportTable.Column] {
        table.visibleColumns.filter { !shown.contains($0) }.map { table.columns[$0] }
    }

    var width: Int { widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) }

    static func texts(of table: ReportTable, column: Int, _ language: Language) -> [String] {
        let numbers = table.numberTexts(ofColumn: column)
        return table.rows.indices.map { row in
            guard case .words(let words) = table.rows[row].cells[column] else { return numbers[row] ?? "" }
            // Both languages stand one under the other, because side by side they take too much room.
            guard language == .both, words.zh != words.en else { return printable(words[language]) }
            return printable(words.zh) + "\n" + printable(words.en)
        }
    }

    private static func printable(_ text: String) -> String {
        PrintableText.clipped(PrintableText.of(text), to: mostCharacters)
    }

    private static func width(of text: String) -> Int {
        text.split(separator: "\n").map { DisplayWidth.of($0) }.max() ?? 0
    }

    /// What stands at the head of a group.
    static func headText(_ row: ReportTable.Row, _ language: Language) -> String {
        guard case .words(let words) = row.cells.first else { return "" }
        return printable(words[language])
    }

    private struct Extent {
        let least: Int
        let wanted: Int
        let isNumber: Bool
    }

    private static func extent(
        _ column: ReportTable.Column, widest: Int, _ language: Language, comfortable: Bool
    ) -> Extent {
        let title = PrintableText.of(column.title[language])
        let head = max(DisplayWidth.of(title), DisplayWidth.of(column.unit?[language] ?? ""))
        if column.alignment == .trailing {
            let least = max(widest, min(head, max(6, min(LineWrap.longestPiece(title), 12))))
            return Extent(least: least, wanted: max(widest, min(head, 14)), isNumber: true)
        }
        let wanted = min(max(widest, min(head, 12)), Self.widest)
        return Extent(least: min(wanted, comfortable ? 14 : 10), wanted: wanted, isNumber: false)
    }

    /// The wanted widths, the widest ones narrowed until all fit.
    private static func fit(_ columns: [Extent], into room: Int?) -> [Int]? {
        var widths = columns.map(\.wanted)
        guard let room else { return widths }
        guard columns.reduce(0, { $0 + $1.least }) <= room else { return nil }
        while widths.reduce(0, +) > room {
            let shrinkable = widths.indices.filter { widths[$0] > columns[$0].least }
            // Heads of numbers are broken first, because broken words make every row taller.
            let heads = shrinkable.filter { columns[$0].isNumber }
            guard let widest = (heads.isEmpty ? shrinkable : heads).max(by: { widths[$0] < widths[$1] }) else {
                return nil
            }
            widths[widest] -= 1
        }
        return widths
    }

    /// Head, rows and rules, line by line.
    var lines: [String] {
        let rule = String(repeating: "─", count: width)
        var lines = [rule] + headLines + [rule]
        for (row, content) in table.rows.enumerated() {
            switch content.kind {
            case .group:
                if row > 0, lines.last != rule { lines.append("") }
                lines += LineWrap.lines(Self.headText(content, language), width: max(room, width))
            case .total:
                lines.append(rule)
                lines += laidOut(texts.map { $0[row] })
            case .body, .subtotal: lines += laidOut(texts.map { $0[row] })
            }
        }
        return lines + [rule]
    }

    /// Titles, and the units under them, all standing on one line.
    private var headLines: [String] {
        let heads = zip(shown, widths).map { column, width in
            headLines(table.columns[column].title, width)
                + (table.columns[column].unit.map { headLines($0, width) } ?? [])
        }
        let height = heads.map(\.count).max() ?? 0
        let standing = heads.map { Array(repeating: "", count: height - $0.count) + $0 }
        return (0..<height).map { line in joined(standing.map { $0[line] }) }
    }

    /// `用地 / land` where that fits; else one language under the other.
    private func headLines(_ words: Words, _ width: Int) -> [String] {
        let text = PrintableText.of(words[language])
        guard language == .both, words.zh != words.en, DisplayWidth.of(text) > width else {
            return LineWrap.lines(text, width: width)
        }
        return [words.zh, words.en].flatMap { LineWrap.lines(PrintableText.of($0), width: width) }
    }

    private func laidOut(_ cells: [String]) -> [String] {
        let wrapped = zip(cells, widths).map { cell, width in
            cell.split(separator: "\n").flatMap { LineWrap.lines(String($0), width: width) }
        }
        let height = max(wrapped.map(\.count).max() ?? 0, 1)
        return (0..<height).map { line in joined(wrapped.map { line < $0.count ? $0[line] : "" }) }
    }

    private func joined(_ cells: [String]) -> String {
        var line = ""
        for (number, cell) in cells.enumerated() {
            if number > 0 { line += String(repeating: " ", count: Self.gap) }
            line += DisplayWidth.padded(cell, to: widths[number], table.columns[shown[number]].alignment)
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}
