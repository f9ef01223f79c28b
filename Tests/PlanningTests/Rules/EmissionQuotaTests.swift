import LandModel
import Quantities
import Records
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// COD of 8 t/a, own offset 2, ratio 1.5 in the zone: (8 − 2) × 1.5 = 9 t/a.
@Suite struct EmissionQuotaTests {
    static let cases = [
        RuleCase(
            rule: EmissionQuotaRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024), year(2025)]
                tiny.resources = [.named("COD", .pollutant)]
                tiny.parks = [.named("K") { $0.zones = ["river"] }, .named("L")]
                tiny.offsetRatios = [.of("COD", .zone("river"), "1.5")]
                tiny.parcels = [.named("A", 1), .named("B", 1) { $0.park = "L" }]
                tiny.projects = [
                    .named("P1", .land(1)) {
                        $0.loads = Table(["COD": 8])
                        $0.offsets = Table(["COD": 2])
                        $0.leadMonths = 12
                        $0.latest = year(2024)
                    }
                ]
                tiny.quotas = [
                    .named("Q", of: .resource("COD"), 3) { $0.amounts = Table([year(2024): 3, year(2025): 4]) }
                ]
            },
            kept: .of(.of("P1", ["B": 1], year(2024))), broken: .of(.of("P1", ["A": 1], year(2024))),
            subject: "COD,district,2025", keptFigures: "6 ≤ 7", brokenFigures: "9 ≤ 7",
            rows: [
                "emission-quota[COD,district,2024]: ≤ 3",
                "emission-quota[COD,district,2025]: + 9 place[P1,A,2024] + 6 place[P1,B,2024] ≤ 7",
            ])
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }
}
