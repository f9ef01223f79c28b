import LandModel
import Quantities
import Records
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// A second floor of 2,000 m² of which 1,200 + 900 = 2,100 are used.
@Suite struct BuildingUnitsTests {
    static let scenario = Scenario.tiny { tiny in
        tiny.periods = [year(2024)]
        tiny.resources = [.named("kVA", .power)]
        tiny.buildings = [
            .named("F", [.named("2", floor: 2, 2000)]) {
                $0.power = 500
                $0.cleanRoom = 300
            }
        ]
        tiny.projects = [
            .named("P1", .floor(1200)) { $0.loads = Table(["kVA": 400]) }, .named("P2", .floor(900)),
            .named("P3", .floor(800)) { $0.loads = Table(["kVA": 200]) },
        ]
    }
    static let rows = [
        "building-units[F,2]: + 1200 place[P1,F,2024] + 900 place[P2,F,2024] + 800 place[P3,F,2024] ≤ 2000",
        "building-units[F,power]: + 400 place[P1,F,2024] + 200 place[P3,F,2024] ≤ 500",
    ]
    static let cases = [
        RuleCase(
            rule: BuildingUnitsRows.self, scenario: scenario,
            kept: .of(.of("P2", in: "F", ["2": 900], year(2024)), .of("P3", in: "F", ["2": 800], year(2024))),
            broken: .of(.of("P1", in: "F", ["2": 1200], year(2024)), .of("P2", in: "F", ["2": 900], year(2024))),
            subject: "F,2", keptFigures: "1700 ≤ 2000", brokenFigures: "2100 ≤ 2000", rows: rows),
        RuleCase(
            rule: BuildingUnitsRows.self, scenario: scenario,
            kept: .of(.of("P1", in: "F", ["2": 1200], year(2024))),
            broken: .of(.of("P1", in: "F", ["2": 1200], year(2024)), .of("P3", in: "F", ["2": 800], year(2024))),
            subject: "F,power", keptFigures: "400 ≤ 500", brokenFigures: "600 ≤ 500", rows: rows),
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }
}
