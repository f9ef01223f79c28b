import LandModel
import Quantities
import Records
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// A budget of 30,000 in 2023; acquisitions of 18,000 + 15,000 = 33,000.
@Suite struct BudgetsTests {
    static func scenario(_ carriesOver: Bool) -> Scenario {
        .tiny { tiny in
            tiny.periods = [year(2023), year(2024)]
            tiny.parcels = [.stock("A", 30, cost: 18000), .stock("B", 30, cost: 15000)]
            tiny.budgets = [
                .named("land", [.acquisition], [year(2023): 30000, year(2024): 10000], carriesOver: carriesOver)
            ]
        }
    }
    static let cases = [
        RuleCase(
            rule: BudgetsRows.self, scenario: scenario(true),
            kept: .of { $0.acquisitions = [.init("A", year(2023)), .init("B", year(2024))] },
            broken: .of { $0.acquisitions = [.init("A", year(2023)), .init("B", year(2023))] },
            subject: "land,2023", keptFigures: "18000 ≤ 30000", brokenFigures: "33000 ≤ 30000",
            rows: [
                "budget[land,2023]: + 18000 acquire[A,2023] + 15000 acquire[B,2023] ≤ 30000",
                "budget[land,2024]: + 18000 acquire[A,2023] + 18000 acquire[A,2024]"
                    + " + 15000 acquire[B,2023] + 15000 acquire[B,2024] ≤ 40000",
            ]),
        RuleCase(
            rule: BudgetsRows.self, scenario: scenario(false),
            kept: .of { $0.acquisitions = [.init("A", year(2023))] },
            broken: .of { $0.acquisitions = [.init("A", year(2023)), .init("B", year(2024))] },
            subject: "land,2024", keptFigures: "0 ≤ 10000", brokenFigures: "15000 ≤ 10000",
            rows: [
                "budget[land,2023]: + 18000 acquire[A,2023] + 15000 acquire[B,2023] ≤ 30000",
                "budget[land,2024]: + 18000 acquire[A,2024] + 15000 acquire[B,2024] ≤ 10000",
            ]),
        // Nothing is there in a year that the budget says nothing of.
        RuleCase(
            rule: BudgetsRows.self,
            scenario: scenario(false).with {
                $0.budgets = [.named("land", [.acquisition], [year(2023): 30000], carriesOver: false)]
            },
            kept: .of { $0.acquisitions = [.init("A", year(2023))] },
            broken: .of { $0.acquisitions = [.init("A", year(2023)), .init("B", year(2024))] },
            subject: "land,2024", keptFigures: "0 ≤ 0", brokenFigures: "15000 ≤ 0",
            rows: [
                "budget[land,2023]: + 18000 acquire[A,2023] + 15000 acquire[B,2023] ≤ 30000",
                "budget[land,2024]: + 18000 acquire[A,2024] + 15000 acquire[B,2024] ≤ 0",
            ]),
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }

    /// The cheap quota first when the dear one would break the budget; a free quota's price is never paid.
    @Test func purchasesKeepBudgetsWhereTheyCan() {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parcels = [.named("A", 5) { $0.newShare = .all }]
            tiny.projects = [.named("P1", .land(5))]
            func bought(_ id: QuotaID, _ price: Money) -> Quota {
                .named(id, 5) {
                    $0.origin = .purchased
                    $0.price = price
                }
            }
            tiny.quotas = [.named("free", 1) { $0.price = 100 }, bought("a", 10), bought("b", 2)]
            tiny.budgets = [.named("money", [.purchase], [year(2024): 8])]
        }
        let plan = Plan.of(.of("P1", ["A": 5], year(2024)))
        let reading = PlanReading(plan, in: Facts(scenario))
        #expect(reading.spent(on: .purchase, in: 0) == 8)
        #expect(Verification(reading).isSound)
        let tight = Facts(scenario.with { $0.budgets[0].amounts = Table([year(2024): 7]) })
        let broken = Verification(PlanReading(plan, in: tight)).violations
        #expect(broken.map { "\($0.subject) \(RuleCase.text($0))" } == ["money,2024 8 ≤ 7"])
    }

    /// Whether early or late money is short, the free quota goes where nothing can be bought.
    @Test(arguments: [0, 1]) func purchasesFallWhereMoneyIs(_ rich: Int) {
        let scenario = Scenario.tiny { tiny in
            tiny.parcels = [.named("A", 5) { $0.newShare = .all }, .named("B", 5) { $0.newShare = .all }]
            tiny.projects = [.named("P1", .land(5)), .named("P2", .land(5))]
            tiny.quotas = [
                .named("free", 5),
                .named("bought", 5) { ($0.origin, $0.price) = (.purchased, 1) },
            ]
            let money = tiny.periods.enumerated().map { Table<Period, Money>.Entry($1, $0 == rich ? 5 : 0) }
            tiny.budgets = [.named("money", [.purchase], [:], carriesOver: false)]
            tiny.budgets[0].amounts = Table(money)
        }
        let count = TwoWay.check(scenario)
        let plan = Plan.of(.of("P1", ["A": 5], year(2024)), .of("P2", ["B": 5], year(2025)))
        #expect(Verification(PlanReading(plan, in: Facts(scenario))).isSound)
        #expect(count.sound > 0)
    }
}
