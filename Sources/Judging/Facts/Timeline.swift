import LandModel
import Quantities

/// The quarters that a date covers, counted from the year 0: 2024 covers 8096 to 8099, 2024H2 covers 8098 and 8099.
struct Quarters: Hashable, Comparable {
    let first: Int
    let last: Int

    init(_ date: Period) {
        let length = date.months / 3
        first = date.year * 4 + (date.part - 1) * length
        last = first + length - 1
    }

    /// Whether two dates share a quarter.
    func meet(_ other: Quarters) -> Bool { !(last < other.first || other.last < first) }

    static func < (left: Quarters, right: Quarters) -> Bool {
        left.first == right.first ? left.last < right.last : left.first < right.first
    }
}

/// The horizon as a row of quarters: its periods are consecutive and of one length, which the checks of a scenario
/// see to, so that a date becomes the number of a period by division.
struct Timeline: Sendable {
    let periods: [Period]
    /// The first quarter.
    private let begin: Int
    /// Quarters in a period, 4, 2 or 1.
    private let length: Int

    init(_ periods: [Period]) {
        self.periods = periods
        begin = periods.first.map { Quarters($0).first } ?? 0
        length = (periods.first?.months ?? 12) / 3
    }

    var count: Int { periods.count }
    var last: Int { periods.count - 1 }
    var all: Range<Int> { 0..<periods.count }

    /// The number of exactly this period; `nil`: it is none of the horizon's.
    func number(of period: Period) -> Int? {
        guard period.months == 3 * length else { return nil }
        let passed = Quarters(period).first - begin
        return passed >= 0 && passed < count * length ? passed / length : nil
    }

    /// The first period that does not end before a date begins, 0 without a date; `nil`: never.
    func from(_ date: Period?) -> Int? {
        guard let date else { return 0 }
        let passed = max(Quarters(date).first - begin, 0)
        return passed < count * length ? passed / length : nil
    }

    /// The last period that does not begin after a date ends, the last of all without a date; `nil`: never.
    func until(_ date: Period?) -> Int? {
        guard let date else { return last }
        let passed = Quarters(date).last - begin
        return passed >= 0 ? min(passed / length, last) : nil
    }

    /// The periods that share a quarter with a date.
    func during(_ date: Period) -> Range<Int> {
        let quarters = Quarters(date)
        let (from, to) = (max(quarters.first - begin, 0), min(quarters.last - begin, count * length - 1))
        return from <= to ? from / length..<to / length + 1 : 0..<0
    }

    /// How many periods so many months take, begun ones counted whole.
    func periods(of months: Int) -> Int {
        let (whole, begun) = months.quotientAndRemainder(dividingBy: 3 * length)
        return begun > 0 ? whole + 1 : whole
    }

    /// How many whole years lie between two periods.
    func years(from: Int, to: Int) -> Int { (to - from) * length / 4 }

    /// The part of a year that a period is: 1, 0.5 or 0.25.
    var partOfYear: ExactDecimal { ExactDecimal(significand: Int128(length * 25), scale: 2) }
}
