import Documents
import Quantities

/// The text of a paper: what must be read first, tables of two columns of words as numbered paragraphs, all others as annexes.
struct PaperText {
    /// Columns of a table on a sheet that lies; more are left out, details first, and named.
    private static let mostColumns = 12

    private let language: Language

    init(_ language: Language) { self.language = language }

    func text(_ document: Document) -> String {
        let (told, annexes) = (document.tables.filter(\.isTold), document.tables.filter { !$0.isTold })
        var body = paragraph("Title", say(document.title))
        for fact in document.headline {
            body += paragraph("BodyText", [(say(fact.label) + mark, true), (say(fact.value), false)])
        }
        for (number, table) in told.enumerated() {
            body += paragraph("Heading1", ordinal(number) + say(table.title))
            for row in table.rows {
                let cells = row.cells.compactMap { if case .words(let words) = $0 { say(words) } else { nil } }
                body += paragraph("BodyText", [(raised(cells[0]) + mark, true), (cells.dropFirst().joined(), false)])
            }
            body += table.notes.map { paragraph("BodyText", say($0)) }.joined()
        }
        if !document.notes.isEmpty {
            body += paragraph(
                "Heading1", ordinal(told.count) + Words("提示", "Remarks")[language == .both ? .zh : language])
            body += document.notes.map { paragraph("BodyText", say($0)) }.joined()
        }
        body += section(isLying: false, isLast: annexes.isEmpty)
        for (number, table) in annexes.enumerated() { body += annex(number + 1, table) }
        if !annexes.isEmpty { body += section(isLying: true, isLast: true) }
        return PaperParts.head + "<w:document \(PaperParts.namespace)><w:body>" + body + "</w:body></w:document>"
    }

    private var mark: String { language == .en ? ": " : "：" }

    /// An English paragraph begins with a capital letter.
    private func raised(_ text: String) -> String {
        language == .en ? text.prefix(1).uppercased() + text.dropFirst() : text
    }

    private func ordinal(_ number: Int) -> String {
        let figures = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
        return language == .en ? "\(number + 1). " : "\(number < figures.count ? figures[number] : "\(number + 1)")、"
    }

    private func annex(_ number: Int, _ table: ReportTable) -> String {
        let name = language == .en ? "Annex \(number)" : "附件 \(number)"
        var text = paragraph(number == 1 ? "Annex" : "AnnexNext", name) + paragraph("Heading1", say(table.title))
        let (shown, left) = columns(of: table)
        let units = Set(shown.compactMap { table.columns[$0].unit }.map(say))
        // One unit stands above the table once, as such tables have it; several stand in their heads.
        if units.count == 1, let unit = units.first, !unit.isEmpty {
            text += paragraph("Unit", (language == .en ? "unit: " : "单位：") + unit)
        }
        text += grid(table, shown, inHeads: units.count > 1)
        if !left.isEmpty {
            let heads = left.map { say(table.columns[$0].title) }
            text += paragraph(
                "Note",
                language == .en
                    ? "Not shown for want of room: \(heads.joined(separator: ", "))"
                    : "限于版面未列：\(heads.joined(separator: "、"))")
        }
        return text + table.notes.map { paragraph("Note", say($0)) }.joined()
    }

    private func columns(of table: ReportTable) -> (shown: [Int], left: [Int]) {
        let all = table.visibleColumns
        var shown = all
        for rank in [ReportTable.Column.Rank.detail, .useful] {
            while shown.count > Self.mostColumns, let last = shown.last(where: { table.columns[$0].rank == rank }) {
                shown.removeAll { $0 == last }
            }
        }
        shown = Array(shown.prefix(Self.mostColumns))
        return (shown, all.filter { !shown.contains($0) })
    }

    private func grid(_ table: ReportTable, _ shown: [Int], inHeads: Bool) -> String {
        let texts = shown.map { column -> [String] in
            let numbers = table.numberTexts(ofColumn: column)
            return table.rows.indices.map { row in
                if case .words(let words) = table.rows[row].cells[column] { say(words) } else { numbers[row] ?? "" }
            }
        }
        let heads = shown.map { column in
            say(inHeads ? table.columns[column].head : table.columns[column].title)
        }
        var text =
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
        let wide = widths(table, shown, texts, heads)
        text += wide.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
        text += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        text += zip(heads, wide).map { cell(paragraph("TableHead", $0), $1) }.joined() + "</w:tr>"
        for (number, row) in table.rows.enumerated() {
            text += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            if row.kind == .group, case .words(let words) = row.cells.first {
                text += cell(paragraph("TableText", [(say(words), true)]), wide.reduce(0, +), spanning: shown.count)
            } else {
                for (place, column) in shown.enumerated() {
                    let style = table.columns[column].alignment == .trailing ? "TableNumber" : "TableText"
                    text += cell(paragraph(style, [(texts[place][number], row.kind != .body)]), wide[place])
                }
            }
            text += "</w:tr>"
        }
        return text + "</w:tbl>" + paragraph("Note", "")
    }

    private func widths(_ table: ReportTable, _ shown: [Int], _ texts: [[String]], _ heads: [String]) -> [Int] {
        // No word is parted, as long as all of them find room.
        let leasts =
            [Self.longestWord, 10, Self.mostUnbroken].lazy.map { most in
                shown.indices.map { place in
                    Self.margins + Self.narrow * least(table, shown[place], texts[place], heads[place], most)
                }
            }.first { $0.reduce(0, +) * 5 <= PaperParts.lyingRoom * 4 }
            ?? shown.indices.map { place in
                Self.margins + Self.narrow * least(table, shown[place], texts[place], heads[place], Self.mostUnbroken)
            }
        let naturals = shown.indices.map { place -> Int in
            guard table.columns[shown[place]].alignment == .leading else { return leasts[place] }
            let widest = rows(of: table).map { DisplayWidth.of(texts[place][$0]) }.max() ?? 0
            return max(leasts[place], Self.margins + Self.narrow * (widest + 1))
        }
        return PaperColumns.widths(
            leasts: leasts, naturals: naturals, room: PaperParts.lyingRoom, short: 44 * Self.narrow)
    }

    /// In narrow characters: a whole number, or a few characters of text; no word of at most so many is parted.
    private func least(_ table: ReportTable, _ column: Int, _ texts: [String], _ head: String, _ most: Int) -> Int {
        let widest =
            rows(of: table).map { row in
                let width = DisplayWidth.of(texts[row])
                // Totals are in bold, and a number is not broken.
                if case .number = table.rows[row].cells[column] {
                    return width + (table.rows[row].kind == .body ? 1 : 2)
                }
                let word = Self.longestWord(of: texts[row]) + (table.rows[row].kind == .body ? 1 : 2)
                return max(min(width + 1, Self.mostUnbroken), min(word, most))
            }.max() ?? 0
        return max(widest, min(DisplayWidth.of(head), 6), min(Self.longestWord(of: head) + 1, most), 4)
    }

    /// Of Latin letters and figures.
    private static func longestWord(of text: String) -> Int {
        text.split { !$0.isASCII || $0 == " " }.map(\.count).max() ?? 0
    }

    /// Rows whose cells stand in their own columns.
    private func rows(of table: ReportTable) -> [Int] { table.rows.indices.filter { table.rows[$0].kind != .group } }

    /// Of a cell at both sides, and of a narrow character in 小五, in twentieths of a point.
    static let (margins, narrow) = (220, 94)
    /// Narrow characters of text that no line breaks.
    private static let mostUnbroken = 8
    /// Of words that are not parted: `construction`, `2023-03-16`.
    private static let longestWord = 14

    private func cell(_ content: String, _ width: Int, spanning columns: Int = 1) -> String {
        let span = columns > 1 ? "<w:gridSpan w:val=\"\(columns)\"/>" : ""
        return "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(span)</w:tcPr>\(content)</w:tc>"
    }

    private func paragraph(_ style: String, _ text: String) -> String { paragraph(style, [(text, false)]) }

    private func paragraph(_ style: String, _ runs: [(text: String, isBold: Bool)]) -> String {
        let told = runs.filter { !$0.text.isEmpty }.map { run -> String in
            let bold = run.isBold ? "<w:rPr><w:b/></w:rPr>" : ""
            return "<w:r>\(bold)\(WordRun.written(run.text))</w:r>"
        }
        return "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(told.joined())</w:p>"
    }

    private func section(isLying: Bool, isLast: Bool) -> String {
        let properties = PaperParts.section(isLying: isLying)
        return isLast ? properties : "<w:p><w:pPr>\(properties)</w:pPr></w:p>"
    }

    private func say(_ words: Words) -> String { words[language] }
}
