import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// Acquired from 2023 with a lead of 18 months, two periods: usable from 2025.
@Suite struct AvailabilityTests {
    static let cases = [
        RuleCase(
            rule: AvailabilityRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2023), year(2024), year(2025), year(2026)]
                tiny.parcels = [
                    .stock("A", 30, cost: 1) {
                        $0.acquisition?.leadMonths = 18
                        $0.acquisition?.latest = year(2024)
                    }
                ]
                tiny.projects = [.named("P1", .land(30)) { $0.latest = year(2025) }]
            },
            kept: .of(.of("P1", ["A": 30], year(2025))) { $0.acquisitions = [.init("A", year(2023))] },
            broken: .of(.of("P1", ["A": 30], year(2025))) { $0.acquisitions = [.init("A", year(2024))] },
            subject: "P1,A", keptFigures: "3 ≥ 3", brokenFigures: "3 ≥ 4",
            rows: ["availability[A,2025]: + place[P1,A,2025] − acquire[A,2023] ≤ 0"]),
        RuleCase(
            rule: AvailabilityRows.self,
            scenario: .tiny { tiny in
                tiny.parcels = [.named("A", 30) { $0.availableFrom = year(2025) }]
                tiny.projects = [.named("P1", .land(30))]
            },
            kept: .of(.of("P1", ["A": 30], year(2025))), broken: .of(.of("P1", ["A": 30], year(2024))),
            subject: "P1,A", keptFigures: "2 ≥ 2", brokenFigures: "1 ≥ 2"),
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }

    /// Why a parcel with a lead, acquired from 2024, does not serve a start in the last year of two.
    private static func bar(months: Int, latest: Int = 2025) -> Bar? {
        let setting = Setting(
            .tiny { tiny in
                tiny.parcels = [.stock("A", 3, cost: 1) { $0.acquisition?.leadMonths = months }]
                tiny.projects = [.named("P1", .land(3)) { $0.latest = year(latest) }]
            })
        return setting.obstacles(of: 0, rules: [AvailabilityRows.self]).first?.bar
    }

    /// 24 months are two periods: ready in 2026, the first year after the horizon. With 12 months it is ready in 2025,
    /// and too late for who must start in 2024.
    @Test func whatIsLateIsToldInDates() {
        #expect(Self.bar(months: 12) == nil)
        #expect(Self.bar(months: 24)?.reason.en == "a lead of 24 months, usable from 2026, after the horizon")
        #expect(
            Self.bar(months: 12, latest: 2024)?.reason.en
                == "a lead of 12 months, usable from 2025, to start in 2024 at the latest")
    }

    /// 18 months would do in half-years, 24 would not.
    @Test func roundingIsTold() {
        #expect(Self.bar(months: 18)?.isOfRounding == true)
        #expect(Self.bar(months: 18)?.reason.en.hasSuffix("half-years or quarters would do)") == true)
        #expect(Self.bar(months: 24)?.isOfRounding == false)
    }

    /// Of the rules in the way the first one is told.
    @Test func theFirstRuleIsTold() {
        let setting = Setting(
            .tiny { tiny in
                tiny.parcels = [.named("A", 3) { $0.availableFrom = year(2025) }]
                tiny.projects = [.named("P1", .land(3)) { $0.latest = year(2024) }]
                tiny.locks = [.named("1", .ban, "P1") { $0.parcel = "A" }]
            })
        let rules: [any FormulatedRule.Type] = [AvailabilityRows.self, LockedDecisionsRows.self]
        func told(_ rules: [any FormulatedRule.Type]) -> [RuleID] {
            setting.obstacles(of: 0, rules: rules).map { $0.bar.rule }
        }
        #expect(told(rules) == [AvailabilityRows.id])
        #expect(told(rules.reversed()) == [LockedDecisionsRows.id])
    }

    /// Land to be reclaimed is never there for a project.
    @Test func reclaimedLandIsNeverThere() {
        let scenario = Scenario.tiny { tiny in
            tiny.parcels = [.named("A", 3) { $0.state = .reclaim }]
            tiny.projects = [.named("P1", .land(3))]
        }
        let verification = Verification(PlanReading(.of(.of("P1", ["A": 3], year(2025))), in: Facts(scenario)))
        #expect(verification.violations.filter { $0.rule == AvailabilityRows.id }.map(\.subject) == ["P1,A"])
        #expect(Setting(scenario).hasOption(for: 0, rules: [AvailabilityRows.self]) == false)
    }
}
