import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// Building starts in 2024 on a parcel that is clear from 2025.
@Suite struct ConstructionsTests {
    static let cases = [
        RuleCase(
            rule: ConstructionsRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2023), year(2024), year(2025)]
                tiny.parcels = [
                    .stock("A", 30, cost: 1) { $0.acquisition?.latest = year(2024) }
                ]
                tiny.buildings = [.candidate("F", on: "A", land: 20, cost: 1, [.named("1", 100)])]
            },
            kept: .of {
                $0.acquisitions = [.init("A", year(2024))]
                $0.constructions = [.init("F", year(2025))]
            },
            broken: .of {
                $0.acquisitions = [.init("A", year(2024))]
                $0.constructions = [.init("F", year(2024))]
            }, subject: "F,parcel", keptFigures: "3 ≥ 3", brokenFigures: "2 ≥ 3",
            rows: [
                "construction[F]: + build[F,2024] + build[F,2025] ≤ 1",
                "construction[F,2024]: − acquire[A,2023] + build[F,2024] ≤ 0",
                "construction[F,2025]: − acquire[A,2023] − acquire[A,2024] + build[F,2024] + build[F,2025] ≤ 0",
            ])
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }

    /// Built within its window: not before the first date, not after the last.
    @Test(arguments: [(2023, ["F,earliest"]), (2024, []), (2025, []), (2026, ["F,latest"])]) func onlyWithinItsWindow(
        _ start: Int, _ broken: [String]
    ) {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2023), year(2024), year(2025), year(2026)]
            tiny.parcels = [.named("A", 30)]
            tiny.buildings = [.candidate("F", on: "A", land: 20, cost: 1, [.named("1", 100)])]
            tiny.buildings[0].construction?.earliest = year(2024)
            tiny.buildings[0].construction?.latest = year(2025)
        }
        let plan = Plan.of { $0.constructions = [.init("F", year(start))] }
        let verification = Verification(PlanReading(plan, in: Facts(scenario)))
        #expect(verification.violations.map(\.subject) == broken)
    }
}
