import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// Two placements before; one may move, not both.
@Suite struct PlanStabilityTests {
    static func scenario(_ most: Int) -> Scenario {
        .tiny { tiny in
            tiny.parcels = [.named("A", 3), .named("B", 2)]
            tiny.projects = [.named("P1", .land(3)), .named("P2", .land(2))]
            tiny.previous = [.named("P1", ["A"], year(2024)), .named("P2", ["B"], year(2024))]
            var stability = Stability()
            stability.mostMoves = most
            tiny.stability = stability
        }
    }
    static let cases = [
        RuleCase(
            rule: PlanStabilityRows.self, scenario: scenario(1),
            kept: .of(.of("P1", ["A": 3], year(2024)), .of("P2", ["B": 2], year(2025))),
            broken: .of(.of("P1", ["A": 3], year(2025)), .of("P2", ["B": 2], year(2025))), subject: "plan",
            keptFigures: "1 ≤ 1", brokenFigures: "2 ≤ 1",
            rows: ["stability: − place[P1,A,2024] − place[P2,B,2024] ≤ -1"])
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }
}
