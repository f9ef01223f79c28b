import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// P1 and P2 exclude each other, and both are placed: 2 > 1.
@Suite struct RelationsTests {
    static func scenario(_ bond: Relation.Bond) -> Scenario {
        .tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parks.append(.named("L"))
            tiny.parcels = [.named("A", 30), .named("B", 10), .named("C", 10) { $0.park = "L" }]
            tiny.projects = [.named("P1", .land(30)), .named("P2", .land(10))]
            tiny.locks = [.named("l", .ban, "P2") { $0.parcel = "A" }]
            tiny.relations = [.named("X", bond, ["P1", "P2"])]
        }
    }
    static let first = Allocation.of("P1", ["A": 30], year(2024))
    static let beside = Allocation.of("P2", ["B": 10], year(2024))
    static let away = Allocation.of("P2", ["C": 10], year(2024))
    static let cases = [
        RuleCase(
            rule: RelationsRows.self, scenario: scenario(.exclusive), kept: .of(first), broken: .of(first, beside),
            subject: "X", keptFigures: "1 ≤ 1", brokenFigures: "2 ≤ 1",
            rows: ["relations[X]: + place[P1,A,2024] + place[P2,B,2024] + place[P2,C,2024] ≤ 1"]),
        RuleCase(
            rule: RelationsRows.self, scenario: scenario(.requires), kept: .of(first, away), broken: .of(first),
            subject: "X", keptFigures: "2 ≥ 2", brokenFigures: "1 ≥ 2",
            rows: ["relations[X,1]: + place[P1,A,2024] − place[P2,B,2024] − place[P2,C,2024] ≤ 0"]),
        RuleCase(
            rule: RelationsRows.self, scenario: scenario(.apart), kept: .of(first, away), broken: .of(first, beside),
            subject: "X,P1,P2", keptFigures: "0 ≤ 0", brokenFigures: "1 ≤ 0",
            rows: [
                "relations[X,K]: + place[P1,A,2024] + place[P2,B,2024] ≤ 1", "relations[X,L]: + place[P2,C,2024] ≤ 1",
            ]),
        RuleCase(
            rule: RelationsRows.self, scenario: scenario(.together), kept: .of(first, beside), broken: .of(first, away),
            subject: "X,P2", keptFigures: "1 ≥ 1", brokenFigures: "0 ≥ 1",
            rows: [
                "relations[X,1,1,1]: + place[P1,A,2024] − place[P2,B,2024] ≤ 0",
                "relations[X,1,2,1]: − place[P1,A,2024] + place[P2,B,2024] ≤ 0",
                "relations[X,1,2,2]: + place[P2,C,2024] ≤ 0",
            ]),
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }
}
