import LandModel
import Testing

@testable import Judging
@testable import TestSupport

/// Dates, windows and leads, counted by hand.
@Suite struct TimelineTests {
    let years = Timeline([year(2024), year(2025), year(2026)])
    let halves = Timeline([half(2024, 2), half(2025, 1), half(2025, 2)])

    @Test func aDateCoversQuarters() {
        #expect(Quarters(year(2024)).first == 8096 && Quarters(year(2024)).last == 8099)
        #expect(Quarters(half(2024, 1)).first == 8096 && Quarters(half(2024, 1)).last == 8097)
        #expect(Quarters(half(2024, 2)).first == 8098 && Quarters(half(2024, 2)).last == 8099)
        #expect(Quarters(year(2024)).meet(Quarters(half(2024, 2))))
        #expect(Quarters(half(2024, 2)).meet(Quarters(year(2024))))
        #expect(!Quarters(half(2024, 1)).meet(Quarters(half(2024, 2))))
        #expect(!Quarters(year(2025)).meet(Quarters(half(2024, 2))))
        #expect(Quarters(half(2024, 1)) < Quarters(year(2024)))
        #expect(Quarters(year(2024)) < Quarters(half(2024, 2)))
    }

    @Test func aPeriodOfTheHorizonHasANumber() {
        #expect(years.number(of: year(2024)) == 0 && years.number(of: year(2026)) == 2)
        #expect(years.number(of: year(2023)) == nil && years.number(of: year(2027)) == nil)
        #expect(years.number(of: half(2024, 1)) == nil)
        #expect(halves.number(of: half(2024, 2)) == 0 && halves.number(of: half(2025, 2)) == 2)
        #expect(halves.number(of: half(2024, 1)) == nil && halves.number(of: half(2026, 1)) == nil)
        #expect(halves.number(of: year(2025)) == nil)
    }

    @Test func fromTheFirstPeriodThatDoesNotEndBefore() {
        #expect(years.from(nil) == 0 && years.from(year(2020)) == 0 && years.from(year(2024)) == 0)
        #expect(years.from(half(2025, 1)) == 1 && years.from(half(2025, 2)) == 1)
        #expect(years.from(year(2026)) == 2 && years.from(year(2027)) == nil)
        // 2024 begins before the horizon; 2025 with its second period.
        #expect(halves.from(year(2024)) == 0 && halves.from(year(2025)) == 1)
        #expect(halves.from(half(2025, 2)) == 2 && halves.from(half(2026, 1)) == nil)
    }

    @Test func untilTheLastPeriodThatDoesNotBeginAfter() {
        #expect(years.until(nil) == 2 && years.until(year(2030)) == 2 && years.until(year(2024)) == 0)
        #expect(years.until(half(2025, 1)) == 1 && years.until(half(2023, 2)) == nil)
        #expect(halves.until(year(2024)) == 0 && halves.until(year(2025)) == 2)
        #expect(halves.until(half(2025, 1)) == 1 && halves.until(half(2024, 1)) == nil)
    }

    @Test func duringThePeriodsThatShareAHalfYear() {
        #expect(years.during(year(2025)) == 1..<2 && years.during(half(2025, 2)) == 1..<2)
        #expect(years.during(year(2027)).isEmpty && years.during(half(2023, 2)).isEmpty)
        #expect(halves.during(year(2024)) == 0..<1 && halves.during(year(2025)) == 1..<3)
        #expect(halves.during(half(2025, 2)) == 2..<3 && halves.during(year(2023)).isEmpty)
        #expect(halves.during(year(2026)).isEmpty)
    }

    /// ⌈months ÷ 12⌉ and ⌈months ÷ 6⌉.
    @Test(arguments: [(0, 0, 0), (1, 1, 1), (6, 1, 1), (7, 1, 2), (12, 1, 2), (13, 2, 3), (18, 2, 3), (24, 2, 4)])
    func aLeadTakesBegunPeriodsWhole(months: Int, inYears: Int, inHalves: Int) {
        #expect(years.periods(of: months) == inYears)
        #expect(halves.periods(of: months) == inHalves)
    }

    @Test func twoHalvesMakeAYear() {
        #expect((0...4).map { years.years(from: 0, to: $0) } == [0, 1, 2, 3, 4])
        #expect((0...4).map { halves.years(from: 0, to: $0) } == [0, 0, 1, 1, 2])
        #expect(years.partOfYear == 1 && halves.partOfYear == decimal("0.5"))
    }
}
