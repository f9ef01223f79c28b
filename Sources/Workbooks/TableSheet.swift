import Documents
import Quantities
import Spreadsheet

/// One table as a sheet: title, status, heads with a row of units, rows, notes, a line to sign.
struct TableSheet {
    let sheet: Sheet
    /// Heads and rows; `nil` where there are none.
    let range: CellRange?

    init(_ table: ReportTable, name: String, _ speech: Speech, _ look: Look, _ pages: Pages) {
        let texts = TableTexts(table, speech)
        let columns = TableColumns(table, texts)
        var writing = SheetWriting(name, columns, speech, look)
        writing.title(speech.line(table.title))
        let hasRows = !table.rows.isEmpty && columns.shown > 0
        if hasRows { Self.write(table, texts, columns, look, &writing) }
        let last = CellPlace(row: writing.sheet.rows.count - 1, column: columns.places.count - 1)
        range = hasRows ? CellRange(CellPlace(row: SheetWriting.headRow, column: 0), last) : nil
        writing.notes(Self.notes(of: table, speech))
        writing.signatures()
        var sheet = writing.sheet
        sheet.print = pages.setup(
            sheet, columns.paper, columns: columns.shown, pixels: columns.pixels)
        if hasRows {
            let body = last.row - table.rows.count + 1
            sheet.print.repeatedRows = SheetWriting.headRow...(body - 1)
            sheet.frozen = CellPlace(row: body, column: columns.firstMoving(table))
            let filtered = table.rows.lastIndex { $0.kind != .total } ?? table.rows.count - 1
            // Totals stay outside, because they must stand when rows are filtered out.
            sheet.filter = CellRange(rows: (body - 1)...(body + filtered), columns: 0...last.column)
        }
        let beside = max(columns.places.count, sheet.rows[0].cells.count)
        sheet.rows[0].cells += Array(repeating: .blank, count: beside - sheet.rows[0].cells.count) + [writing.backLink]
        self.sheet = sheet
    }

    private static func write(
        _ table: ReportTable, _ texts: TableTexts, _ columns: TableColumns, _ look: Look, _ writing: inout SheetWriting
    ) {
        let places = columns.places
        writing.heads(places.map { texts.heads[$0.column] }, places.map { texts.units[$0.column] })
        let first = writing.sheet.rows.count
        let sums = LiveSums(table)
        for (number, row) in table.rows.enumerated() {
            if row.kind == .group {
                writing.group(texts.rows[number].first ?? "")
                continue
            }
            let cells = places.enumerated().map { index, place -> SheetCell in
                let column = place.column
                func styled(_ plain: CellStyle) -> CellStyle {
                    let style =
                        switch row.kind {
                        case .subtotal: look.emphasized(plain, Look.Ground.subtotal)
                        case .total: look.emphasized(plain, Look.Ground.total)
                        default: plain
                        }
                    return row.alarms.contains(column) ? look.alarmed(style) : style
                }
                guard case .number(let value, _) = row.cells[column] else {
                    return .text(texts.rows[number][column], styled(look.text(place.alignment)))
                }
                let style = styled(look.number(places: texts.places[number][column] ?? 0))
                guard let range = sums.range(row: number, column: column) else { return .number(value, style) }
                let summed = CellRange(
                    rows: (first + range.lowerBound)...(first + range.upperBound), columns: index...index)
                return SheetCell(.formula("=SUBTOTAL(9,\(summed.address))", value: value), style)
            }
            writing.row(cells, places.map { texts.rows[number][$0.column] })
        }
    }

    private static func notes(of table: ReportTable, _ speech: Speech) -> [String] {
        let hasLongNumbers = table.rows.contains { row in
            row.cells.contains { cell in
                guard case .number(let value, _) = cell else { return false }
                return !value.fitsSpreadsheet
            }
        }
        let long = Words(
            "超过 15 位有效数字的数以文本保存，不参与计算", "numbers of more than 15 digits are kept as text and not calculated with")
        return (table.notes + (hasLongNumbers ? [long] : [])).map(speech.cell)
    }
}
