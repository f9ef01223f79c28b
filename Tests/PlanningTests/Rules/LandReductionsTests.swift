import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// 20 亩 reclaimed in 2023, yield 1, lag 12 months: 20 亩 of quota from 2024 on.
@Suite struct LandReductionsTests {
    static let cases = [
        RuleCase(
            rule: LandReductionsRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2023), year(2024)]
                tiny.reductions = [.named("D", 20)]
            },
            kept: .of { $0.reductions = [.init("D", year(2024))] },
            broken: .of { $0.reductions = [.init("D", year(2023)), .init("D", year(2024))] }, subject: "D",
            keptFigures: "1 ≤ 1", brokenFigures: "2 ≤ 1", keptOut: .others,
            rows: ["reduction[D]: + reclaim[D,2023] + reclaim[D,2024] ≤ 1"])
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }

    @Test func quotaComesAfterTheLag() {
        let case2 = RuleCase(
            rule: LandQuotaRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2023), year(2024)]
                tiny.reductions = [.named("D", 20) { $0.latest = year(2023) }]
                tiny.parcels = [.named("A", 20) { $0.newShare = .all }]
                tiny.projects = [.named("P1", .land(20))]
                tiny.quotas = [.named("L", 0)]
            },
            kept: .of(.of("P1", ["A": 20], year(2024))) { $0.reductions = [.init("D", year(2023))] },
            broken: .of(.of("P1", ["A": 20], year(2023))) { $0.reductions = [.init("D", year(2023))] },
            subject: "land,district,unserved", keptFigures: "0 ≤ 0", brokenFigures: "20 ≤ 0",
            rows: [
                "land-quota[land,district,2023]: + 20 place[P1,A,2023] ≤ 0",
                "land-quota[land,district,2024]: + 20 place[P1,A,2023] + 20 place[P1,A,2024] − 20 reclaim[D,2023] ≤ 0",
            ])
        case2.check()
    }
}
