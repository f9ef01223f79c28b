import LandModel
import Quantities
import Records
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// 30 亩 with a new share of 0.6 take 18 亩; stock land takes none.
@Suite struct LandQuotaTests {
    static let cases = [
        RuleCase(
            rule: LandQuotaRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.parcels = [
                    .named("A", 30) { $0.newShare = Share("0.6") }, .named("B", 10) { $0.newShare = .all },
                    .named("C", 8),
                ]
                tiny.projects = [.named("P1", .land(25)), .named("P2", .land(9)), .named("P3", .land(8))]
                tiny.quotas = [.named("L", 20)]
            },
            kept: .of(.of("P1", ["A": 30], year(2024)), .of("P3", ["C": 8], year(2024))),
            broken: .of(.of("P1", ["A": 30], year(2024)), .of("P2", ["B": 10], year(2024))),
            subject: "land,district,2024", keptFigures: "18 ≤ 20", brokenFigures: "28 ≤ 20",
            rows: [
                "land-quota[land,district,2024]: + 18 place[P1,A,2024] + 18 place[P2,A,2024] + 10 place[P2,B,2024]"
                    + " + 18 place[P3,A,2024] + 10 place[P3,B,2024] ≤ 20"
            ]),
        RuleCase(
            rule: LandQuotaRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.parcels = [.named("A", 30) { $0.newShare = .all }]
                tiny.projects = [.named("P1", .land(30)) { $0.isMajor = true }, .named("P2", .land(30))]
                tiny.quotas = [
                    .named("city", 30) {
                        $0.origin = .city
                        $0.drawers = .major
                    }
                ]
            },
            kept: .of(.of("P1", ["A": 30], year(2024))), broken: .of(.of("P2", ["A": 30], year(2024))),
            subject: "land,district,unserved", keptFigures: "0 ≤ 0", brokenFigures: "30 ≤ 0",
            rows: [
                "land-quota[land,district,class1,2024]: − 30 place[P2,A,2024] = 0",
                "land-quota[land,district,class2,2024]: − 30 place[P1,A,2024] + draw[city,class2,2024] = 0",
                "land-quota[city,2024]: + draw[city,class2,2024] ≤ 30",
            ]),
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }

    /// Of two who could grant what is missing, the one who is asked more easily is named, also where nothing has been
    /// granted so far.
    @Test(arguments: [0, 1]) func theEasierOwnerIsNamed(_ granted: Load) {
        let scenario = Scenario.tiny { tiny in
            tiny.parcels = [.named("A", 20) { $0.newShare = .all }]
            tiny.projects = [.named("P1", .land(20))]
            tiny.quotas = [.named("C", granted) { $0.owner = .city }, .named("L", granted) { $0.owner = .district }]
        }
        let verification = Verification(PlanReading(.of(.of("P1", ["A": 20], year(2024))), in: Facts(scenario)))
        let broken = verification.violations.filter { $0.rule == LandQuotaRows.id }
        #expect(!broken.isEmpty && broken.allSatisfy { $0.holder == .district })
    }
}
