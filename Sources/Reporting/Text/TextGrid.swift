import LandModel

/// The columns of a table fitted to a width: words wrap, numbers never do.
struct TextGrid {
    static let gap = 2
    /// No column of words is wider, however much room there is.
    static let widest = 44
    static let mostCharacters = 160

    let table: ReportTable
    let language: Language
    /// Numbers of the columns shown.
    let shown: [Int]
    let widths: [Int]
    /// Texts of all cells, by column shown, then row.
    private let texts: [[String]]

    /// `nil` when even the narrowest columns do not fit.
    init?(_ table: ReportTable, _ language: Language, width: Int?, details: Bool) {
        self.table = table
        self.language = language
        shown = table.columns.indices.filter { column in
            switch table.columns[column].rank {
            case .essential: true
            case .detail: details
            case .key: false
            }
        }
        texts = shown.map { Self.texts(of: table, column: $0, language) }
        let columns = zip(shown, texts).map { number, texts in
            let widest = zip(table.rows, texts).filter { $0.0.kind != .group }.map { DisplayWidth.of($0.1) }.max() ?? 0
            return Self.extent(table.columns[number], widest: widest, language, comfortable: details)
        }
        guard
            let widths = Self.fit(columns, into: width.map { $0 - Self.gap * max(0, columns.count - 1) })
        else { return nil }
        self.widths = widths
    }

    var width: Int { widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) }

    static func texts(of table: ReportTable, column: Int, _ language: Language) -> [String] {
        let numbers = table.numberTexts(ofColumn: column)
        return table.rows.indices.map { row in
            guard case .words(let words) = table.rows[row].cells[column] else { return numbers[row] ?? "" }
            return PrintableText.clipped(PrintableText.of(words[language]), to: mostCharacters)
        }
    }

    private static func extent(
        _ column: Column, widest: Int, _ language: Language, comfortable: Bool
    ) -> (least: Int, wanted: Int) {
        let title = PrintableText.of(column.title[language])
        let head = max(DisplayWidth.of(title), DisplayWidth.of(column.unit?[language] ?? ""))
        if column.alignment == .trailing {
            return (max(widest, min(head, max(6, min(LineWrap.longestPiece(title), 12)))), max(widest, min(head, 14)))
        }
        let wanted = min(max(widest, min(head, 12)), Self.widest)
        return (min(wanted, comfortable ? 14 : 10), wanted)
    }

    /// The wanted widths, the widest ones narrowed until all fit.
    private static func fit(_ columns: [(least: Int, wanted: Int)], into room: Int?) -> [Int]? {
        var widths = columns.map(\.wanted)
        guard let room else { return widths }
        guard columns.reduce(0, { $0 + $1.least }) <= room else { return nil }
        while widths.reduce(0, +) > room {
            let shrinkable = widths.indices.filter { widths[$0] > columns[$0].least }
            guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return nil }
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
                lines += LineWrap.lines(texts[0][row], width: width)
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
            LineWrap.lines(PrintableText.of(table.columns[column].title[language]), width: width)
                + (table.columns[column].unit.map { LineWrap.lines($0[language], width: width) } ?? [])
        }
        let height = heads.map(\.count).max() ?? 0
        let standing = heads.map { Array(repeating: "", count: height - $0.count) + $0 }
        return (0..<height).map { line in joined(standing.map { $0[line] }) }
    }

    private func laidOut(_ cells: [String]) -> [String] {
        let wrapped = zip(cells, widths).map { LineWrap.lines($0, width: $1) }
        let height = wrapped.map(\.count).max() ?? 0
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
