import Documents

/// A table's heads, units and cells as people read them.
struct TableTexts {
    let heads: [String]
    let units: [String?]
    /// Row by row, as many as there are columns.
    let rows: [[String]]
    /// Places behind the point of every number; `nil` where there is none.
    let places: [[Int?]]

    init(_ table: ReportTable, _ speech: Speech) {
        heads = table.columns.map { speech.cell($0.title) }
        units = table.columns.map { column in
            column.unit.flatMap { $0.zh.isEmpty && $0.en.isEmpty ? nil : speech.line($0) }
        }
        let numbers = table.columns.indices.map { table.numberTexts(ofColumn: $0) }
        rows = table.rows.enumerated().map { row, entry in
            entry.cells.enumerated().map { column, cell in
                switch cell {
                case .empty: ""
                case .words(let words): speech.cell(words)
                case .number: numbers[column][row] ?? ""
                }
            }
        }
        places = table.rows.indices.map { row in
            numbers.map { column in
                column[row].map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }
            }
        }
    }
}
