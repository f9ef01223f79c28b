import LandModel
import Quantities
import Records
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// 100 亩 of land of which 25 are stock, where 0.3 are asked: 25 < 30.
@Suite struct StockLandShareTests {
    static let cases = [
        RuleCase(
            rule: StockLandShareRows.self,
            scenario: .tiny { tiny in
                tiny.parcels = [.named("A", 75), .stock("B", 25, cost: 1) { $0.acquisition?.latest = year(2024) }]
                tiny.projects = [
                    .named("P1", .land(75)) { $0.latest = year(2024) },
                    .named("P2", .land(25)) { $0.earliest = year(2025) },
                ]
                tiny.locks = [.named("l", .pin, "P2") { $0.parcel = "B" }]
                var share = StockShare()
                share.atLeast = Share("0.3")
                tiny.stockShare = share
            },
            kept: .of(.of("P2", ["B": 25], year(2025))) { $0.acquisitions = [.init("B", year(2024))] },
            broken: .of(.of("P1", ["A": 75], year(2024)), .of("P2", ["B": 25], year(2025))) {
                $0.acquisitions = [.init("B", year(2024))]
            }, subject: "district", keptFigures: "25 ≥ 7.5", brokenFigures: "25 ≥ 30",
            rows: ["stock-share: − 22.5 place[P1,A,2024] + 17.5 place[P2,B,2025] ≥ 0"])
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }
}
