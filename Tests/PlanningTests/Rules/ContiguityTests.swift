import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// 50 亩: A 30 + B 25 adjacent are a site; with C of 60, B can be left out.
@Suite struct ContiguityTests {
    static let scenario = Scenario.tiny { tiny in
        tiny.periods = [year(2024)]
        tiny.parcels = [
            .named("A", 30) { $0.adjacent = ["B"] }, .named("B", 25) { $0.adjacent = ["C"] }, .named("C", 60),
            .named("D", 30),
        ]
        tiny.projects = [.named("P1", .land(50, parcels: 2))]
    }
    static let cases = [
        RuleCase(
            rule: ContiguityRows.self, scenario: scenario, kept: .of(.of("P1", ["A": 30, "B": 25], year(2024))),
            broken: .of(.of("P1", ["C": 60, "B": 25], year(2024))), subject: "P1,minimal", keptFigures: "1 ≥ 1",
            brokenFigures: "0 ≥ 1", keptOut: .making),
        RuleCase(
            rule: ContiguityRows.self, scenario: scenario, kept: .of(.of("P1", ["C": 60], year(2024))),
            broken: .of(.of("P1", ["A": 30, "D": 30], year(2024))), subject: "P1,connected", keptFigures: "1 ≥ 1",
            brokenFigures: "0 ≥ 1", keptOut: .making),
        RuleCase(
            rule: ContiguityRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.parcels = [
                    Parcel.named("A", 30) { $0.adjacent = ["B"] }.divisible(5), Parcel.named("B", 25).divisible(10),
                ]
                tiny.projects = [.named("P1", .land(37, parcels: 2))]
            },
            kept: .of(.of("P1", ["A": 30, "B": 10], year(2024))),
            broken: .of(.of("P1", ["A": 28, "B": 9], year(2024))),
            subject: "P1,partial", keptFigures: "1 ≥ 1", brokenFigures: "0 ≥ 1", keptOut: .making),
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }
}
