/// The table of two columns, names and values, that some programs write into the description of a place instead of its data.
struct DescriptionTable {
    private(set) var pairs: [(name: String, text: String)] = []

    init(_ text: String) {
        guard text.contains("<") else { return }
        var cells: [String] = []
        var isInside = false
        var pairs: [(name: String, text: String)] = []
        func endRow() {
            if cells.count == 2, !cells[0].isEmpty { pairs.append((cells[0], cells[1])) }
            cells = []
        }
        for piece in text.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            let end = piece.firstIndex(of: ">") ?? piece.endIndex
            let tag = piece[..<end].prefix { !$0.isWhitespace }.lowercased()
            let rest = end < piece.endIndex ? piece[piece.index(after: end)...] : ""
            switch tag {
            case "tr", "/tr", "/table": endRow()
            case "td", "th":
                isInside = true
                cells.append("")
            case "/td", "/th": isInside = false
            default: break
            }
            // What stands between other tags, such as those of bold letters, belongs to the cell.
            if isInside, !cells.isEmpty { cells[cells.count - 1] += Self.plain(rest) }
        }
        endRow()
        self.pairs = pairs
    }

    private static func plain(_ text: Substring) -> String {
        let words = [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
        let plain = words.reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
        return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
