import Documents
import Quantities

/// Words and cells as they stand on paper.
struct CellTexts {
    /// Longer texts end in `…`.
    static let mostCharacters = 8_000

    let language: Language

    func text(_ words: Words) -> String { printable(words[language]) }

    /// Both languages one under the other, because side by side they take too much room.
    func stacked(_ words: Words) -> String {
        guard language == .both, words.zh != words.en else { return printable(words[language]) }
        return printable(words.zh) + "\n" + printable(words.en)
    }

    func column(_ column: Int, of table: ReportTable) -> [String] {
        let numbers = table.numberTexts(ofColumn: column)
        return table.rows.indices.map { row in
            guard case .words(let words) = table.rows[row].cells[column] else { return numbers[row] ?? "" }
            return stacked(words)
        }
    }

    /// Title and unit of a column, one under the other.
    func head(_ column: ReportTable.Column) -> (title: String, unit: String) {
        guard let unit = column.unit, !unit.zh.isEmpty else { return (stacked(column.title), "") }
        if language == .both {
            let units = Words("（\(unit.zh)）", unit.zh == unit.en ? "（\(unit.zh)）" : "(\(unit.en))")
            return (stacked(column.title), stacked(units))
        }
        return (text(column.title), text(Words("（\(unit.zh)）", "(\(unit.en))")))
    }

    /// What stands at the head of a group.
    func groupHead(_ row: ReportTable.Row) -> String {
        guard case .words(let words) = row.cells.first else { return "" }
        return text(words)
    }

    private func printable(_ text: String) -> String {
        PrintableText.clipped(PrintableText.of(text), to: Self.mostCharacters)
    }
}
