import LandModel
import Records

/// How text stands in a cell so that it is read back as it was.
///
/// Text that would be misread is written as a JSON string, in quotes.
enum LedgerText {
    /// The most characters that a cell is given; Excel holds 32,767.
    static let longest = 30_000

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
            true
        default: false
        }
    }

    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    /// Letters, digits and dashes of full width as those of half width, and nothing else: brackets may be meant.
    static func halfWidthDigits(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.value > 0xFF00 }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF0D, 0xFF3F:
                result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// What stands before brackets at a text's end, and in them: `面积` and `亩` of `面积（亩）`.
    static func bracketed(_ text: String) -> (words: String, inside: String)? {
        guard let last = text.last, ")）]］】〕〗}｝".contains(last), text.utf8.count < 400,
            let open = text.lastIndex(where: { "(（[［【〔〖{｛".contains($0) })
        else { return nil }
        let words = trimmed(String(text[..<open]))
        return words.isEmpty ? nil : (words, String(text[text.index(after: open)...].dropLast()))
    }

    /// As it stands in a cell of its own.
    static func written(_ text: String) -> String { isMisread(text) ? quoted(text) : text }

    /// The text of a cell: what it is when in quotes, else as it stands.
    static func read(_ text: String) -> String {
        guard text.hasPrefix("\""), text.utf8.count > 1, text.hasSuffix("\"") else { return text }
        let (tree, issues) = JSONParser.parse(Array(text.utf8))
        guard issues.isEmpty, case .string(let value)? = tree?.value else { return text }
        return value
    }

    private static func isMisread(_ text: String) -> Bool {
        text.isEmpty || text.hasPrefix("\"") || NoneWord.isNone(text) || NoneWord.isFreedom(text)
            || DittoMarks.isMark(text) || CellDamage.errors.contains(text) || CellDamage.isDate(text)
            || CellDamage.isExponent(text) || text.contains("_x") || text.contains(where: \.isNewline)
            || isSpace(text.unicodeScalars.first ?? "a") || isSpace(text.unicodeScalars.last ?? "a")
            || text.unicodeScalars.contains { !isXML($0) }
    }

    private static func isXML(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value != 0x7F && scalar.value & 0xFFFE != 0xFFFE
            && !(0x80...0x9F).contains(scalar.value)
    }

    /// A JSON string without anything that a workbook, or a reader of it, would change.
    static func quoted(_ text: String) -> String { safe(JSONWriter.compact(JSONNode(.string(text)))) }

    /// JSON text with every character that a workbook would change written as an escape; none stands outside of strings.
    static func safe(_ json: String) -> String {
        var result = ""
        var before: Unicode.Scalar = " "
        for scalar in json.unicodeScalars {
            // `_x0041_` is an escape of workbooks.
            if !isXML(scalar) || (scalar == "x" && before == "_") || (scalar != " " && isSpace(scalar)) {
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            } else {
                result.unicodeScalars.append(scalar)
            }
            before = scalar
        }
        return result
    }
}

/// Several values in one cell.
enum CellList {
    static let separators: Set<Character> = ["；", ";", "、", "，", ",", "\n", "\r\n", "\r"]

    static func written(_ elements: [String]) -> String {
        elements.map { element in
            let isPlain =
                LedgerText.written(element) == element && !element.contains { separators.contains($0) }
                && !element.hasPrefix("[") && !element.hasPrefix("{")
            return isPlain ? element : LedgerText.quoted(element)
        }.joined(separator: "；")
    }

    /// The elements; empty ones between separators are passed over.
    static func read(_ text: String) -> [String] {
        var elements: [String] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            rest = rest.drop { $0.unicodeScalars.allSatisfy(LedgerText.isSpace) || separators.contains($0) }
            guard let first = rest.first else { break }
            if first == "\"", let end = closingQuote(rest) {
                let after = rest.index(after: end)
                elements.append(LedgerText.read(String(rest[...end])))
                rest = rest[after...]
            } else {
                let end = rest.firstIndex { separators.contains($0) } ?? rest.endIndex
                elements.append(LedgerText.trimmed(String(rest[..<end])))
                rest = rest[end...]
            }
        }
        return elements
    }

    /// The quote that closes the one at the start, when a separator or the end follows it.
    private static func closingQuote(_ text: Substring) -> Substring.Index? {
        var index = text.index(after: text.startIndex)
        while index < text.endIndex, text[index] != "\"" {
            if text[index] == "\\" { index = text.index(after: index) }
            guard index < text.endIndex else { return nil }
            index = text.index(after: index)
        }
        guard index < text.endIndex else { return nil }
        let next = text[text.index(after: index)...].drop { $0.unicodeScalars.allSatisfy(LedgerText.isSpace) }.first
        return next.map { separators.contains($0) } ?? true ? index : nil
    }
}
