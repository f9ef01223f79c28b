import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// 60 亩 of which 35 + 30 = 65 are used.
@Suite struct ParcelAreaTests {
    static let cases = [
        RuleCase(
            rule: ParcelAreaRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.parcels = [Parcel.named("A", 60).divisible()]
                tiny.projects = [.named("P1", .land(35)), .named("P2", .land(30)), .named("P3", .land(25))]
            },
            kept: .of(.of("P1", ["A": 35], year(2024)), .of("P3", ["A": 25], year(2024))),
            broken: .of(.of("P1", ["A": 35], year(2024)), .of("P2", ["A": 30], year(2024))), subject: "A",
            keptFigures: "60 ≤ 60", brokenFigures: "65 ≤ 60",
            rows: ["parcel-area[A]: + 35 place[P1,A,2024] + 30 place[P2,A,2024] + 25 place[P3,A,2024] ≤ 60"]),
        RuleCase(
            rule: ParcelAreaRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.parcels = [.named("A", 60)]
                tiny.buildings = [.candidate("F", on: "A", land: 20, cost: 1, [.named("1", 100)])]
                tiny.projects = [.named("P1", .land(35))]
            },
            kept: .of(.of("P1", ["A": 60], year(2024))),
            broken: .of(.of("P1", ["A": 60], year(2024))) { $0.constructions = [.init("F", year(2024))] },
            subject: "A,users", keptFigures: "1 ≤ 1", brokenFigures: "2 ≤ 1",
            rows: ["parcel-area[A]: + place[P1,A,2024] + build[F,2024] ≤ 1"]),
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }
}
