import LandModel
import Quantities
import Records
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// A base of 4 and a least share of 0.5: at least 2 projects.
@Suite struct FairSharesTests {
    static let cases = [
        RuleCase(
            rule: FairSharesRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.parcels = [Parcel.named("A", 60).divisible()]
                tiny.projects = [.named("P1", .land(10)), .named("P2", .land(20))]
                tiny.fairness = [.named("E", by: .town, .of(.projects), ["T": 4], atLeast: Factor("0.5"))]
            },
            kept: .of(.of("P1", ["A": 10], year(2024)), .of("P2", ["A": 20], year(2024))),
            broken: .of(.of("P2", ["A": 20], year(2024))), subject: "E,T", keptFigures: "2 ≥ 2",
            brokenFigures: "1 ≥ 2", rows: ["fairness[E,T]: + place[P1,A,2024] + place[P2,A,2024] ≥ 2"])
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }
}
