import LandModel
import Quantities
import Records

extension LedgerImport {
    /// Tells what is wrong with a list's sheet apart from its cells.
    mutating func tellStructure(_ reading: SheetReading, named: Set<Int>, lines: [LedgerSheet.Row]) {
        let path = Path(reading.table?.key ?? "")
        for row in reading.factRows {
            for entry in row.entries where !named.contains(entry.column) && !entry.cell.isBlank {
                let place = reading.place(row: row.number, column: entry.column)
                reportOnce(.beyondHeading, at: path, place, of: "#\(entry.column)")
            }
        }
        let facts = Dictionary(reading.factRows.map { ($0.number, $0) }) { first, _ in first }
        for merge in reading.sheet.merges {
            let isOver = reading.headings.contains { merge.columns.contains($0.column) }
            guard isOver, let row = facts[merge.rows.lowerBound], !row[merge.columns.lowerBound].isBlank else {
                continue
            }
            report(.merged, at: path, reading.place(row: row.number, column: merge.columns.lowerBound))
        }
        tellHidden(reading)
        tellUnits(reading, lines, path)
    }

    /// Warns of facts that nobody sees.
    mutating func tellHidden(_ reading: SheetReading) {
        let path = Path(reading.table?.key ?? "")
        let sheet = reading.sheet
        guard let first = reading.factRows.first else { return }
        if sheet.isHidden {
            let what = Words("隐藏的工作表“\(sheet.name)”", "cells of the hidden sheet “\(sheet.name)”")
            report(.hidden(what), at: path, reading.place(row: first.number, column: 1))
        }
        let hidden = Set(sheet.hiddenRows)
        let rows = reading.factRows.filter { hidden.contains($0.number) }
        if let row = rows.first {
            let what = Words("隐藏的 \(rows.count) 行", "\(rows.count) hidden rows")
            report(.hidden(what), at: path, reading.place(row: row.number, column: 1))
        }
        for range in sheet.hiddenColumns {
            let row = reading.factRows.first { row in
                row.entries.contains { range.contains($0.column) && !$0.cell.isBlank }
            }
            guard let row, let entry = row.entries.first(where: { range.contains($0.column) && !$0.cell.isBlank })
            else {
                continue
            }
            let letters = Grid.letters(ofColumn: entry.column)
            let what = Words("隐藏的列 \(letters)", "cells of the hidden column \(letters)")
            report(.hidden(what), at: path, reading.place(row: row.number, column: entry.column))
        }
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
                let text = CellText.trimmed(raw)
                if !unit.own.names.contains(text), unit.others.contains(where: { $0.names.contains(text) }) {
                    let place = reading.place(row: line.number, column: heading.column)
                    report(.unitRow(text, own: unit.name), at: path, place)
                }
            }
        }
    }

    private func mapKeys(_ reading: SheetReading) -> [String: [String]] {
        Dictionary(reading.headings.compactMap { heading in heading.map.map { ($0.map, [$0.name]) } }) { $0 + $1 }
    }
}
