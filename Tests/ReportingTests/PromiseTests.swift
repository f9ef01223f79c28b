import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Records
import Testing

@testable import Reporting
@testable import TestSupport

/// Promises that fit nowhere are told with the place that comes closest, in amounts and dates.
@Suite struct PromiseTests {
    private func told(_ change: (inout Scenario) -> Void) -> [String] {
        PromiseIssues.issues(in: .tiny(change)).map { "\($0.code) \($0.path): \($0.what.zh)" }
    }

    @Test func tooLarge() {
        let found = told { tiny in
            tiny.periods = [year(2025)]
            tiny.parcels = [.named("L1", 10), .named("L2", 4)]
            tiny.projects = [.named("P1", .land(12)) { $0.isCommitted = true }, .named("P2", .land(50))]
        }
        #expect(found.count == 1)
        #expect(found[0].hasPrefix("promise-fits-nowhere projects.P1.committed: 承诺："))
        #expect(found[0].contains("“L1”") && found[0].contains("10 亩") && found[0].contains("12 亩"))
    }

    /// A lead of 13 months from 2025 ends within 2026, but counts as two years; half-years would do.
    @Test func tooLate() {
        func scenario(_ tiny: inout Scenario, _ periods: [Period]) {
            tiny.periods = periods
            tiny.parcels = [.stock("L1", 10, cost: 5) { $0.acquisition?.leadMonths = 13 }]
            tiny.projects = [.named("P1", .land(10)) { $0.isCommitted = true }, .named("P2", .land(8))]
        }
        let years = told { scenario(&$0, [year(2025), year(2026)]) }
        #expect(years.map { String($0.prefix(32)) }.count == 2)
        #expect(years[0].contains("周期 13 个月") && years[0].contains("2027 年") && years[0].contains("半年或季度"))
        #expect(years[1].hasPrefix("rounded-out projects.P2: "))
        #expect(told { scenario(&$0, [half(2025, 1), half(2025, 2), half(2026, 1), half(2026, 2)]) }.isEmpty)
        // One year is too short in any calendar.
        let short = told { scenario(&$0, [year(2025)]) }
        #expect(short.count == 1 && short[0].contains("2027 年") && !short[0].contains("半年或季度"))
    }

    @Test func lockedIntoWhatDoesNotServe() {
        let found = told { tiny in
            tiny.parcels = [.named("L1", 10), .named("L2", 30)]
            tiny.projects = [.named("P1", .land(12))]
            tiny.locks = [.named("K1", .place, "P1") { $0.parcel = "L1" }]
        }
        #expect(found.count == 1 && found[0].hasPrefix("promise-fits-nowhere locks.K1: "))
    }

    @Test func whatCanBeKeptIsNotTold() {
        #expect(
            told { tiny in
                tiny.parcels = [.named("L1", 12)]
                tiny.projects = [.named("P1", .land(12)) { $0.isCommitted = true }]
            }.isEmpty)
    }
}
