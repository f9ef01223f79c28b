import LandModel

/// A period as people write it: `2025年`, `2025年上半年`, `2025年一季度`, `2025-03`, `2025年3月5日`.
struct WrittenPeriod {
    private enum Part {
        case year
        case half(Int)
        case quarter(Int)
        case month(Int)
    }

    private let year: Int
    private let part: Part

    init?(_ text: String) {
        guard text.utf8.count <= 40 else { return nil }
        let plain = WrittenNumber.halfWidth(text).uppercased().filter { !$0.isWhitespace }
        let digits = plain.prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 4 || digits.count == 6 && digits.count == plain.count, let year = Int(digits.prefix(4)),
            (1900...2200).contains(year)
        else { return nil }
        self.year = year
        var rest = digits.count == 6 ? "-" + digits.dropFirst(4) : String(plain.dropFirst(4))
        for word in ["年度", "年"] where rest.hasPrefix(word) {
            rest.removeFirst(word.count)
            break
        }
        guard let part = Self.part(rest) else { return nil }
        self.part = part
    }

    private static func part(_ text: String) -> Part? {
        if text.isEmpty { return .year }
        if let half = ["上半年": 1, "下半年": 2, "H1": 1, "H2": 2, "-H1": 1, "-H2": 2][text] { return .half(half) }
        let quarters = ["一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4]
        if text.hasPrefix("Q") || text.hasPrefix("-Q") {
            return quarters[String(text.drop { $0 == "-" || $0 == "Q" })].map { .quarter($0) }
        }
        for ending in ["季度", "季"] where text.hasSuffix(ending) {
            return quarters[String(text.dropLast(ending.count).drop { $0 == "第" || $0 == "-" })].map { .quarter($0) }
        }
        let numbers = text.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }
        let others = text.filter { !($0.isASCII && $0.isNumber) }
        guard ["月", "月份", "月日", "-", "--", ".", "..", "/", "//", "-月"].contains(others),
            (1...2).contains(numbers.count),
            (1...12).contains(numbers[0]), numbers.count == 1 || (1...31).contains(numbers[1])
        else { return nil }
        return .month(numbers[0])
    }

    var isMonth: Bool { if case .month = part { true } else { false } }

    /// `parts`: into how many a year of the plan is divided, where that is known: a month then counts as the one that it lies in.
    func period(parts: Int?) -> Period? {
        switch (part, parts) {
        case (.year, _): Period(year: year)
        case (.half(let half), _): Period(year: year, half: half)
        case (.quarter(let quarter), _): Period(year: year, quarter: quarter)
        case (.month, 1?): Period(year: year)
        case (.month(let month), 2?): Period(year: year, half: (month + 5) / 6)
        case (.month(let month), 4?): Period(year: year, quarter: (month + 2) / 3)
        case (.month, _): nil
        }
    }
}
