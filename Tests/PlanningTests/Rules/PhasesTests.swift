import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// Phase 1 in 2024, a gap of 12 months: phase 2 from 2025.
@Suite struct PhasesTests {
    static let cases = [
        RuleCase(
            rule: PhasesRows.self,
            scenario: .tiny { tiny in
                tiny.parcels = [.named("A", 30), .named("B", 10)]
                tiny.projects = [
                    .named("P1", .land(20)) { $0.latest = year(2024) },
                    .named("P2", .land(10)) {
                        $0.phase = Phase()
                        $0.phase?.after = "P1"
                        $0.phase?.gapMonths = 12
                    },
                ]
            },
            kept: .of(.of("P1", ["A": 30], year(2024)), .of("P2", ["B": 10], year(2025))),
            broken: .of(.of("P1", ["A": 30], year(2024)), .of("P2", ["B": 10], year(2024))), subject: "P2,gap",
            keptFigures: "1 ≥ 1", brokenFigures: "0 ≥ 1",
            rows: [
                "phases[P2,K,2024]: + place[P2,A,2024] + place[P2,B,2024] ≤ 0",
                "phases[P2,K,2025]: − place[P1,A,2024] + place[P2,A,2024] + place[P2,A,2025]"
                    + " + place[P2,B,2024] + place[P2,B,2025] ≤ 0",
            ])
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }

    /// Phase 2 in the building of phase 1, not in another one of the park.
    @Test func sameBuilding() {
        RuleCase(
            rule: PhasesRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.buildings = [.named("F", [.named("1", 100)]), .named("G", [.named("1", 100)])]
                tiny.projects = [
                    .named("P1", .floor(40)),
                    .named("P2", .floor(40)) {
                        $0.phase = Phase()
                        $0.phase?.after = "P1"
                        $0.phase?.nearness = .sameSite
                    },
                ]
            },
            kept: .of(.of("P1", in: "F", ["1": 40], year(2024)), .of("P2", in: "F", ["1": 40], year(2024))),
            broken: .of(.of("P1", in: "F", ["1": 40], year(2024)), .of("P2", in: "G", ["1": 40], year(2024))),
            subject: "P2,near", keptFigures: "1 ≥ 1", brokenFigures: "0 ≥ 1",
            rows: [
                "phases[P2,F,2024]: − place[P1,F,2024] + place[P2,F,2024] ≤ 0",
                "phases[P2,G,2024]: − place[P1,G,2024] + place[P2,G,2024] ≤ 0",
            ]
        ).check()
    }
}
