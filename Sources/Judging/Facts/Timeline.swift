import LandModel

/// The half-years that a date covers, counted from the year 0: 2024 covers 4048 and 4049, 2024H2 covers 4049.
struct HalfYears: Hashable, Comparable {
    let first: Int
    let last: Int

    init(_ date: Period) {
        first = date.year * 2 + (date.half == 2 ? 1 : 0)
        last = date.year * 2 + (date.half == 1 ? 0 : 1)
    }

    /// Whether two dates share a half-year.
    func meet(_ other: HalfYears) -> Bool { !(last < other.first || other.last < first) }

    static func < (left: HalfYears, right: HalfYears) -> Bool {
        left.first == right.first ? left.last < right.last : left.first < right.first
    }
}

/// The horizon as a row of half-years: its periods are consecutive and of one length, which the checks of a scenario
/// see to, so that a date becomes the number of a period by division.
struct Timeline: Sendable {
    let periods: [Period]
    /// The first half-year.
    private let begin: Int
    /// Half-years in a period, 1 or 2.
    private let length: Int

    init(_ periods: [Period]) {
        self.periods = periods
        begin = periods.first.map { HalfYears($0).first } ?? 0
        length = periods.first?.half == nil ? 2 : 1
    }

    var count: Int { periods.count }
    var last: Int { periods.count - 1 }
    var all: Range<Int> { 0..<periods.count }

    /// The number of exactly this period; `nil`: it is none of the horizon's.
    func number(of period: Period) -> Int? {
        guard (period.half == nil) == (length == 2) else { return nil }
        let passed = HalfYears(period).first - begin
        return passed >= 0 && passed < count * length ? passed / length : nil
    }

    /// The first period that does not end before a date begins, 0 without a date; `nil`: never.
    func from(_ date: Period?) -> Int? {
        guard let date else { return 0 }
        let passed = max(HalfYears(date).first - begin, 0)
        return passed < count * length ? passed / length : nil
    }

    /// The last period that does not begin after a date ends, the last of all without a date; `nil`: never.
    func until(_ date: Period?) -> Int? {
        guard let date else { return last }
        let passed = HalfYears(date).last - begin
        return passed >= 0 ? min(passed / length, last) : nil
    }

    /// The periods that share a half-year with a date.
    func during(_ date: Period) -> Range<Int> {
        let halves = HalfYears(date)
        let (from, to) = (max(halves.first - begin, 0), min(halves.last - begin, count * length - 1))
        return from <= to ? from / length..<to / length + 1 : 0..<0
    }

    /// How many periods so many months take, begun ones counted whole.
    func periods(of months: Int) -> Int {
        let (whole, begun) = months.quotientAndRemainder(dividingBy: 6 * length)
        return begun > 0 ? whole + 1 : whole
    }

    /// How many whole years lie between two periods.
    func years(from: Int, to: Int) -> Int { (to - from) * length / 2 }

    /// Whether a period is half a year.
    var isHalfYearly: Bool { length == 1 }
}
