import LandModel
import Quantities

/// A number as people write it into a cell.
struct WrittenNumber {
    /// As JSON writes it.
    let digits: String
    /// What stands behind it.
    let unit: String
    let wasFullWidth: Bool
    let hadSeparators: Bool

    /// `nil`: not a number with at most a few words behind it.
    init?(_ text: String) {
        let half = Self.halfWidth(text)
        wasFullWidth = half != text
        var rest = Substring(half)
        var sign = ""
        if let first = rest.first, "+-−".contains(first) {
            sign = first == "+" ? "" : "-"
            rest = rest.dropFirst()
        }
        let groups = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ",") }
        rest = rest[groups.endIndex...]
        hadSeparators = groups.contains(",")
        let parts = groups.split(separator: ",", omittingEmptySubsequences: false)
        if hadSeparators {
            guard let first = parts.first, (1...3).contains(first.count),
                parts.dropFirst().allSatisfy({ $0.count == 3 })
            else { return nil }
        }
        let whole = parts.joined()
        var fraction = ""
        if rest.first == "." {
            fraction = String(rest.dropFirst().prefix { $0.isASCII && $0.isNumber })
            rest = rest.dropFirst(1 + fraction.count)
        }
        guard !whole.isEmpty || !fraction.isEmpty else { return nil }
        var exponent = ""
        if let first = rest.first, first == "e" || first == "E" {
            let after = rest.dropFirst()
            let mark = after.prefix { "+-".contains($0) }.prefix(1)
            let figures = after.dropFirst(mark.count).prefix { $0.isASCII && $0.isNumber }
            if !figures.isEmpty, figures.count < 4 {
                exponent = "e" + mark + figures
                rest = after.dropFirst(mark.count + figures.count)
            }
        }
        unit = LedgerText.trimmed(String(rest))
        guard unit.count <= 12, !(unit.first.map { $0.isASCII && $0.isNumber } ?? false), !unit.contains(",") else {
            return nil
        }
        let plain = String(whole.drop { $0 == "0" })
        digits = sign + (plain.isEmpty ? "0" : plain) + (fraction.isEmpty ? "" : "." + fraction) + exponent
    }

    /// Full-width letters, digits and signs as the half-width ones.
    static func halfWidth(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.value > 0x7F }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x3000, 0xA0: result.append(" ")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Rounded to the 15 significant digits that a spreadsheet shows, because what lies behind them is noise:
    /// `30.000000000000004` is 30.
    static func shown(_ text: String) -> String {
        var rest = Substring(text)
        let isNegative = rest.first == "-"
        if isNegative || rest.first == "+" { rest = rest.dropFirst() }
        let mantissa = rest.prefix { $0.isNumber || $0 == "." }
        let tail = rest[mantissa.endIndex...]
        guard tail.isEmpty || tail.first == "e" || tail.first == "E",
            let exponent = tail.isEmpty ? 0 : Int(tail.dropFirst().drop { $0 == "+" }), abs(exponent) < 40
        else { return text }
        let point = mantissa.firstIndex(of: ".")
        var figures = mantissa.compactMap(\.wholeNumberValue)
        let before = point.map { mantissa.distance(from: mantissa.startIndex, to: $0) } ?? mantissa.count
        guard figures.count < 40, figures.count + (point == nil ? 0 : 1) == mantissa.count else { return text }
        // The value is 0.figures × 10^position.
        var position = before + exponent
        let zeros = figures.prefix { $0 == 0 }.count
        figures.removeFirst(zeros)
        position -= zeros
        if figures.count > 15 {
            let isUp = figures[15] >= 5
            figures.removeLast(figures.count - 15)
            if isUp {
                var index = 14
                while index >= 0, figures[index] == 9 {
                    figures[index] = 0
                    index -= 1
                }
                if index >= 0 {
                    figures[index] += 1
                } else {
                    figures.insert(1, at: 0)
                    position += 1
                }
            }
        }
        while figures.last == 0 { figures.removeLast() }
        guard !figures.isEmpty else { return "0" }
        let digits = figures.map(String.init).joined()
        let body: String
        if position <= 0 {
            body = "0." + String(repeating: "0", count: -position) + digits
        } else if position >= digits.count {
            body = digits + String(repeating: "0", count: position - digits.count)
        } else {
            body = digits.prefix(position) + "." + digits.dropFirst(position)
        }
        return (isNegative ? "-" : "") + body
    }
}
