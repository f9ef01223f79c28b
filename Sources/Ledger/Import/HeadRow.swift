import Records

/// The row that names a list's columns, found among the first of its sheet.
struct HeadRow {
    /// Over their heads offices write a title, a unit, a date, notes: no more rows than these.
    private static let mostAbove = 15

    /// One cell over a column.
    struct Cell {
        let column: Int
        let text: String
        /// Of heads in two rows: what stands over several columns together.
        var group: String?
    }

    let row: LedgerSheet.Row
    let cells: [Cell]
    /// The last row of heads: one more than the first where they stand in two.
    let last: Int
    /// How many of its cells name a column.
    let known: Int

    /// `nil`: no row names columns.
    init?(_ sheet: LedgerSheet, _ index: HeadingIndex, parts: Int?) {
        var best = Self.best(sheet) { index.heading($0, parts: parts) != nil }
        if best.map({ $0.known < 2 }) ?? true {
            // Words cut short, where there are several of them.
            let other = Self.best(sheet) { cell in
                (index.heading(cell, parts: parts)
                    ?? index.meant(cell.text, at: cell.column, taken: [], LedgerNames())) != nil
            }
            if let other, other.known > 2, other.known * 2 > other.cells.count { best = other }
        }
        guard let best else { return nil }
        row = best.row
        known = best.known
        (cells, last) = (best.cells, best.last)
    }

    private typealias Found = (row: LedgerSheet.Row, cells: [Cell], last: Int, known: Int)

    private static func best(_ sheet: LedgerSheet, _ isKnown: (Cell) -> Bool) -> Found? {
        var best: Found?
        var tried = 0
        for (index, row) in sheet.rows.enumerated() where row.entries.contains(where: { !$0.cell.isBlank }) {
            tried += 1
            guard tried <= Self.mostAbove else { break }
            let next = index + 1 < sheet.rows.count ? sheet.rows[index + 1] : nil
            let below = next?.number == row.number + 1 ? next : nil
            let (cells, last) = inTwoRows(Self.cells(row), row.number, below, sheet.merges, isKnown)
            let known = cells.count(where: isKnown)
            guard known > 0 else { continue }
            guard let before = best else {
                best = (row, cells, last, known)
                continue
            }
            guard row.number > before.last else { continue }
            // The first that looks like heads, unless what looked so was a title in one cell.
            let isHeads = before.known * 2 >= before.cells.count && (before.known > 1 || known < 3)
            if !isHeads, known > before.known { best = (row, cells, last, known) }
        }
        return best
    }

    /// What stands in the first column as if the table lay on its side; `nil` where most of it names no column.
    static func headsDown(_ sheet: LedgerSheet, _ index: HeadingIndex, parts: Int?) -> [String]? {
        let texts = sheet.rows.prefix(60).compactMap { row in
            cells(row).first.flatMap {
                $0.column == sheet.rows.first?.entries.first?.column ? $0.text : nil
            }
        }
        let known = texts.filter { index.heading($0, at: 1, parts: parts) != nil }
        return known.count * 2 > texts.count ? known : nil
    }

    static func cells(_ row: LedgerSheet.Row) -> [Cell] {
        row.entries.filter { !$0.cell.isBlank }.map { Cell(column: $0.column, text: shown($0.cell)) }
    }

    static func shown(_ cell: LedgerCell) -> String {
        switch cell {
        case .text(let raw): LedgerText.trimmed(raw.split(whereSeparator: \.isNewline).joined(separator: " "))
        case .number(let digits), .date(let digits), .coded(_, let digits): digits
        default: "?"
        }
    }

    /// Where a head spans several columns, the row below has those of each; also where nobody joined the cells, and all that stands below
    /// is heads of columns that have none above.
    private static func inTwoRows(
        _ cells: [Cell], _ row: Int, _ below: LedgerSheet.Row?, _ merges: [LedgerSheet.Merge], _ isKnown: (Cell) -> Bool
    ) -> ([Cell], Int) {
        guard let below else { return (cells, row) }
        let lower = Self.cells(below)
        var spans = merges.filter { $0.rows == row...row && $0.columns.count > 1 }.map(\.columns)
        let firstBelow = lower.first?.column ?? 0
        if spans.isEmpty, lower.count > 1, lower.allSatisfy(isKnown),
            let group = cells.last(where: { $0.column <= firstBelow }), !isKnown(group),
            cells.contains(where: { isKnown($0) && $0.column < firstBelow }),
            let last = lower.last?.column, !cells.contains(where: { $0.column > group.column && $0.column <= last })
        {
            spans = [group.column...last]
        }
        var all = cells
        var isTwo = false
        for span in spans {
            guard let group = cells.first(where: { $0.column == span.lowerBound }) else { continue }
            let parts = lower.filter { span.contains($0.column) }
            guard !parts.isEmpty else { continue }
            isTwo = true
            all.removeAll { $0.column == group.column }
            all += parts.map { Cell(column: $0.column, text: $0.text, group: group.text) }
        }
        // A title over the heads spans them, too.
        isTwo = isTwo && all.contains { $0.group == nil && isKnown($0) }
        return isTwo ? (all.sorted { $0.column < $1.column }, row + 1) : (cells, row)
    }
}
