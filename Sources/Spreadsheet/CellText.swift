/// Text as the file format can hold it.
enum CellText {
    /// The most UTF-16 units of a cell.
    static let most = 32_767

    /// Without characters that the file format cannot hold, cut with an ellipsis where too long.
    static func held(_ text: String) -> (text: String, isCut: Bool) {
        let clean = clean(text, keepingLines: true)
        let whole = escaped(clean)
        if whole.utf16.count <= most { return (whole, false) }
        let cut = escaped(prefix(clean, utf16: most - 1) + "…")
        if cut.utf16.count <= most { return (cut, true) }
        // Each of 7 signs that are escaped becomes 13.
        return (escaped(prefix(clean, utf16: most / 2) + "…"), true)
    }

    /// The same, as one line: for names, headers and footers.
    static func oneLine(_ text: String) -> String { clean(text, keepingLines: false) }

    /// The longest beginning of so many UTF-16 units that ends between two characters.
    static func prefix(_ text: String, utf16 most: Int) -> String {
        var kept = ""
        var used = 0
        for character in text {
            used += character.utf16.count
            guard used <= most else { break }
            kept.append(character)
        }
        return kept
    }

    private static func clean(_ text: String, keepingLines: Bool) -> String {
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A: clean.append(keepingLines ? scalar : " ")
            case 0..<0x20: clean.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
            case 0x7F..<0xA0, 0xFFFE, 0xFFFF: clean.append("\u{FFFD}")
            default: clean.append(scalar)
            }
        }
        return String(clean)
    }

    /// `_x0041_` would be read as `A`, so its first sign is written by its own code.
    private static func escaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        return text.replacing(#/_x(?=[0-9A-Fa-f]{4}_)/#, with: "_x005F_x")
    }
}
