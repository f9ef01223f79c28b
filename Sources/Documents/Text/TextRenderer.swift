import Quantities

/// Documents as text for a terminal, Chinese characters counted as two columns.
public struct TextRenderer: Sendable {
    public let language: Language
    /// Columns of the terminal; as wide as need be where not given.
    public let width: Int?

    /// The narrowest width that is kept to.
    static let narrowest = 40
    static let mostCharacters = 1200

    public init(_ language: Language, width: Int? = nil) {
        self.language = language
        self.width = width.map { max($0, Self.narrowest) }
    }

    public func text(_ document: Document) -> String {
        var blocks = [title(document)]
        if !document.headline.isEmpty { blocks.append(facts(document.headline.map { ($0.label, $0.value) })) }
        blocks += document.tables.filter { !$0.rows.isEmpty || !$0.notes.isEmpty }.map(block)
        if !document.notes.isEmpty {
            let title = Words("提示", "Warnings and remarks")[language]
            blocks.append((["■ \(title)"] + document.notes.flatMap { remark($0) }).joined(separator: "\n"))
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private var room: Int { width ?? 100 }

    private func title(_ document: Document) -> String {
        let lines = LineWrap.lines(printable(document.title), width: room)
        let rule = String(repeating: "═", count: lines.map(DisplayWidth.of).max() ?? 0)
        return (lines + [rule]).joined(separator: "\n")
    }

    private func printable(_ words: Words) -> String {
        PrintableText.clipped(PrintableText.of(words[language]), to: Self.mostCharacters)
    }

    /// Labels in one column, what they say in the next.
    private func facts(_ facts: [(label: Words, value: Words)], indentation: Int = 0) -> String {
        let labels = facts.map { printable($0.label) }
        let column = min(labels.map(DisplayWidth.of).max() ?? 0, room / 2)
        let margin = String(repeating: " ", count: indentation)
        return zip(labels, facts).flatMap { label, fact -> [String] in
            let labelLines = LineWrap.lines(label, width: column)
            let valueLines = LineWrap.lines(printable(fact.value), width: max(room - indentation - column - 2, 12))
            return (0..<max(labelLines.count, valueLines.count)).map { line in
                let left = DisplayWidth.padded(
                    line < labelLines.count ? labelLines[line] : "", to: column, .leading)
                return margin + left + "  " + (line < valueLines.count ? valueLines[line] : "")
            }
        }.joined(separator: "\n")
    }

    private func block(_ table: ReportTable) -> String {
        var lines = ["■ " + printable(table.title)]
        if table.rows.isEmpty {
            // Notes alone.
        } else if table.layout == .list {
            lines.append(list(table))
        } else if let grid = TextGrid(table, language, width: width) {
            lines += grid.lines
            let hidden = grid.hidden.map { $0.title[language] }
            let left = Words("屏幕较窄，未显示：", "Too narrow to show: ")[language]
            if !hidden.isEmpty {
                lines += LineWrap.lines(left + hidden.joined(separator: language == .zh ? "、" : ", "), width: room)
            }
        } else {
            lines.append(list(table))
        }
        return (lines + table.notes.flatMap { remark($0) }).joined(separator: "\n")
    }

    /// One block per row.
    private func list(_ table: ReportTable) -> String {
        let shown = table.visibleColumns
        let texts = shown.map { TextGrid.texts(of: table, column: $0, language) }
        return table.rows.indices.map { row -> String in
            let cells = zip(shown, texts).map { (column: $0, text: $1[row]) }.filter { !$0.text.isEmpty }
            if table.rows[row].kind == .group {
                return LineWrap.lines(TextGrid.headText(table.rows[row], language), width: room).joined(separator: "\n")
            }
            let head = cells.prefix { table.columns[$0.column].alignment == .leading }.prefix(2)
            let rest = cells.dropFirst(head.count).map { cell in
                (label: table.columns[cell.column].head, value: Words(same: cell.text.replacing("\n", with: " / ")))
            }
            let title = LineWrap.lines(
                head.map { $0.text.replacing("\n", with: " / ") }.joined(separator: "  "), width: room
            ).joined(separator: "\n")
            return rest.isEmpty ? title : title + "\n" + facts(rest, indentation: 4)
        }.joined(separator: "\n")
    }

    /// A paragraph, hanging from a dot; both languages one under the other.
    private func remark(_ words: Words) -> [String] {
        let languages: [Language] = language == .both && words.zh != words.en ? [.zh, .en] : [language]
        return languages.enumerated().flatMap { number, language in
            let text = PrintableText.clipped(PrintableText.of(words[language]), to: Self.mostCharacters)
            return LineWrap.lines(text, width: room - 2).enumerated().map { line, text in
                (number == 0 && line == 0 ? "· " : "  ") + text
            }
        }
    }
}
