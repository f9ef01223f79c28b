import LandModel
import Quantities
import Records
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// 30 亩 are 20,000 m²; 22,000 m² of floor are below 1.2 × 20,000 = 24,000 m²..
@Suite struct FloorAreaRatioTests {
    static let cases = [
        RuleCase(
            rule: FloorAreaRatioRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.parcels = [
                    .named("A", 30) { $0.farMin = Factor("1.1") }, .named("B", 30) { $0.farMin = Factor("1.2") },
                ]
                tiny.projects = [.named("P1", .land(30) { $0.floorBuilt = 22000 })]
            },
            kept: .of(.of("P1", ["A": 30], year(2024))), broken: .of(.of("P1", ["B": 30], year(2024))),
            subject: "P1,least,B", keptFigures: nil, brokenFigures: "22000 ≥ 24000"),
        RuleCase(
            rule: FloorAreaRatioRows.self,
            scenario: .tiny { tiny in
                tiny.units.land = .hectare
                tiny.periods = [year(2024)]
                tiny.parcels = [.named("A", 2) { $0.farMax = Factor("2") }, .named("B", 2) { $0.farMax = Factor("1") }]
                tiny.projects = [.named("P1", .land(2) { $0.floorBuilt = 22000 })]
            },
            kept: .of(.of("P1", ["A": 2], year(2024))), broken: .of(.of("P1", ["B": 2], year(2024))),
            subject: "P1,greatest,B", keptFigures: nil, brokenFigures: "22000 ≤ 20000"),
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }

    /// Of parcels used together the tightest limits hold: of 2 ha at most 1 × 20,000 m², at least 0.5 × 20,000 m².
    @Test(arguments: [(22_000, true), (20_000, false), (10_000, false), (9_000, true)]) func theTightestHolds(
        _ floor: Int, _ isBarred: Bool
    ) {
        let setting = Setting(
            .tiny { tiny in
                tiny.units.land = .hectare
                tiny.parcels = [
                    .named("A", 1) { ($0.farMin, $0.farMax) = (Factor("0.5"), Factor("2")) },
                    .named("B", 1) { parcel in
                        (parcel.farMin, parcel.farMax) = (Factor("0.1"), Factor("1"))
                        parcel.adjacent = ["A"]
                    },
                ]
                tiny.projects = [.named("P1", .land(2, parcels: 2) { $0.floorBuilt = FloorArea(ExactDecimal(floor)) })]
            })
        #expect(setting.hasOption(for: 0, rules: [FloorAreaRatioRows.self]) != isBarred)
    }
}
