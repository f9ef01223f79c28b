import LandModel
import Quantities
import Records

extension SheetRecognition {
    /// Tells what is wrong with a list's sheet apart from its cells.
    mutating func tellStructure(_ reading: SheetReading, named: Set<Int>, lines: [LedgerSheet.Row]) {
        let path = Path(reading.table?.key ?? "")
        for row in reading.factRows {
            for entry in row.entries where !named.contains(entry.column) && !entry.cell.isBlank {
                let place = reading.place(row: row.number, column: entry.column)
                news.reportOnce(.beyondHeading, at: path, place, of: "#\(entry.column)")
            }
        }
        let facts = Dictionary(reading.factRows.map { ($0.number, $0) }) { first, _ in first }
        for merge in reading.sheet.merges {
            let isOver = reading.headings.contains { merge.columns.contains($0.column) }
            guard isOver, let row = facts[merge.rows.lowerBound], !row[merge.columns.lowerBound].isBlank else {
                continue
            }
            news.report(.merged, at: path, reading.place(row: row.number, column: merge.columns.lowerBound))
        }
        for (fault, place) in reading.hidden { news.report(fault, at: path, place) }
        tellUnits(reading, lines, path)
    }

    /// A unit row that was changed does not change the units.
    private mutating func tellUnits(_ reading: SheetReading, _ lines: [LedgerSheet.Row], _ path: Path) {
        guard let table = reading.table else { return }
        let columns = LedgerColumns(mapKeys: mapKeys(reading)).columns(table)
        for line in lines {
            for heading in reading.headings {
                guard case .text(let raw) = line[heading.column],
                    let column = columns.first(where: { $0.key == heading.key }),
                    let unit = units.unit(column.unit, resource: column.mapKey)
                else { continue }
                let text = LedgerText.trimmed(raw)
                if !unit.own.names.contains(text), unit.others.contains(where: { $0.names.contains(text) }) {
                    let place = reading.place(row: line.number, column: heading.column)
                    news.report(.unitRow(text, own: unit.name), at: path, place)
                }
            }
        }
    }

    private func mapKeys(_ reading: SheetReading) -> [String: [String]] {
        Dictionary(reading.headings.compactMap { heading in heading.map.map { ($0.map, [$0.name]) } }) { $0 + $1 }
    }
}
