import Quantities

/// Tables as CSV (RFC 4180): UTF-8 with byte order mark, CRLF, raw numbers; what a spreadsheet would take for a formula
/// is kept from being one.
public struct CSVRenderer: Sendable {
    public let language: Language
    static let byteOrderMark = "\u{FEFF}"

    public init(_ language: Language) { self.language = language }

    /// All tables in one stream, each under its title, a blank line between.
    public func text(_ document: Document) -> String {
        let facts = document.headline.map { line([escaped($0.label[language]), escaped($0.value[language])]) }
        let tables = document.tables.map { line([escaped($0.title[language])]) + lines(of: $0) }
        let notes = document.notes.map { line([escaped($0[language])]) }
        let blocks =
            [line([escaped(document.title[language])]) + facts.joined()] + tables
            + (notes.isEmpty ? [] : [notes.joined()])
        return Self.byteOrderMark + blocks.joined(separator: "\r\n")
    }

    /// One table as a file of its own: head, then rows.
    public func text(_ table: ReportTable) -> String { Self.byteOrderMark + lines(of: table) }

    private func lines(of table: ReportTable) -> String {
        // Sums are marked, because a sheet that adds up a column would count them twice.
        let hasSums = table.rows.contains { $0.kind == .subtotal || $0.kind == .total }
        let mark = Words("行", "row")[language]
        let head = (hasSums ? [escaped(mark)] : []) + table.columns.map { escaped($0.head[language]) }
        let rows = table.rows.filter { $0.kind != .group }.map { row in
            line((hasSums ? [escaped(row.kind.words[language])] : []) + row.cells.map(field))
        }
        return line(head) + rows.joined()
    }

    private func line(_ fields: [String]) -> String { fields.joined(separator: ",") + "\r\n" }

    private func field(_ cell: Cell) -> String {
        switch cell {
        case .empty: ""
        case .number(let value, _): value.description
        case .words(let words): escaped(words[language])
        }
    }

    /// A text field: formula-leading ones get an apostrophe, and quotes where RFC 4180 asks for them.
    public func escaped(_ text: String) -> String {
        // Judged before control characters are made visible, because a sheet would judge the raw text.
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
        let safe = (isFormula ? "'" : "") + PrintableText.of(text)
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}

extension ReportTable.Row.Kind {
    var words: Words {
        switch self {
        case .body: Words("明细", "entry")
        case .group: Words("分组", "group")
        case .subtotal: Words("小计", "subtotal")
        case .total: Words("合计", "total")
        }
    }
}
