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
        tellMarks(reading, at: path)
        guard let table = reading.table else { return }
        let columns = LedgerColumns(mapKeys: mapKeys(reading)).columns(table)
        for (fault, place) in SheetUnits(reading, columns, units, resources).faults(rows, unknown: unknown) {
            news.report(fault, at: path, place)
        }
    }

    mutating func tellMarks(_ reading: SheetReading, at path: Path) {
        for (mark, place) in SheetMark.all(reading) {
            let (kind, count, shown) = mark.counted
            news.leave(kind, count: count, .mark(mark), shown: shown, at: path, place)
        }
    }

    private func mapKeys(_ reading: SheetReading) -> [String: [String]] {
        Dictionary(reading.headings.compactMap { heading in heading.map.map { ($0.map, [$0.name]) } }) { $0 + $1 }
    }
}
