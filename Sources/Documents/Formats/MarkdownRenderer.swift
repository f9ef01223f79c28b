import Quantities

/// Documents as Markdown, with pipe tables.
public struct MarkdownRenderer: Sendable {
    public let language: Language

    public init(_ language: Language) { self.language = language }

    public func text(_ document: Document) -> String {
        var blocks = ["# " + escaped(document.title)]
        if !document.headline.isEmpty {
            blocks.append(
                document.headline.map { "- **\(escaped($0.label))**: \(escaped($0.value))" }.joined(separator: "\n"))
        }
        blocks += document.tables.map { text($0) }
        if !document.notes.isEmpty {
            blocks.append("## " + Words("提示", "Warnings and remarks")[language])
            blocks.append(list(document.notes))
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    /// One table with its title.
    public func text(_ table: ReportTable) -> String {
        var blocks = ["## " + escaped(table.title)]
        if !table.rows.isEmpty { blocks.append(table.layout == .list ? entries(table) : grid(table)) }
        if !table.notes.isEmpty { blocks.append(list(table.notes)) }
        return blocks.joined(separator: "\n\n")
    }

    private func cells(_ table: ReportTable, _ column: Int) -> [String] {
        let numbers = table.numberTexts(ofColumn: column)
        return table.rows.indices.map { row in
            guard case .words(let words) = table.rows[row].cells[column] else { return numbers[row] ?? "" }
            return escaped(words)
        }
    }

    private func grid(_ table: ReportTable) -> String {
        let shown = table.visibleColumns
        let texts = shown.map { cells(table, $0) }
        func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        let head = line(shown.map { escaped(table.columns[$0].head) })
        let rule = line(shown.map { table.columns[$0].alignment == .leading ? "---" : "---:" })
        let rows = table.rows.enumerated().map { number, row -> String in
            if row.kind == .group, case .words(let words) = row.cells.first {
                return line(["**\(escaped(words))**"] + Array(repeating: "", count: shown.count - 1))
            }
            let cells = texts.map { $0[number] }
            return line(row.kind == .body ? cells : cells.map { $0.isEmpty ? "" : "**\($0)**" })
        }
        return ([head, rule] + rows).joined(separator: "\n")
    }

    private func entries(_ table: ReportTable) -> String {
        let shown = table.visibleColumns
        let texts = shown.map { cells(table, $0) }
        return table.rows.indices.map { row in
            let cells = zip(shown, texts).map { (column: $0, text: $1[row]) }.filter { !$0.text.isEmpty }
            let head = cells.prefix { table.columns[$0.column].alignment == .leading }.prefix(2)
            let rest = cells.dropFirst(head.count).map { "- \(escaped(table.columns[$0.column].head)): \($0.text)" }
            return (["### " + head.map(\.text).joined(separator: " "), ""] + rest).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private func list(_ notes: [Words]) -> String { notes.map { "- " + escaped($0) }.joined(separator: "\n") }

    private func escaped(_ words: Words) -> String { Self.escaped(words[language]) }

    /// Text that Markdown and HTML take literally.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in PrintableText.of(text) {
            switch character {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "|", "*", "_", "`", "[", "]", "\\", "~", "#": escaped += "\\" + String(character)
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
