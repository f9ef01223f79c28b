/// One table as CSV text (RFC 4180): UTF-8 with byte order mark, CRLF; what a spreadsheet would take for a formula has an
/// apostrophe before it, which reading takes away again.
enum CSVText {
    static func written(_ rows: [[LedgerCell]]) -> String {
        "\u{FEFF}" + rows.map { row in row.map(field).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func field(_ cell: LedgerCell) -> String {
        switch cell {
        case .blank, .formula: ""
        case .number(let digits), .coded(_, let digits): digits
        case .truth(let value): value ? "TRUE" : "FALSE"
        case .date(let text), .fault(let text): text
        case .text(let text): quoted(guarded(text))
        }
    }

    private static func quoted(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { !",;\t\"\r\n".unicodeScalars.contains($0) }
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    private static func isFormula(_ text: Substring) -> Bool {
        text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
    }

    static func guarded(_ text: String) -> String { isFormula(text.drop { $0 == "'" }) ? "'" + text : text }

    /// Also of what people write so that digits stay as they are: `="001"`.
    static func unguarded(_ text: String) -> String {
        if text.count > 3, text.hasPrefix("=\""), text.hasSuffix("\""), !text.dropFirst(2).dropLast().contains("\"") {
            return String(text.dropFirst(2).dropLast())
        }
        return text.first == "'" && isFormula(text.drop { $0 == "'" }) ? String(text.dropFirst()) : text
    }
}

/// Takes CSV text apart into rows of fields.
struct CSVReading {
    enum Fault: Error {
        case openQuote(row: Int)
        case tooManyCells
    }

    private let scalars: [Unicode.Scalar]
    private let separator: Unicode.Scalar

    init(_ text: String) {
        let all = Array(text.unicodeScalars)
        // What Excel takes for itself: `sep=;` in a line before all others.
        if all.count > 4, String(String.UnicodeScalarView(all[..<4])).lowercased() == "sep=",
            [",", ";", "\t"].contains(all[4]), all.count == 5 || ["\n", "\r"].contains(all[5])
        {
            scalars = Array(all[5...])
            separator = all[4]
        } else {
            scalars = all
            separator = Self.separator(all)
        }
    }

    /// Comma, semicolon or tab: whichever stands most often in the first line, outside of quotes.
    private static func separator(_ scalars: [Unicode.Scalar]) -> Unicode.Scalar {
        var counts: [Unicode.Scalar: Int] = [:]
        var isQuoted = false
        for scalar in scalars {
            if scalar == "\"" { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if scalar == "\n" || scalar == "\r" { break }
            counts[scalar, default: 0] += 1
        }
        return ([",", ";", "\t"] as [Unicode.Scalar]).max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? ","
    }

    /// The rows, each with its number.
    func rows(mostCells: Int) throws(Fault) -> [LedgerSheet.Row] {
        var rows: [LedgerSheet.Row] = []
        var entries: [LedgerSheet.Entry] = []
        var cells = 0
        var number = 1
        var column = 1
        var index = 0
        while index < scalars.count {
            let field = try self.field(&index, row: number)
            if !field.isEmpty {
                cells += 1
                guard cells <= mostCells, column < 4096, number < 500_000 else { throw .tooManyCells }
                entries.append(LedgerSheet.Entry(column, .text(CSVText.unguarded(field))))
            }
            if index < scalars.count, scalars[index] == separator {
                column += 1
                index += 1
                if index < scalars.count { continue }
            }
            if index < scalars.count, scalars[index] == "\r" { index += 1 }
            if index < scalars.count, scalars[index] == "\n" { index += 1 }
            if !entries.isEmpty { rows.append(LedgerSheet.Row(number, entries)) }
            entries = []
            number += 1
            column = 1
        }
        return rows
    }

    private func field(_ index: inout Int, row: Int) throws(Fault) -> String {
        var text = String.UnicodeScalarView()
        if index < scalars.count, scalars[index] == "\"" {
            index += 1
            while true {
                guard index < scalars.count else { throw .openQuote(row: row) }
                if scalars[index] == "\"" {
                    guard index + 1 < scalars.count, scalars[index + 1] == "\"" else { break }
                    index += 1
                }
                text.append(scalars[index])
                index += 1
            }
            index += 1
        }
        while index < scalars.count, scalars[index] != separator, scalars[index] != "\r", scalars[index] != "\n" {
            text.append(scalars[index])
            index += 1
        }
        return String(text)
    }
}
