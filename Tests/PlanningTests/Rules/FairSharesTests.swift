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

    /// A share of what is drawn asks for draws as columns, as any measure of them does: 15 of 30 for town T.
    @Test func drawsAreMeasured() {
        RuleCase(
            rule: FairSharesRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.parcels = [.named("A", 10) { $0.newShare = .all }, .named("B", 20) { $0.newShare = .all }]
                tiny.projects = [.named("P1", .land(10)), .named("P2", .land(20))]
                tiny.quotas = [.named("L", 30) { $0.scope = .town("T") }]
                tiny.fairness = [
                    .named("E", by: .town, .of(.drawn) { $0.controlled = .land }, ["T": 30], atLeast: Factor("0.5"))
                ]
            },
            kept: .of(.of("P2", ["B": 20], year(2024))), broken: .of(.of("P1", ["A": 10], year(2024))),
            subject: "E,T", keptFigures: "20 ≥ 15", brokenFigures: "10 ≥ 15",
            rows: ["fairness[E,T]: + draw[L,class1,2024] ≥ 15"]
        ).check()
    }

    /// Fields covered are counted by columns of their own: both of two, half of a base of 4.
    @Test func fieldsAreCounted() {
        RuleCase(
            rule: FairSharesRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.parcels = [.named("A", 10), .named("B", 10)]
                tiny.projects = [
                    .named("P1", .land(10)) { $0.tags = ["x"] }, .named("P2", .land(10)) { $0.tags = ["y"] },
                ]
                tiny.fairness = [
                    .named(
                        "E", by: .town, .of(.tagCoverage) { $0.tags = ["x", "y"] }, ["T": 4], atLeast: Factor("0.5"))
                ]
            },
            kept: .of(.of("P1", ["A": 10], year(2024)), .of("P2", ["B": 10], year(2024))),
            broken: .of(.of("P1", ["A": 10], year(2024))), subject: "E,T", keptFigures: "2 ≥ 2",
            brokenFigures: "1 ≥ 2", rows: ["fairness[E,T]: + covered[1,1] + covered[1,2] ≥ 2"]
        ).check()
    }
}
