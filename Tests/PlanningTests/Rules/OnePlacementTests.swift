import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// A committed project without a place: 0 ≠ 1.
@Suite struct OnePlacementTests {
    static let cases = [
        RuleCase(
            rule: OnePlacementRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.parcels = [.named("A", 30), .named("B", 30)]
                tiny.projects = [.named("P1", .land(30)) { $0.isCommitted = true }, .named("P2", .land(30))]
            },
            kept: .of(.of("P1", ["A": 30], year(2024))), broken: .of(), subject: "P1", keptFigures: "1 = 1",
            brokenFigures: "0 = 1",
            rows: [
                "one-placement[P1]: + place[P1,A,2024] + place[P1,B,2024] = 1",
                "one-placement[P2]: + place[P2,A,2024] + place[P2,B,2024] ≤ 1",
            ])
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }

    @Test func twoPlacesAreOneTooMany() {
        let facts = Facts(Self.cases[0].scenario)
        let plan = Plan.of(
            .of("P1", ["A": 30], year(2024)), .of("P1", ["B": 30], year(2024)))
        let broken = Verification(PlanReading(plan, in: facts)).violations
        #expect(broken.map { "\($0.rule) \(RuleCase.text($0))" } == ["one-placement 2 = 1"])
    }
}
