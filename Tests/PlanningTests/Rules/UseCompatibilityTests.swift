import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// Polluting production in a community; 150 m where 200 m are needed; research beside a hazard.
@Suite struct UseCompatibilityTests {
    static func rules(_ rows: (Activity, [String], [ParkClass])..., besideHazard: [Activity] = []) -> Compatibility {
        var rules = Compatibility()
        rules.allowed = rows.map { row in
            var use = AllowedUse()
            (use.activity, use.landClasses, use.parkClasses) = row
            return use
        }
        rules.notBesideHazard = besideHazard
        return rules
    }

    static let cases = [
        RuleCase(
            rule: UseCompatibilityRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.parks.append(.named("L") { $0.parkClass = .community })
                tiny.parcels = [.named("A", 30), .named("B", 30) { $0.park = "L" }]
                tiny.projects = [.named("P1", .land(30)) { $0.activity = .polluting }]
                tiny.compatibility = rules((.polluting, ["M1"], [.base]))
            },
            kept: .of(.of("P1", ["A": 30], year(2024))), broken: .of(.of("P1", ["B": 30], year(2024))),
            subject: "P1,use", keptFigures: "1 ≥ 1", brokenFigures: "0 ≥ 1"),
        RuleCase(
            rule: UseCompatibilityRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.parcels = [
                    .named("A", 30) { $0.sensitiveDistance = 200 }, .named("B", 30) { $0.sensitiveDistance = 150 },
                ]
                tiny.projects = [.named("P1", .land(30)) { $0.safetyDistance = 200 }]
            },
            kept: .of(.of("P1", ["A": 30], year(2024))), broken: .of(.of("P1", ["B": 30], year(2024))),
            subject: "P1,distance", keptFigures: "200 ≥ 200", brokenFigures: "150 ≥ 200"),
        RuleCase(
            rule: UseCompatibilityRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.parcels = [.named("A", 30) { $0.adjacent = ["B"] }, .named("B", 20), .named("C", 20)]
                tiny.projects = [
                    .named("P1", .land(30)) { $0.activity = .hazardous },
                    .named("P2", .land(20)) { $0.activity = .research },
                ]
                tiny.compatibility = rules(
                    (.hazardous, ["M1"], [.base]), (.research, ["M1"], [.base]), besideHazard: [.research])
            },
            kept: .of(.of("P1", ["A": 30], year(2024)), .of("P2", ["C": 20], year(2024))),
            broken: .of(.of("P1", ["A": 30], year(2024)), .of("P2", ["B": 20], year(2024))),
            subject: "P1,neighbours", keptFigures: "1 ≥ 1", brokenFigures: "0 ≥ 1",
            rows: ["compatibility[P1,A,P2]: + place[P1,A,2024] + place[P2,A,2024] + place[P2,B,2024] ≤ 1"]),
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }
}
