import Documents

/// Rows with a column for everything.
struct GridRows: TableRows {
    let sheet: PaperSize
    let head: LinedRow?
    let rows: [LinedRow]
    let hidden: [ReportTable.Column]

    init(_ table: ReportTable, _ number: Int, _ fit: TableFit, _ options: PrintOptions, _ ruler: some TextRuler) {
        sheet = fit.sheet
        hidden = fit.hidden
        let words = CellTexts(language: options.language)
        var lefts: [Double] = []
        var x = 0.0
        for width in fit.widths {
            lefts.append(x)
            x += width
        }
        let maker = RowMaker(fit: fit, lefts: lefts, width: x)
        head = maker.head(fit.shown.map { words.head(table.columns[$0]) }, table, number, ruler)
        rows = table.rows.indices.map { row in
            let content = table.rows[row]
            let role = Piece.Role.row(table: number, row: row)
            if content.kind == .group { return maker.group(words.groupHead(content), role, ruler) }
            return maker.row(fit.texts.map { $0[row] }, content, table, role, ruler)
        }
    }
}

private struct RowMaker {
    let fit: TableFit
    let lefts: [Double]
    let width: Double

    private var padding: Double { ColumnExtent.padding * fit.size }
    private var style: TextStyle { TextStyle(size: fit.size) }

    private func lined(_ role: Piece.Role, _ cells: [LinedRow.Cell], fill: Drawing.Ink?) -> LinedRow {
        LinedRow(
            role: role, cells: cells, pitch: style.pitch, padding: fit.size * 0.28, width: width, fill: fill,
            borders: lefts + [width])
    }

    private func cell(
        _ at: Int, _ text: String, _ style: TextStyle, _ alignment: TextAlignment, _ ruler: some TextRuler
    ) -> LinedRow.Cell {
        let room = fit.widths[at] - 2 * padding
        return LinedRow.Cell(
            lines: text.isEmpty ? [] : ruler.lines(of: text, style, width: room), style: style,
            x: lefts[at] + padding, width: room, alignment: alignment)
    }

    /// Titles with their units, half way up.
    func head(
        _ heads: [(title: String, unit: String)], _ table: ReportTable, _ number: Int, _ ruler: some TextRuler
    ) -> LinedRow {
        var bold = style
        bold.isBold = true
        bold.ink = PageInk.accent
        let cells = heads.enumerated().map { at, head in
            cell(at, head.unit.isEmpty ? head.title : head.title + "\n" + head.unit, bold, .centre, ruler)
        }
        // A head is no place for stories: it must leave room for rows.
        let most = Int(fit.sheet.depth * 0.3 / bold.pitch)
        let height = min(cells.map(\.lines.count).max() ?? 1, most)
        let centred = cells.map { cell in
            var cell = cell
            if cell.lines.count > most { cell.lines = cell.lines.prefix(most - 1) + ["…"] }
            cell.drop = Double(height - cell.lines.count) / 2 * bold.pitch
            return cell
        }
        var row = lined(.tableHead(table: number), centred, fill: PageInk.headFill)
        row.topInk = PageInk.accent
        return row
    }

    func group(_ text: String, _ role: Piece.Role, _ ruler: some TextRuler) -> LinedRow {
        var bold = style
        bold.isBold = true
        let lines = ruler.lines(of: text, bold, width: width - 2 * padding)
        var row = lined(
            role, [.init(lines: lines, style: bold, x: padding, width: width - 2 * padding)], fill: PageInk.groupFill)
        row.borders = [0, width]
        return row
    }

    func row(
        _ texts: [String], _ content: ReportTable.Row, _ table: ReportTable, _ role: Piece.Role, _ ruler: some TextRuler
    ) -> LinedRow {
        let cells = texts.enumerated().map { at, text in
            var style = style
            style.isBold = content.kind != .body
            if content.alarms.contains(fit.shown[at]) {
                style.isBold = true
                style.ink = PageInk.alarm
            }
            let isNumber = table.columns[fit.shown[at]].alignment == .trailing
            return cell(at, text, style, isNumber ? .trailing : .leading, ruler)
        }
        return lined(role, cells, fill: content.kind == .body ? nil : PageInk.totalFill)
    }
}
