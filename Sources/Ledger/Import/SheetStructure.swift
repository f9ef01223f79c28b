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
        for (fault, place) in reading.hidden { news.report(fault, at: path, place) }
        tellUnits(reading, lines, path)
    }

    /// A unit row that was changed does not change the units.
    private mutating func tellUnits(_ reading: SheetReading, _ lines: [LedgerSheet.Row], _ path: Path) {
        guard let table = reading.table else { return }
        let columns = LedgerColumns(mapKeys: mapKeys(reading)).columns(table)
        for heading in reading.headings {
            guard let text = heading.unit, let column = columns.first(where: { $0.key == heading.key }),
                let unit = units.unit(column.unit, resource: column.mapKey), unit.isOther(text)
            else { continue }
            let place = reading.place(row: reading.headRow, column: heading.column)
            news.report(.unitRow(text, own: unit.name), at: path, place)
        }
        for line in lines {
            for heading in reading.headings {
                guard case .text(let raw) = line[heading.column],
                    let column = columns.first(where: { $0.key == heading.key }),
                    let unit = units.unit(column.unit, resource: column.mapKey)
                else { continue }
                let text = LedgerText.trimmed(raw)
                if unit.isOther(text) {
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
