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
}
