import Quantities
import Records

extension SheetReading {
    /// Facts that nobody sees, or that somebody has struck out.
    var hidden: [(fault: LedgerFault, place: Place)] {
        guard let first = factRows.first else { return [] }
        var found: [(fault: LedgerFault, place: Place)] = []
        if sheet.isHidden {
            let what = Words("隐藏的工作表“\(sheet.name)”", "cells of the hidden sheet “\(sheet.name)”")
            found.append((.hidden(what), place(row: first.number, column: 1)))
        }
        let hidden = Set(sheet.hiddenRows)
        let rows = factRows.filter { hidden.contains($0.number) }
        if let row = rows.first {
            let what = Words("隐藏的 \(rows.count) 行", "\(rows.count) hidden rows")
            found.append((.hidden(what), place(row: row.number, column: 1)))
        }
        for range in sheet.hiddenColumns {
            let row = factRows.first { row in
                row.entries.contains { range.contains($0.column) && !$0.cell.isBlank }
            }
            guard let row, let entry = row.entries.first(where: { range.contains($0.column) && !$0.cell.isBlank })
            else {
                continue
            }
            let letters = Grid.letters(ofColumn: entry.column)
            let what = Words("隐藏的列 \(letters)", "cells of the hidden column \(letters)")
            found.append((.hidden(what), place(row: row.number, column: entry.column)))
        }
        return found
            + marked(sheet.struck) { Words("加了删除线的 \($0) 行", "\($0) rows with what is struck out") }
            + marked(sheet.unseen) {
                Words(
                    "内容看不见（与底色同色，或格式不显示）的 \($0) 行",
                    "\($0) rows with what nobody sees (the colour behind it, or a format that shows nothing)")
            }
    }

    private func marked(
        _ places: [LedgerSheet.CellPlace], _ words: (Int) -> Words
    ) -> [(fault: LedgerFault, place: Place)] {
        let marked = Set(places)
        let found = factRows.flatMap { row in
            row.entries.filter { !$0.cell.isBlank }.map {
                LedgerSheet.CellPlace(row: row.number, column: $0.column)
            }
            .filter(marked.contains)
        }
        guard let first = found.first else { return [] }
        return [
            (.hidden(words(Set(found.map(\.row)).count)), place(row: first.row, column: first.column))
        ]
    }
}
