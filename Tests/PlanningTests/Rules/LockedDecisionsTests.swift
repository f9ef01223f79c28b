import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// P1 is to be placed in park K, P2 not on B.
@Suite struct LockedDecisionsTests {
    static let scenario = Scenario.tiny { tiny in
        tiny.periods = [year(2024)]
        tiny.parks.append(.named("L"))
        tiny.parcels = [.named("A", 40), .named("B", 40) { $0.park = "L" }]
        tiny.projects = [.named("P1", .land(40)), .named("P2", .land(40))]
        tiny.locks = [.named("1", .place, "P1") { $0.park = "K" }, .named("2", .ban, "P2") { $0.parcel = "B" }]
    }
    static let cases = [
        RuleCase(
            rule: LockedDecisionsRows.self, scenario: scenario, kept: .of(.of("P1", ["A": 40], year(2024))),
            broken: .of(.of("P1", ["B": 40], year(2024))), subject: "1", keptFigures: "1 ≥ 1",
            brokenFigures: "0 ≥ 1", rows: ["locks[1]: + place[P1,A,2024] = 1"]),
        RuleCase(
            rule: LockedDecisionsRows.self, scenario: scenario, kept: .of(.of("P1", ["A": 40], year(2024))),
            broken: .of(.of("P1", ["A": 40], year(2024)), .of("P2", ["B": 40], year(2024))), subject: "2",
            keptFigures: "1 ≥ 1", brokenFigures: "0 ≥ 1", rows: ["locks[1]: + place[P1,A,2024] = 1"]),
        RuleCase(
            rule: LockedDecisionsRows.self, scenario: scenario, kept: .of(.of("P1", ["A": 40], year(2024))),
            broken: .of(), subject: "1", keptFigures: "1 ≥ 1", brokenFigures: "0 ≥ 1",
            rows: ["locks[1]: + place[P1,A,2024] = 1"]),
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }
}
