import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// 40 亩 and an investment of 18,000 where 500 per 亩 are asked: 18,000 < 20,000.
@Suite struct AdmissionStandardTests {
    static let cases = [
        RuleCase(
            rule: AdmissionStandardRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.parks.append(.named("L"))
                tiny.parcels = [.named("A", 40), .named("B", 40) { $0.park = "L" }]
                tiny.projects = [.named("P1", .land(40)) { $0.investment = 18000 }]
                tiny.standards = [
                    .named("S") {
                        $0.investmentPerLand = 450
                        $0.scope = .park("K")
                    },
                    .named("T") {
                        $0.investmentPerLand = 500
                        $0.scope = .park("L")
                    },
                ]
            },
            kept: .of(.of("P1", ["A": 40], year(2024))), broken: .of(.of("P1", ["B": 40], year(2024))),
            subject: "P1,T,investment", keptFigures: nil, brokenFigures: "18000 ≥ 20000"),
        RuleCase(
            rule: AdmissionStandardRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.parcels = [.named("A", 40), .named("B", 40)]
                tiny.projects = ["P1", "P2"].map { id in
                    .named(id, .land(40)) {
                        $0.tax = 100
                        $0.exemption = Exemption()
                    }
                }
                tiny.standards = [.named("S") { $0.taxPerLand = 30 }]
                var limit = ExemptionLimit()
                limit.most = 1
                tiny.exemptionLimit = limit
            },
            kept: .of(.of("P1", ["A": 40], year(2024))),
            broken: .of(.of("P1", ["A": 40], year(2024)), .of("P2", ["B": 40], year(2024))), subject: "exemptions",
            keptFigures: "1 ≤ 1", brokenFigures: "2 ≤ 1",
            rows: [
                "admission-standard[exemptions]: + place[P1,A,2024] + place[P1,B,2024]"
                    + " + place[P2,A,2024] + place[P2,B,2024] ≤ 1"
            ]),
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }
}
