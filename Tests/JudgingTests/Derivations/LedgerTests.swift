import LandModel
import Quantities
import Records
import Testing

@testable import Judging
@testable import TestSupport

/// What is there, what is used, who draws on what, and what it costs.
@Suite struct LedgerTests {
    /// Land on A and B, 4 in 2024 and 6 in 2025, and a quota to buy.
    private static let scenario = Scenario.tiny { tiny in
        tiny.resources = [.named("COD", .pollutant)]
        tiny.parcels = [
            .named("A", 4) { $0.newShare = .all }, .named("B", 6) { $0.newShare = .all },
            .stock("S", 5, cost: 3) { $0.acquisition?.releases = Table(["COD": 2]) },
        ]
        tiny.projects = [.named("P", .land(4)), .named("Q", .land(6))]
        tiny.reductions = [.named("X", 3, cost: 2) { $0.yield = Factor("0.5") }]
        tiny.quotas = [
            .named("own", 4), .named("city", 3) { $0.origin = .city },
            .named("bought", 9) { ($0.origin, $0.price) = (.purchased, 2) },
            .named("cod", of: .resource("COD"), 1),
        ]
    }
    private static let plan = Plan.of(.of("P", ["A": 4], year(2024)), .of("Q", ["B": 6], year(2025))) {
        $0.acquisitions = [.init("S", year(2024))]
        $0.reductions = [.init("X", year(2024))]
    }

    private func flows(_ reading: PlanReading) -> [String] {
        reading.ledger.accounts.flatMap { account in
            account.flows.map { flow in
                let supply = account.supplies[flow.supply]
                let use = account.uses[flow.use]
                return "\(supply.quota?.id.text ?? "gain") \(flow.amount) \(use.project?.text ?? "building")"
            }
        }
    }

    /// What is drawn beyond what there is serves nobody.
    @Test(arguments: [([4], 0), ([4, 1], 1), ([999, 1], 1), ([1, 2], 0)] as [([Int], Int)])
    func moreIsDrawnThanThereIs(_ amounts: [Int], _ count: Int) {
        var plan = Self.plan
        plan.draws = amounts.map { .init("own", year(2024), ExactDecimal($0)) }
        let faults = PlanReading(plan, in: Self.scenario).formFaults
        #expect(faults.count == count && faults.allSatisfy { $0.words.zh.contains("一共只有 4") })
    }

    @Test func suppliesServeInTheOrderOfAllotment() throws {
        let reading = PlanReading(Self.plan, in: Self.scenario)
        // 4 of the district's own, 3 × 0.5 of the plot from 2025 on, 3 of the city's, the rest is bought.
        #expect(flows(reading) == ["own 4 P", "gain 1.5 Q", "city 3 Q", "bought 1.5 Q"])
        #expect([0, 1].map { reading.spent(on: .purchase, in: $0) } == [0, 3])
        #expect([0, 1].map { reading.spent(on: .acquisition, in: $0) } == [3, 0])
        #expect([0, 1].map { reading.spent(on: .reduction, in: $0) } == [2, 0])
        // The release of S, a year after 2024.
        let released = try #require(reading.ledger.accounts.first { $0.balance.controlled == .resource("COD") })
        #expect(released.supplies.map(\.amount) == [1, 2] && released.supplies.map(\.period) == [0, 1])
    }

    @Test func gainsBeyondTheHorizonAreNone() {
        var late = Self.plan
        late.acquisitions = [.init("S", year(2025))]
        late.reductions = [.init("X", year(2025))]
        let reading = PlanReading(late, in: Self.scenario)
        #expect(flows(reading) == ["own 4 P", "city 3 Q", "bought 3 Q"])
        #expect(reading.ledger.accounts.flatMap(\.supplies).allSatisfy { $0.quota != nil })
    }

    /// What has its quota from the first of two gives way first: `low` served U, then V; then it leaves V for W.
    @Test func theFirstGivesWayFirst() {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            let areas: [(ParcelID, ProjectID, LandArea)] = [("A", "U", 1), ("B", "V", 2), ("C", "W", 1)]
            tiny.parcels = areas.map { .named($0.0, $0.2) { $0.newShare = .all } }
            tiny.projects = areas.map { .named($0.1, .land($0.2)) }
            let drawers: [[ProjectID]] = [["U", "V", "W"], ["V", "W"], ["U"], ["V"]]
            tiny.quotas = zip(["a", "b", "c", "d"], drawers).map { id, drawers in
                .named(QuotaID(id), 1) { $0.drawers = .listed(drawers) }
            }
        }
        let plan = Plan.of(
            .of("U", ["A": 1], year(2024)), .of("V", ["B": 2], year(2024)), .of("W", ["C": 1], year(2024)))
        #expect(Set(flows(PlanReading(plan, in: scenario))) == ["c 1 U", "b 1 V", "d 1 V", "a 1 W"])
    }

    /// What releases nothing is no source.
    @Test func noReleaseIsNoSource() {
        let scenario = Self.scenario.with { $0.parcels[2].acquisition?.releases = Table(["COD": 0]) }
        let accounts = PlanReading(Self.plan, in: scenario).ledger.accounts
        #expect(accounts.filter { $0.balance.controlled != .land }.flatMap(\.supplies).allSatisfy { $0.quota != nil })
    }

    /// Drawing least of the district's own is wanted first: the city's serves before it.
    @Test func theObjectiveDecidesWhatIsDrawnLast() {
        let scenario = Self.scenario.with { tiny in
            tiny.objective = [.named("o", .min, .of(.drawn) { ($0.controlled, $0.origin) = (.land, .district) })]
        }
        // The city's 3 serve P, what is bought the rest of both.
        #expect(
            flows(PlanReading(Self.plan, in: scenario)) == ["gain 1.5 Q", "city 3 P", "bought 1 P", "bought 4.5 Q"])
    }

    /// Least of the city's is wanted, but with 8 to spend a purchase for 9 breaks the budget, so the city's serves first.
    @Test func aBudgetThatIsBrokenMakesFreeQuotasServeFirst() {
        func scenario(_ money: Money) -> Scenario {
            Self.scenario.with { tiny in
                tiny.budgets = [.named("m", [.purchase], [year(2025): money])]
                tiny.objective = [.named("o", .min, .of(.drawn) { ($0.controlled, $0.origin) = (.land, .city) })]
            }
        }
        #expect(flows(PlanReading(Self.plan, in: scenario(9))) == ["own 4 P", "gain 1.5 Q", "bought 4.5 Q"])
        #expect(
            flows(PlanReading(Self.plan, in: scenario(8))) == ["own 4 P", "gain 1.5 Q", "city 3 Q", "bought 1.5 Q"])
    }

    @Test func leftoversCarryOverOrNot() {
        var outlays = Outlays(periods: 3, [], [], [])
        outlays.purchase = [1, 5, 2]
        func lines(_ carriesOver: Bool) -> [[ExactDecimal]] {
            let budget = Budget.named(
                "m", [.purchase, .purchase], [year(2024): 4, year(2025): 3], carriesOver: carriesOver)
            let facts = Facts(
                .tiny { tiny in
                    tiny.periods = [year(2024), year(2025), year(2026)]
                    tiny.budgets = [budget]
                })
            return BudgetBook(facts, outlays).lines.map { [$0.spent.value, $0.available.value] }
        }
        #expect(lines(true) == [[1, 4], [6, 7], [8, 7]])
        #expect(lines(false) == [[1, 4], [5, 3], [2, 0]])
    }

    /// A year's amount serves all its halves and lapses with the last of them.
    @Test func amountsOfAYearServeItsParts() {
        var outlays = Outlays(periods: 4, [], [], [])
        outlays.purchase = [1, 2, 3, 1]
        let facts = Facts(
            .tiny { tiny in
                tiny.periods = [half(2024, 1), half(2024, 2), half(2025, 1), half(2025, 2)]
                tiny.budgets = [.named("m", [.purchase], [year(2024): 4, year(2025): 3], carriesOver: false)]
            })
        let lines = BudgetBook(facts, outlays).lines.map { [$0.spent.value, $0.available.value] }
        #expect(lines == [[1, 4], [3, 4], [3, 3], [4, 3]])
    }

    @Test func drawersAreAllTheMajorOrTheListed() {
        let facts = Facts(
            .tiny { $0.projects = [.named("P"), .named("Q") { $0.isMajor = true }] })
        let uses: [QuotaLedger.Use] = [
            .init(project: "P", building: nil, period: 0, amount: 1, number: 0),
            .init(project: "Q", building: nil, period: 0, amount: 1, number: 1),
            .init(project: nil, building: "F", period: 0, amount: 1, number: nil),
        ]
        func open(_ drawers: Drawers) -> [Bool] {
            let quota = Quota.named("q", 1) { $0.drawers = drawers }
            return uses.map { facts.isOpen(quota, to: $0) }
        }
        #expect(open(.all) == [true, true, true])
        #expect(open(.major) == [false, true, false])
        #expect(open(.listed(["P"])) == [true, false, false])
    }
}
