import LandModel
import Quantities
import Records
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// A headroom of 1,500 m³/d: 900 + 700 = 1,600 are too much.
@Suite struct WastewaterHeadroomTests {
    static let cases = [
        RuleCase(
            rule: WastewaterHeadroomRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.resources = [.named("water", .wastewater)]
                tiny.parcels = [.named("A", 1), .named("B", 2), .named("C", 3)]
                tiny.projects = [
                    .named("P1", .land(1)) {
                        $0.loads = Table(["water": 900])
                        $0.latest = year(2024)
                    },
                    .named("P2", .land(2)) { $0.loads = Table(["water": 700]) },
                    .named("P3", .land(3)) { $0.loads = Table(["water": 600]) },
                ]
                for number in 0...2 {
                    tiny.locks.append(
                        .named(LockID("\(number)"), .pin, tiny.projects[number].id) {
                            $0.parcel = tiny.parcels[number].id
                        })
                }
                tiny.quotas = [.named("Q", of: .resource("water"), 1500)]
            },
            kept: .of(.of("P1", ["A": 1], year(2024)), .of("P3", ["C": 3], year(2024))),
            broken: .of(.of("P1", ["A": 1], year(2024)), .of("P2", ["B": 2], year(2024))),
            subject: "water,district,2024", keptFigures: "1500 ≤ 1500", brokenFigures: "1600 ≤ 1500",
            rows: [
                "wastewater[water,district,2024]: + 900 place[P1,A,2024] + 700 place[P2,B,2024] + 600 place[P3,C,2024] ≤ 1500"
            ])
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }
}
