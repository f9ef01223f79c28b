import LandModel
import Quantities
import Records
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// 4,000 + 5,000 = 9,000 ≤ 10,000; with 6,500 it is 10,500.
@Suite struct EnergyQuotaTests {
    static let cases = [
        RuleCase(
            rule: EnergyQuotaRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.resources = [.named("tce", .energy)]
                tiny.parcels = [.named("A", 1), .named("B", 2), .named("C", 3)]
                tiny.projects = [
                    .named("P1", .land(1)) {
                        $0.loads = Table(["tce": 4000])
                        $0.latest = year(2024)
                    },
                    .named("P2", .land(2)) { $0.loads = Table(["tce": 6500]) },
                    .named("P3", .land(3)) { $0.loads = Table(["tce": 5000]) },
                ]
                for number in 0...2 {
                    tiny.locks.append(
                        .named(LockID("\(number)"), .pin, tiny.projects[number].id) {
                            $0.parcel = tiny.parcels[number].id
                        })
                }
                tiny.quotas = [.named("Q", of: .resource("tce"), 10000)]
            },
            kept: .of(.of("P1", ["A": 1], year(2024)), .of("P3", ["C": 3], year(2024))),
            broken: .of(.of("P1", ["A": 1], year(2024)), .of("P2", ["B": 2], year(2024))),
            subject: "tce,district,2024", keptFigures: "9000 ≤ 10000", brokenFigures: "10500 ≤ 10000",
            rows: [
                "energy-quota[tce,district,2024]: + 4000 place[P1,A,2024] + 6500 place[P2,B,2024] + 5000 place[P3,C,2024] ≤ 10000"
            ])
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }
}
