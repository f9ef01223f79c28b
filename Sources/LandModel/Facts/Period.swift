import Quantities
import Records

/// A year, half-year or quarter, as the file writes it: `2024`, `2024H2`, `2024Q3`.
public struct Period: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let year: Int
    /// Into how many parts the year is divided: 1, 2 or 4.
    public let parts: Int
    /// Which of them, from 1.
    public let part: Int

    private init(year: Int, part: Int, of parts: Int) {
        self.year = year
        self.part = part
        self.parts = parts
    }

    /// `half`: 1 or 2; `nil`: the whole year.
    public init(year: Int, half: Int? = nil) { self.init(year: year, part: half ?? 1, of: half == nil ? 1 : 2) }

    /// `quarter`: 1 to 4.
    public init(year: Int, quarter: Int) { self.init(year: year, part: quarter, of: 4) }

    public init?(_ text: String) {
        guard text.count == 4 || text.count == 6, text.prefix(4).allSatisfy({ $0.isASCII && $0.isNumber }),
            let year = Int(text.prefix(4)), (1900...2200).contains(year)
        else { return nil }
        switch text.dropFirst(4) {
        case "": self.init(year: year)
        case "H1": self.init(year: year, half: 1)
        case "H2": self.init(year: year, half: 2)
        case "Q1": self.init(year: year, quarter: 1)
        case "Q2": self.init(year: year, quarter: 2)
        case "Q3": self.init(year: year, quarter: 3)
        case "Q4": self.init(year: year, quarter: 4)
        default: return nil
        }
    }

    /// The quarters it covers, counted from the year 0.
    public var quarters: ClosedRange<Int> {
        let length = 4 / parts
        let first = 4 * year + (part - 1) * length
        return first...(first + length - 1)
    }

    /// 12, 6 or 3.
    public var months: Int { 12 / parts }

    /// The period of this length that follows so many after it.
    public func advanced(by count: Int) -> Period {
        let number = year * parts + part - 1 + count
        return Period(year: number / parts, part: number % parts + 1, of: parts)
    }

    func overlaps(_ other: Period) -> Bool { quarters.overlaps(other.quarters) }

    public static func < (left: Period, right: Period) -> Bool {
        (left.quarters.lowerBound, left.quarters.upperBound) < (right.quarters.lowerBound, right.quarters.upperBound)
    }

    public var description: String {
        switch parts {
        case 2: "\(year)H\(part)"
        case 4: "\(year)Q\(part)"
        default: "\(year)"
        }
    }
}

extension Period: FileValue, TableKey {
    public static var schema: Schema { .string(pattern: "^[12][0-9]{3}(H[12]|Q[1-4])?$", mostCharacters: 6) }
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
                        "时段写作年“2024”、半年“2024H1”或季度“2024Q1”",
                        "a period is a year “2024”, a half-year “2024H1” or a quarter “2024Q1”"),
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
