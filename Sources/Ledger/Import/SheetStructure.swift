import LandModel
import Quantities
import Records

extension SheetRecognition {
    /// Tells what is wrong with a list's sheet apart from its cells.
    mutating func tellStructure(
        _ reading: SheetReading, _ head: HeadRow, unknown: [HeadRow.Cell], _ rows: SheetRows
    ) {
        let path = Path(reading.table?.key ?? "")
        let named = Set(head.cells.map(\.column))
        for row in reading.factRows {
            for entry in row.entries where !named.contains(entry.column) && !entry.cell.isBlank {
                let place = reading.place(row: row.number, column: entry.column)
                news.reportOnce(.beyondHeading, at: path, place, of: "#\(entry.column)")
            }
        }
        for (fault, place) in reading.hidden { news.report(fault, at: path, place) }
        tellComments(reading, at: path)
        guard let table = reading.table else { return }
        let columns = LedgerColumns(mapKeys: mapKeys(reading)).columns(table)
        for (fault, place) in SheetUnits(reading, columns, units, resources).faults(rows, unknown: unknown) {
            news.report(fault, at: path, place)
        }
    }

    /// Those on heads are the ledger's own.
    private mutating func tellComments(_ reading: SheetReading, at path: Path) {
        let rows = Set(reading.factRows.map(\.number))
        let places = reading.sheet.commented.filter { rows.contains($0.row) }
        guard reading.table != nil, let first = places.first else { return }
        let cell = "\(reading.sheet.name)!\(Grid.letters(ofColumn: first.column))\(first.row)"
        news.leave(
            \.comments, count: places.count, .comments(count: places.count),
            shown: Words("单元格 \(cell) 的批注", "the comment on cell \(cell)"), at: path,
            reading.place(row: first.row, column: first.column))
    }

    private func mapKeys(_ reading: SheetReading) -> [String: [String]] {
        Dictionary(reading.headings.compactMap { heading in heading.map.map { ($0.map, [$0.name]) } }) { $0 + $1 }
    }
}
