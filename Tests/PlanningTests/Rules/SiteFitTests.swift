import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// A floor of 0.75 t/m² does not carry a need of 1.0 t/m².
@Suite struct SiteFitTests {
    static let cases = [
        RuleCase(
            rule: SiteFitRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.buildings = [.named("F", [.named("1", 500)]) { $0.sewer = .domestic }]
                tiny.projects = [
                    .named("P1", .floor(500) { $0.load = 1 }), .named("P2", .floor(500) { $0.sewer = .industrial }),
                ]
            },
            kept: .of(.of("P1", in: "F", ["1": 500], year(2024))),
            broken: .of(.of("P2", in: "F", ["1": 500], year(2024))), subject: "P2,sewer", keptFigures: nil,
            brokenFigures: "0 ≥ 1"),
        RuleCase(
            rule: SiteFitRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.buildings = [
                    .named(
                        "F", [.named("1", 500), .named("2", floor: 2, 500) { $0.load = FloorLoad(decimal("0.75")) }])
                ]
                tiny.projects = [.named("P1", .floor(500) { $0.load = 1 })]
            },
            kept: .of(.of("P1", in: "F", ["1": 500], year(2024))),
            broken: .of(.of("P1", in: "F", ["2": 500], year(2024))), subject: "P1,load 2", keptFigures: nil,
            brokenFigures: "0.75 ≥ 1", keptOut: .making),
        RuleCase(
            rule: SiteFitRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.parcels = [.named("A", 30), .named("B", 30) { $0.landClass = "C65" }]
                tiny.projects = [.named("P1", .land(30) { $0.landClasses = ["M1", "M4"] })]
            },
            kept: .of(.of("P1", ["A": 30], year(2024))), broken: .of(.of("P1", ["B": 30], year(2024))),
            subject: "P1,class B", keptFigures: nil, brokenFigures: "0 ≥ 1"),
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }
}
