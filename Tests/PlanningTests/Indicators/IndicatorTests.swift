import LandModel
import Quantities
import Records
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// Every indicator worked by hand, on both sides: read from the plan, and as a form of the program at its point.
@Suite struct IndicatorTests {
    typealias Case = (measure: Measure, value: String)

    static func during(_ indicator: IndicatorName, _ number: Int, _ change: (inout Measure) -> Void = { _ in })
        -> Measure
    {
        IndicatorScenario.during(indicator, year(number), change)
    }

    static let flows: [Case] = [
        (.of(.output), "190"), (during(.output, 2024), "0"), (during(.output, 2025), "100"),
        (during(.output, 2026), "140"), (.of(.output) { $0.segments = ["two"] }, "90"),
        (.of(.output) { $0.scope = .town("U") }, "30"), (.of(.output) { $0.scope = .zone("river") }, "160"),
        (.of(.revenue), "230"), (during(.revenue, 2025), "118"), (during(.revenue, 2026), "166"), (.of(.tax), "19"),
        (during(.tax, 2026), "14"), (.of(.tax) { $0.priorityUpTo = 2 }, "16"), (.of(.jobs), "80"),
        (during(.jobs, 2025), "40"), (during(.jobs, 2026), "60"), (.of(.jobs) { $0.tags = ["y"] }, "20"),
        (.of(.investment), "320"), (during(.investment, 2024), "200"), (during(.investment, 2025), "280"),
        (.of(.investment) { $0.onlyMajor = true }, "200"),
    ]
    static let stocks: [Case] = [
        (.of(.landUsed), "16"), (during(.landUsed, 2024), "10"), (.of(.landUsed) { $0.segments = ["one"] }, "6"),
        (.of(.landUsed) { $0.scope = .park("L") }, "0"), (.of(.newLand), "5"), (during(.newLand, 2024), "5"),
        (.of(.newLand) { $0.onlyCommitted = true }, "3"), (.of(.stockLand), "6"), (during(.stockLand, 2024), "0"),
        (.of(.floorUsed), "100"), (during(.floorUsed, 2025), "0"), (IndicatorScenario.load(.full), "15.5"),
        (IndicatorScenario.load(.during(year(2024))), "0"), (IndicatorScenario.load(.during(year(2025))), "13.5"),
        (.of(.projects), "3"), (during(.projects, 2025), "2"), (.of(.projects) { $0.onlyCommitted = true }, "1"),
        (.of(.projects) { $0.priorityUpTo = 2 }, "2"), (.of(.count) { $0.count = "patents" }, "4.5"),
        (during(.count, 2024) { $0.count = "patents" }, "3"), (.of(.tagCoverage) { $0.tags = ["x", "y", "z"] }, "2"),
        (during(.tagCoverage, 2024) { $0.tags = ["x", "y", "z"] }, "1"), (.of(.startOrder), "6"),
        (.of(.outputPerLand), "10"), (.of(.taxPerLand), "1"), (.of(.investmentPerLand), "17.5"),
    ]
    /// Of COD, 9 + 4.5 in 2025 and 2 in 2026: 10 of the district, 5.5 bought at 2 each: 3.5 in 2025, 2 in 2026.
    static let comparisons: [Case] = [
        (.of(.money), "25"), (.of(.money) { $0.purposes = [.construction, .acquisition] }, "14"),
        (during(.money, 2024), "14"), (during(.money, 2025), "7"), (during(.money, 2026), "4"),
        (.of(.money) { $0.scope = .park("K") }, "14"), (.of(.money) { $0.scope = .park("L") }, "0"),
        (.of(.drawn) { ($0.controlled, $0.origin) = (.land, .city) }, "2"),
        (.of(.drawn) { ($0.controlled, $0.origin) = (.land, .district) }, "3"),
        (.of(.drawn) { $0.controlled = .land }, "5"), (.of(.moves), "1"), (.of(.synergy), "5"),
        (.of(.shortfall), "40"), (.of(.shortfall) { $0.priorityUpTo = 1 }, "20"),
        (.of(.smallestShare) { $0.fairness = "E" }, "0.5"),
    ]
    static let halves: [Case] = [
        (IndicatorScenario.during(.output, year(2024)), "20"), (IndicatorScenario.during(.output, year(2025)), "60"),
        (IndicatorScenario.during(.output, half(2025, 2)), "40"), (IndicatorScenario.during(.jobs, year(2024)), "20"),
        (IndicatorScenario.during(.jobs, year(2025)), "40"),
        (IndicatorScenario.during(.jobs, half(2025, 1)), "20"),
        (IndicatorScenario.during(.investment, half(2024, 1)), "200"), (.of(.output), "100"),
    ]

    static func check(_ cases: [Case], _ scenario: Scenario, _ plan: Plan) throws {
        let every = EveryPlan(scenario)
        let choice = try #require(every.choice(plan))
        let reading = PlanReading(plan, in: every.facts)
        #expect(Verification(reading).isSound)
        for (measure, value) in cases {
            #expect(reading.value(of: measure) == decimal(value), "\(measure.indicator) \(measure.timing)")
            Agreement.check(measure, every, [(choice, reading)])
        }
    }

    @Test func flowsByHand() throws {
        try Self.check(Self.flows, IndicatorScenario.scenario, IndicatorScenario.plan)
    }

    @Test func stocksByHand() throws {
        try Self.check(Self.stocks, IndicatorScenario.scenario, IndicatorScenario.plan)
    }

    @Test func comparisonsByHand() throws {
        try Self.check(Self.comparisons, IndicatorScenario.scenario, IndicatorScenario.plan)
    }

    @Test func halfYearsByHand() throws {
        try Self.check(Self.halves, IndicatorScenario.halves, IndicatorScenario.halfPlan)
    }

    @Test func everyIndicatorIsWorked() {
        let worked = Set((Self.flows + Self.stocks + Self.comparisons).map(\.measure.indicator))
        #expect(IndicatorName.allCases.filter { !worked.contains($0) } == [])
    }

    /// Reclaiming costs money where the plot lies: 7 in town T, 3 in U.
    @Test func reclaimingIsPaidWhereItIs() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.parks.append(.named("L", town: "U"))
            tiny.reductions = [.named("D", 20) { $0.cost = 7 }, .named("E", 10) { ($0.town, $0.cost) = ("U", 3) }]
        }
        let plan = Plan.of { $0.reductions = [.init("D", year(2024)), .init("E", year(2025))] }
        try Self.check(
            [
                (.of(.money), "10"), (.of(.money) { $0.scope = .town("T") }, "7"),
                (.of(.money) { $0.scope = .town("U") }, "3"), (.of(.money) { $0.scope = .park("K") }, "0"),
            ], scenario, plan)
    }

    /// A tenant of a building that is to come counts where its land does: in a measure of everything, and in no other. Q has
    /// 60 on 6, R 30 in the building on 4.
    @Test func tenantsCountWhereTheirLandDoes() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.parcels = [.named("A", 4), .named("B", 6)]
            tiny.buildings = [.candidate("G", on: "A", land: 4, cost: 0, [.named("1", 50)])]
            tiny.projects = [
                .named("Q", .land(6)) { ($0.output, $0.segment) = (60, "two") },
                .named("R", .floor(50)) { ($0.output, $0.segment) = (30, "two") },
            ]
        }
        let plan = Plan.of(.of("Q", ["B": 6], year(2025)), .of("R", in: "G", ["1": 50], year(2025))) {
            $0.constructions = [.init("G", year(2024))]
        }
        try Self.check(
            [(.of(.outputPerLand), "9"), (.of(.outputPerLand) { $0.segments = ["two"] }, "10")], scenario, plan)
    }

    /// Form and reading agree on every plan, sound or not.
    @Test func formsAgreeWithReadingsOnEveryPlan() {
        let every = EveryPlan(IndicatorScenario.scenario.with { $0.projects[2].latest = year(2024) })
        let plans = every.choices.enumerated().filter { $0.offset % 23 == 0 }.map {
            ($0.element, every.reading($0.element))
        }
        for (measure, _) in Self.flows + Self.stocks + Self.comparisons { Agreement.check(measure, every, plans) }
        let inHalves = EveryPlan(IndicatorScenario.halves)
        for (measure, _) in Self.halves {
            Agreement.check(measure, inHalves, inHalves.choices.map { ($0, inHalves.reading($0)) })
        }
    }

    /// Whatever picks projects out leaves out what is no project's, as the land under a building that is to come.
    @Test(
        arguments: [
            { $0.segments = ["one"] }, { $0.priorityUpTo = 1 }, { $0.onlyCommitted = true }, { $0.onlyMajor = true },
            { $0.tags = ["x"] },
        ] as [@Sendable (inout Measure) -> Void])
    func whatIsNoProjectsIsPickedOut(_ pick: @Sendable (inout Measure) -> Void) throws {
        let every = EveryPlan(IndicatorScenario.scenario)
        let plan = IndicatorScenario.plan
        let choice = try #require(every.choice(plan))
        for indicator in [IndicatorName.landUsed, .newLand, .outputPerLand] {
            Agreement.check(.of(indicator, pick), every, [(choice, every.reading(choice))])
        }
        // P alone is all of these but has its field in common with Q; the building's land, 4, is not among them.
        #expect([6, 12].contains(every.reading(choice).value(of: .of(.landUsed, pick))))
    }

    /// Before the horizon nothing counts, in the program as in the plan.
    @Test func nothingCountsBefore() throws {
        let every = EveryPlan(IndicatorScenario.scenario)
        let choice = try #require(every.choice(IndicatorScenario.plan))
        for indicator in [IndicatorName.landUsed, .projects, .tagCoverage] {
            let measure = IndicatorScenario.during(indicator, year(2020)) { $0.tags = ["x"] }
            #expect(every.reading(choice).value(of: measure) == 0)
            Agreement.check(measure, every, [(choice, every.reading(choice))])
        }
    }

    /// Partners who share two parcels have met once.
    @Test func whoMeetsTwiceMeetsOnce() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.parcels = [
                Parcel.named("A", 4) { $0.adjacent = ["B"] }.divisible(), Parcel.named("B", 4).divisible(),
            ]
            tiny.projects = [.named("P", .land(4)), .named("Q", .land(4))]
            tiny.relations = [.named("X", .synergy, ["P", "Q"]) { ($0.level, $0.bonus) = (.site, Factor("5")) }]
        }
        let every = EveryPlan(scenario)
        let plans = every.choices.map { ($0, every.reading($0)) }
        #expect(plans.contains { $0.1.value(of: .of(.synergy)) == 5 })
        Agreement.check(.of(.synergy), every, plans)
    }

    /// A tier weighs projects by priority and by suitability; land under buildings is no project's and counts fully.
    @Test func tiersWeighProjects() throws {
        let scenario = IndicatorScenario.scenario.with { rich in
            rich.parks[0].suitability = Table(["one": Share("0.5")])
            var term = TierTerm()
            term.measure = .of(.landUsed)
            term.weight = 3
            term.bySuitability = true
            term.byPriority = Table(["2": Factor("10")])
            var tier = Tier()
            (tier.id, tier.terms) = ("land", [term])
            rich.objective = [tier]
        }
        let every = EveryPlan(scenario)
        let choice = try #require(every.choice(IndicatorScenario.plan))
        // (6 × 0.5 + 6 × 10 + 4) × 3
        #expect(every.reading(choice).tierValues.first?.value == 201)
        var point = every.formulation.program.columns.map { _ in ExactDecimal.zero }
        for column in choice { point[column] = 1 }
        #expect(every.formulation.program.objectives.first?.value(at: point) == 201)
        #expect(every.reading(choice).tierValues.map(\.value) == [201, 5, 25, 8])
    }

    /// What a draw costs counts in money of everywhere, and of where its quota is for, unless other purposes are asked.
    @Test func drawsCostWhereTheirQuotaIs() {
        let quota = Quota.named("Q", 9) { ($0.scope, $0.origin, $0.price) = (.town("T"), .purchased, 2) }
        func cost(_ change: (inout Measure) -> Void) -> ExactDecimal {
            MoneyIndicator.drawing(on: quota, adds: .of(.money, change))
        }
        #expect(cost { _ in } == 2)
        #expect(cost { $0.scope = .town("T") } == 2)
        #expect(cost { $0.scope = .town("U") } == 0)
        #expect(cost { $0.purposes = [.acquisition] } == 0)
    }
}
