import Records

/// Cells that say that they are the same as the one above, filled in.
struct DittoMarks {
    private(set) var rows: [LedgerSheet.Row]
    /// By column: the first cell that was filled in, and how many were.
    private(set) var filled: [Int: (row: Int, was: String, shown: String, count: Int)] = [:]

    private static let marks: Set<String> = [
        "同上", "同上行", "同上一行", "同前", "〃", "々", "\"", "''", "″", "“", "”", "ditto", "do.",
    ]

    /// `own`: the column of the ids of these records, which cannot be the same twice.
    init(_ rows: [LedgerSheet.Row], own: Int?) {
        self.rows = rows
        var above: [Int: LedgerCell] = [:]
        for index in rows.indices {
            for place in rows[index].entries.indices {
                let entry = rows[index].entries[place]
                guard let mark = Self.mark(entry.cell), entry.column != own, let cell = above[entry.column] else {
                    continue
                }
                self.rows[index].entries[place].cell = cell
                let first = filled[entry.column] ?? (rows[index].number, mark, HeadRow.shown(cell), 0)
                filled[entry.column] = (first.row, first.was, first.shown, first.count + 1)
            }
            above = Dictionary(self.rows[index].entries.map { ($0.column, $0.cell) }) { first, _ in first }
        }
    }

    private static func mark(_ cell: LedgerCell) -> String? {
        guard case .text(let raw) = cell else { return nil }
        let text = LedgerText.trimmed(raw)
        return isMark(text) ? text : nil
    }

    /// Whether a text would be taken for what stands above.
    static func isMark(_ text: String) -> Bool { text.utf8.count < 16 && marks.contains(text.lowercased()) }
}
