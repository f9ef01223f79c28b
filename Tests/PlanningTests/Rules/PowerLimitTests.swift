import LandModel
import Quantities
import Records
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// A limit of 20,000 kVA: 12,000 + 9,000 = 21,000 are too much.
@Suite struct PowerLimitTests {
    static let cases = [
        RuleCase(
            rule: PowerLimitRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.resources = [.named("kVA", .power)]
                tiny.parcels = [.named("A", 1), .named("B", 2), .named("C", 3)]
                tiny.projects = [
                    .named("P1", .land(1)) {
                        $0.loads = Table(["kVA": 12000])
                        $0.latest = year(2024)
                    },
                    .named("P2", .land(2)) { $0.loads = Table(["kVA": 9000]) },
                    .named("P3", .land(3)) { $0.loads = Table(["kVA": 8000]) },
                ]
                for number in 0...2 {
                    tiny.locks.append(
                        .named(LockID("\(number)"), .pin, tiny.projects[number].id) {
                            $0.parcel = tiny.parcels[number].id
                        })
                }
                tiny.quotas = [.named("Q", of: .resource("kVA"), 20000)]
            },
            kept: .of(.of("P1", ["A": 1], year(2024)), .of("P3", ["C": 3], year(2024))),
            broken: .of(.of("P1", ["A": 1], year(2024)), .of("P2", ["B": 2], year(2024))),
            subject: "kVA,district,2024", keptFigures: "20000 ≤ 20000", brokenFigures: "21000 ≤ 20000",
            rows: [
                "power[kVA,district,2024]: + 12000 place[P1,A,2024] + 9000 place[P2,B,2024] + 8000 place[P3,C,2024] ≤ 20000"
            ])
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }
}
