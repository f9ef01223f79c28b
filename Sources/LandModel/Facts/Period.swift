import Quantities
import Records

/// A year or a half-year, as the file writes it: `2024`, `2024H2`.
public struct Period: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let year: Int
    /// 1 or 2; `nil`: the whole year.
    public let half: Int?

    public init(year: Int, half: Int? = nil) {
        self.year = year
        self.half = half
    }

    public init?(_ text: String) {
        let parts = text.split(separator: "H", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts[0].count == 4, parts[0].allSatisfy({ $0.isASCII && $0.isNumber }),
            let year = Int(parts[0]), (1900...2200).contains(year)
        else { return nil }
        if parts.count == 2 {
            guard parts[1] == "1" || parts[1] == "2" else { return nil }
            self.init(year: year, half: parts[1] == "1" ? 1 : 2)
        } else {
            self.init(year: year)
        }
    }

    /// The half-years it covers, counted from the year 0.
    public var halves: ClosedRange<Int> {
        guard let half else { return (2 * year)...(2 * year + 1) }
        return (2 * year + half - 1)...(2 * year + half - 1)
    }

    public var months: Int { half == nil ? 12 : 6 }

    func overlaps(_ other: Period) -> Bool { halves.overlaps(other.halves) }

    public static func < (left: Period, right: Period) -> Bool {
        (left.halves.lowerBound, left.halves.upperBound) < (right.halves.lowerBound, right.halves.upperBound)
    }

    public var description: String { half.map { "\(year)H\($0)" } ?? "\(year)" }
}

extension Period: FileValue, TableKey {
    public static var schema: Schema { .string(pattern: "^[12][0-9]{3}(H[12])?$", mostCharacters: 6) }
    public static var keyWords: Words { Words("时段", "period") }

    public static func read(_ node: JSONNode, _ reader: inout Reader) -> Period? {
        guard case .string(let text) = node.value, let period = Period(text) else {
            var shown = "…"
            if case .string(let text) = node.value { shown = String(text.prefix(40)) }
            if case .number(let text) = node.value { shown = text }
            reader.report(
                node,
                .badForm(
                    code: "bad-period", what: Words("“\(shown)”不是时段", "“\(shown)” is not a period"),
                    because: Words(
                        "时段写作年“2024”或半年“2024H1”“2024H2”",
                        "a period is a year “2024” or a half-year “2024H1”, “2024H2”"),
                    mend: Words("按此格式改写", "write it in that form")))
            return nil
        }
        return period
    }

    public static func readKey(_ text: String, _ node: JSONNode, _ reader: inout Reader) -> Period? {
        read(node, &reader)
    }

    public var keyText: String { description }
    public var written: JSONNode { JSONNode(.string(description)) }
}
