import LandModel
import Quantities
import Records
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// The ledger against the minimum cut: what the first k supplies can serve together is what they give.
@Suite struct LedgerTests {
    /// Up to five projects on parcels of their own, three periods, up to five quotas of any kind.
    static func random(_ seed: Int) -> (Scenario, Plan) {
        var dice = Dice(seed)
        var plan = Plan()
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024), year(2025), year(2026)]
            for number in 0..<(2 + dice.roll(4)) {
                let area = LandArea(ExactDecimal(1 + dice.roll(6)))
                let (parcel, project) = (ParcelID("A\(number)"), ProjectID("P\(number)"))
                tiny.parcels.append(.named(parcel, area) { $0.newShare = .all })
                tiny.projects.append(.named(project, .land(area)) { $0.isMajor = dice.roll(2) == 0 })
                plan.allocations.append(.of(project, [parcel: area], tiny.periods[dice.roll(3)]))
            }
            let projects = tiny.projects.map(\.id)
            for number in 0..<(1 + dice.roll(5)) {
                tiny.quotas.append(
                    .named(QuotaID("Q\(number)"), 0) { quota in
                        quota.amounts = Table(
                            tiny.periods.map { .init($0, Load(ExactDecimal(dice.roll(5)))) })
                        quota.origin = QuotaSource.allCases[dice.roll(4)]
                        quota.carriesOver = dice.roll(3) > 0
                        quota.price = Money(ExactDecimal(dice.roll(3)))
                        switch dice.roll(3) {
                        case 0: quota.drawers = .all
                        case 1: quota.drawers = .major
                        default: quota.drawers = .listed([projects[0], projects[dice.roll(projects.count)]])
                        }
                    })
            }
            if dice.roll(2) == 0 {
                tiny.reductions = [.named("D", 3)]
                plan.reductions = [.init("D", year(2024))]
            }
        }
        return (scenario, plan)
    }

    /// The least cut of supplies and uses: all uses outside a set, and all supplies that reach into it.
    static func mostServed(_ supplies: [QuotaLedger.Supply], _ uses: [QuotaLedger.Use], _ scenario: Scenario)
        -> ExactDecimal
    {
        func reaches(_ supply: QuotaLedger.Supply, _ use: QuotaLedger.Use) -> Bool {
            let isInTime = supply.period <= use.period && use.period <= supply.last
            guard let quota = supply.quota else { return isInTime }
            let project = scenario.projects.first { $0.id == use.project }
            return isInTime && (project.map(quota.drawers.holds) ?? (quota.drawers == .all))
        }
        let cuts = (0..<(1 << uses.count)).map { mask -> ExactDecimal in
            let inside = uses.indices.filter { mask >> $0 & 1 == 1 }
            let outside = uses.indices.filter { mask >> $0 & 1 == 0 }
            let feeding = supplies.filter { supply in inside.contains { reaches(supply, uses[$0]) } }
            return outside.sum { uses[$0].amount } + feeding.sum(\.amount)
        }
        return cuts.min() ?? 0
    }

    @Test func everySourceIsUsedToTheFullBeforeTheNext() throws {
        var short = 0
        for seed in 1...150 {
            let (scenario, plan) = Self.random(seed)
            let reading = PlanReading(plan, in: Facts(scenario))
            for ledger in [QuotaLedger(reading), QuotaLedger(reading, in: .leastSpend(buysEarly: false))] {
                let account = try #require(ledger.accounts.first)
                for count in 0...account.supplies.count {
                    let given = account.flows.filter { $0.supply < count }.sum(\.amount)
                    let most = Self.mostServed(Array(account.supplies.prefix(count)), account.uses, scenario)
                    #expect(given == most, "seed \(seed), first \(count) supplies")
                }
                let all = account.uses.sum(\.amount)
                #expect(account.unserved == all - account.flows.sum(\.amount))
                #expect(account.flows.allSatisfy { $0.amount > .zero })
                for (number, supply) in account.supplies.enumerated() {
                    #expect(account.flows.filter { $0.supply == number }.sum(\.amount) <= supply.amount)
                }
                if !account.unserved.isZero { short += 1 }
            }
        }
        #expect(short > 20 && short < 280)
    }

    /// Rows and ledger agree on random balances, money aside.
    @Test func rowsAgreeWithTheLedger() throws {
        for seed in 1...150 {
            let (scenario, plan) = Self.random(seed)
            let every = EveryPlan(scenario)
            let choice = try #require(every.choice(plan))
            #expect(
                FixedDecisions(every, choice).isFeasible == Verification(every.reading(choice)).isSound, "seed \(seed)")
        }
    }

    @Test func orderOfSources() {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parcels = [.named("A", 10) { $0.newShare = .all }]
            tiny.projects = [.named("P", .land(10))]
            tiny.quotas = [
                .named("a-city", 9) { $0.origin = .city }, .named("b-bought", 2) { $0.origin = .purchased },
                .named("c-district", 3),
            ]
            tiny.reductions = [.named("D", 4) { $0.lagMonths = 0 }]
        }
        let plan = Plan.of(.of("P", ["A": 10], year(2024))) { $0.reductions = [.init("D", year(2024))] }
        let account = PlanReading(plan, in: Facts(scenario)).ledger.accounts[0]
        let drawn = account.flows.map { "\(account.supplies[$0.supply].quota?.id.text ?? "gained") \($0.amount)" }
        #expect(drawn == ["c-district 3", "gained 4", "b-bought 2", "a-city 1"])
    }

    /// A free reserve of the city before what must be paid, unless a tier wants the reserve kept.
    @Test func tiersDecideTheOrder() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parcels = [.named("A", 10) { $0.newShare = .all }]
            tiny.projects = [.named("P", .land(10))]
            tiny.quotas = [
                .named("city", 9) { $0.origin = .city },
                .named("bought", 8) { ($0.origin, $0.price) = (.purchased, 2) },
                .named("dear", 8) { ($0.origin, $0.price) = (.purchased, 3) }, .named("own", 1),
            ]
        }
        let sparing = Measure.of(.drawn) { ($0.controlled, $0.origin) = (.land, .city) }
        let cases: [(tiers: [Tier], money: ExactDecimal)] = [
            ([], 0), ([.named("m", .min, Measure(.money))], 0), ([.named("c", .min, sparing)], 19),
            ([.named("both", .min, Measure(.money), sparing)], 0), ([.named("c", .max, sparing)], 0),
        ]
        for (tiers, money) in cases {
            let every = EveryPlan(scenario.with { $0.objective = tiers })
            let choice = try #require(every.choice(.of(.of("P", ["A": 10], year(2024)))))
            let values = every.reading(choice).tierValues
            #expect(every.reading(choice).value(of: Measure(.money)) == money)
            // Tier by tier, what the program can reach at best with these decisions is what the reading tells.
            var fixed = FixedDecisions(every, choice)
            for (objective, value) in zip(every.formulation.program.objectives, values.map(\.value)) {
                let form = LinearForm(terms: objective.terms, constant: objective.constant)
                let best = fixed.optimum(form, isMaximized: objective.sense == .maximize) ?? .nan
                #expect((best - value.approximate).magnitude < 1e-6, "\(objective.name)")
                fixed.keep(form, at: value)
            }
        }
    }

    /// The same on random balances with random tiers.
    @Test func tiersDecideTheOrderOfAnyBalance() throws {
        for seed in 1...100 {
            var dice = Dice(1000 + seed)
            let (base, plan) = Self.random(seed)
            let scenario = base.with { random in
                random.objective = (0..<dice.roll(3)).map { number in
                    var tier = Tier.named(TierID("t\(number)"), dice.roll(3) == 0 ? .max : .min)
                    tier.terms = (0...dice.roll(2)).map { _ in
                        var term = TierTerm()
                        let origin = QuotaSource.allCases[dice.roll(4)]
                        term.measure =
                            dice.roll(3) == 0
                            ? Measure(.money) : .of(.drawn) { ($0.controlled, $0.origin) = (.land, origin) }
                        term.weight = ExactDecimal(1 + dice.roll(3))
                        return term
                    }
                    return tier
                }
            }
            let every = EveryPlan(scenario)
            let choice = try #require(every.choice(plan))
            let reading = every.reading(choice)
            guard Verification(reading).isSound else { continue }
            var fixed = FixedDecisions(every, choice)
            for (objective, value) in zip(every.formulation.program.objectives, reading.tierValues.map(\.value)) {
                let form = LinearForm(terms: objective.terms, constant: objective.constant)
                let best = fixed.optimum(form, isMaximized: objective.sense == .maximize) ?? .nan
                #expect((best - value.approximate).magnitude < 1e-6, "seed \(seed), \(objective.name)")
                fixed.keep(form, at: value)
            }
        }
    }

    /// Land under a building is charged where it lies: 4 in town T, nothing in U.
    @Test func landUnderBuildingsIsChargedWhereItLies() {
        let scenario = Scenario.tiny { tiny in
            tiny.parks.append(.named("L", town: "U"))
            tiny.parcels = [.named("A", 4) { $0.newShare = .all }]
            tiny.buildings = [.candidate("G", on: "A", land: 4, cost: 0, [.named("1", 50)])]
            tiny.quotas = ["T", "U"].map { town in .named(QuotaID(town), 9) { $0.scope = .town(town) } }
        }
        let plan = Plan.of { $0.constructions = [.init("G", year(2024))] }
        let reading = PlanReading(plan, in: Facts(scenario))
        #expect(reading.constructions(on: "A").map(\.building.id) == ["G"])
        let used = QuotaLedger(reading).accounts.map { account in
            "\(account.balance.scope) \(account.uses.map { "\($0.amount)" })"
        }
        #expect(used == [#"town:T ["4"]"#, "town:U []"])
    }
}
