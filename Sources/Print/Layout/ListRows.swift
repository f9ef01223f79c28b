import Documents

/// Rows as blocks, a line for everything: for long texts, and for tables wider than any paper.
struct ListRows: TableRows {
    let sheet: PaperSize
    let head: LinedRow? = nil
    let rows: [LinedRow]
    let hidden: [ReportTable.Column] = []

    init(_ table: ReportTable, _ number: Int, _ options: PrintOptions, _ ruler: some TextRuler) {
        let sheet = options.sheet
        self.sheet = sheet
        let words = CellTexts(language: options.language)
        let shown = table.visibleColumns
        let texts = shown.map { words.column($0, of: table) }
        let labels = shown.map { column -> String in
            let head = words.head(table.columns[column])
            return (head.title + head.unit).replacing("\n", with: " / ")
        }
        let style = TextStyle(size: 9)
        let widest = labels.map { ruler.width(of: $0, style) }.max() ?? 0
        let block = Block(sheet: sheet, style: style, labelWidth: min(widest + 2, sheet.room * 0.3))
        rows = table.rows.indices.map { row in
            let role = Piece.Role.row(table: number, row: row)
            let content = table.rows[row]
            if content.kind == .group { return block.group(words.groupHead(content), role, ruler) }
            let cells = shown.indices.filter { !texts[$0][row].isEmpty }
            let head = Array(cells.prefix { table.columns[shown[$0]].alignment == .leading }.prefix(2))
            let rest = cells.dropFirst(head.count).map { at -> (label: String, text: String, isAlarm: Bool) in
                let isAlarm = content.alarms.contains(shown[at])
                return (labels[at], (isAlarm ? "▲ " : "") + texts[at][row], isAlarm)
            }
            let title = head.map { texts[$0][row].replacing("\n", with: " / ") }.joined(separator: "  ")
            return block.row(title, rest, role, ruler)
        }
    }
}

private struct Block {
    let sheet: PaperSize
    let style: TextStyle
    let labelWidth: Double

    private static let indent = 14.0

    func group(_ text: String, _ role: Piece.Role, _ ruler: some TextRuler) -> LinedRow {
        let bold = TextStyle(size: style.size, isBold: true)
        let room = sheet.room - 8
        return LinedRow(
            role: role, cells: [.init(lines: ruler.lines(of: text, bold, width: room), style: bold, x: 4, width: room)],
            pitch: style.pitch, padding: 3, width: sheet.room, fill: PageInk.headFill)
    }

    func row(
        _ title: String, _ facts: [(label: String, text: String, isAlarm: Bool)], _ role: Piece.Role,
        _ ruler: some TextRuler
    ) -> LinedRow {
        let bold = TextStyle(size: style.size, isBold: true)
        let quiet = TextStyle(size: style.size, ink: PageInk.quiet)
        let alarm = TextStyle(size: style.size, isBold: true, ink: PageInk.alarm)
        let heads = title.isEmpty ? [] : ruler.lines(of: title, bold, width: sheet.room)
        let left = Self.indent + labelWidth + 8
        var labels = heads.map { _ in "" }
        var values = labels
        var alarms = labels
        for fact in facts {
            let label = ruler.lines(of: fact.label, quiet, width: labelWidth)
            let value = ruler.lines(of: fact.text, fact.isAlarm ? alarm : style, width: sheet.room - left)
            let height = max(label.count, value.count)
            let blank = Array(repeating: "", count: height)
            func filled(_ lines: [String]) -> [String] { lines + blank.dropFirst(lines.count) }
            labels += filled(label)
            values += fact.isAlarm ? blank : filled(value)
            alarms += fact.isAlarm ? filled(value) : blank
        }
        return LinedRow(
            role: role,
            cells: [
                .init(lines: heads, style: bold, x: 0, width: sheet.room),
                .init(lines: labels, style: quiet, x: Self.indent, width: labelWidth),
                .init(lines: values, style: style, x: left, width: sheet.room - left),
                .init(lines: alarms, style: alarm, x: left, width: sheet.room - left),
            ], pitch: style.pitch, padding: 3, width: sheet.room, fill: nil)
    }
}
