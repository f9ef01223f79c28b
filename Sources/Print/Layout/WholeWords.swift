/// Keeps together what no line should part: `QI-B3`, `26 亩`.
enum WholeWords {
    private static let joiner: Unicode.Scalar = "\u{2060}"
    private static let firmSpace: Unicode.Scalar = "\u{A0}"

    /// The text with marks that forbid breaks; for finding lines only, never shown.
    static func guarded(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x2D || $0 == 0x20 }) else { return text }
        let scalars = Array(text.unicodeScalars)
        var guarded = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let last = index > 0 ? scalars[index - 1] : nil
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if scalar == " ", isDigit(last), let next, next.properties.isAlphabetic {
                guarded.append(firmSpace)
            } else {
                guarded.append(scalar)
                if scalar == "-", next?.isASCII == true, next != " ", next != "-" { guarded.append(joiner) }
            }
        }
        return String(guarded)
    }

    /// A line without the marks and without spaces at its end.
    static func plain(_ line: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in line.unicodeScalars where scalar != joiner { plain.append(scalar == firmSpace ? " " : scalar) }
        while plain.last == " " { plain.removeLast() }
        return String(plain)
    }

    private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return ("0"..."9").contains(scalar)
    }
}
