import Documents
import Formulation
import Judging
import LandModel
import Planner
import Planning
import Quantities
import Questions
import Records
import Testing

@testable import TestSupport

/// Plans that allow for projects that do not come, against a look at every plan.
@Suite struct RobustTests {
    /// A tiny scenario with probabilities and demand scenarios.
    static func uncertain(_ seed: Int) -> Scenario {
        var scenario = Scenario.tinyQuestion(seed)
        var dice = Dice(seed &+ 700)
        for number in scenario.projects.indices where dice.roll(100) < 60 {
            scenario.projects[number].probability = Share(
                ExactDecimal(significand: Int128(1 + dice.roll(10)), scale: 1))
        }
        scenario.demandScenarios = (0..<(1 + dice.roll(3))).map { number in
            var demand = DemandScenario()
            demand.id = Identifier("D\(number)")
            demand.absent = scenario.projects.map(\.id).filter { _ in dice.roll(100) < 35 }
            demand.weight = Factor(ExactDecimal(1 + dice.roll(3)))
            return demand
        }
        return scenario
    }

    /// What each project adds, one by one, by hand.
    private func value(_ tier: Tier, _ reading: PlanReading, _ share: (Project) -> ExactDecimal) -> ExactDecimal {
        tier.terms.sum { term in
            reading.placements.sum { reading.contribution(of: $0, to: term.measure) * share($0.project) } * term.weight
        }
    }

    private func rank(_ value: ExactDecimal, _ tier: Tier) -> ExactDecimal { tier.sense == .max ? value : -value }

    @Test(arguments: seeds) func expected(_ seed: Int) throws {
        var scenario = Self.uncertain(seed)
        scenario.demandScenarios = []
        guard let inquiry = try Inquiry.tiny(scenario) else { return }
        let found = try RobustAsking(inquiry).answer(.expected, of: scenario.objective[0].id, keepingBack: 0)
        let best = SoundPlans(scenario).entries.map { entry in
            scenario.objective.map { tier in
                rank(value(tier, entry.reading) { $0.probability?.value ?? 1 }, tier)
            }
        }.max { $0.lexicographicallyPrecedes($1) }
        #expect(found.answer?.status == .provedOptimal)
        #expect(found.answer?.ranks == best)
        if scenario.expectedTurnout != .all {
            #expect(found.after.map { rank($0.expected ?? -1, $0.tier) } == best)
        }
    }

    /// Each demand scenario by itself, and on average no worse than the plan that is best on average.
    @Test(arguments: seeds.prefix(60)) func knownBeforehand(_ seed: Int) throws {
        var scenario = Self.uncertain(seed)
        for number in scenario.projects.indices { scenario.projects[number].probability = nil }
        guard let inquiry = try Inquiry.tiny(scenario) else { return }
        let asking = RobustAsking(inquiry)
        let found = try asking.answer(.expected, of: scenario.objective[0].id, keepingBack: 0)
        let foresight = try asking.foresight()
        #expect(foresight.map(\.demand.id) == scenario.demandScenarios.map(\.id))
        for known in foresight {
            let gone = known.demand.absent
            let premise = Premise.together(gone.map { .withdrawn($0, in: inquiry.base.setting) })
            let plans = SoundPlans(try scenario.amended(by: premise.settings))
            #expect(known.answer?.ranks == plans.best { $0.placed.isDisjoint(with: gone) })
            #expect(known.open == nil)
        }
        guard let tier = found.tierOfForesight(foresight), let plan = found.answer?.reading,
            tier.id == scenario.objective[0].id, foresight.allSatisfy({ $0.answer != nil })
        else { return }
        let gain = foresight.sum { known -> ExactDecimal in
            let value = known.value(of: tier) ?? 0
            return (rank(value, tier) - rank(known.value(of: tier, on: plan), tier))
                * known.demand.weight.value
        }
        // Unless the plan breaks a rule, as of two that come together only, when some stay away.
        let isKept = foresight.allSatisfy { known in
            let left = known.demand.absent.reduce(plan) { $0.without($1) }
            guard
                let amended = try? scenario.amended(
                    by: known.demand.absent.flatMap { Premise.withdrawn($0, in: inquiry.base.setting).settings })
            else { return false }
            return Verification(PlanReading(left.plan, in: Facts(amended))).isSound
        }
        #expect(gain > 0 || !isKept)
    }

    /// One place: A is worth 9 and comes in one of two, B is worth 5. Planned is B; known it would be A or B, 7 on average.
    @Test func whatKnowingIsWorth() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parcels = [.named("L", 5)]
            tiny.projects = [.named("A", .land(5)) { $0.output = 9 }, .named("B", .land(5)) { $0.output = 5 }]
            tiny.objective = [.named("value", .max, .of(.output))]
            tiny.demandScenarios = ["comes", "stays"].map { id in
                var demand = DemandScenario()
                demand.id = Identifier(id)
                return demand
            }
            tiny.demandScenarios[1].absent = ["A"]
        }
        let inquiry = try #require(try Inquiry.tiny(scenario))
        let asking = RobustAsking(inquiry)
        let found = try asking.answer(.expected, of: "value", keepingBack: 0)
        let told = RobustTelling.document(
            found, inquiry.base, aim: .expected, of: "value", keepingBack: 0, knowing: try asking.foresight())
        let worth = try #require(told.headline.first { $0.id == "knowing" })
        #expect(worth.value.en.hasSuffix("better by CNY 20,000 on average"), "\(worth.value.en)")
        let table = try #require(told.tables.first { $0.id == "knowing" })
        let differences = table.rows.map { $0.cells[4] }
        #expect(differences == [Cell.number(ExactDecimal(4)), .number(ExactDecimal(0))])
    }

    @Test(arguments: seeds) func worst(_ seed: Int) throws {
        let scenario = Self.uncertain(seed)
        guard let inquiry = try Inquiry.tiny(scenario) else { return }
        let place = seed % 2
        let tier = scenario.objective[place]
        let found = try RobustAsking(inquiry).answer(.worst, of: tier.id, keepingBack: 0)
        func worst(_ reading: PlanReading) -> ExactDecimal {
            scenario.demandScenarios.map { demand in
                rank(value(tier, reading) { demand.absent.contains($0.id) ? 0 : 1 }, tier)
            }.min() ?? 0
        }
        let best = SoundPlans(scenario).entries.map { entry in
            entry.ranks.prefix(place) + [worst(entry.reading)] + entry.ranks[place...]
        }.max { $0.lexicographicallyPrecedes($1) }
        let answer = try #require(found.answer)
        #expect(answer.status == .provedOptimal)
        #expect(answer.ranks.prefix(place) + [worst(answer.reading)] + answer.ranks[place...] == best ?? [])
        #expect(found.after[place].worst.map { rank($0.value, tier) } == worst(answer.reading))
    }

    /// Of a tier that counts shortfall, which has no bound: a sum to be made small, and a difference to be made large.
    @Test(arguments: seeds.prefix(40), [Tier.Sense.min, .max]) func worstOfWhatHasNoEnd(
        _ seed: Int, _ sense: Tier.Sense
    )
        throws
    {
        var scenario = Self.uncertain(seed)
        let isFloor = seed % 2 == 0
        scenario.targets.append(
            .named("W", .of(isFloor ? .output : .landUsed), atLeast: 60) { target in
                (target.isHard, target.weight) = (false, Factor("2"))
                if !isFloor { (target.atLeast, target.atMost) = (nil, 2) }
            })
        var (gain, loss) = (TierTerm(), TierTerm())
        (gain.measure, gain.weight) = (.of(.tax), sense == .max ? 3 : -3)
        (loss.measure, loss.weight) = (.of(.shortfall), sense == .max ? -1 : 1)
        var tier = Tier.named("net", sense)
        tier.terms = [gain, loss]
        scenario.objective = [tier]
        guard let inquiry = try Inquiry.tiny(scenario) else { return }
        let found = try RobustAsking(inquiry).answer(.worst, of: "net", keepingBack: 0)
        func worst(_ reading: PlanReading) -> ExactDecimal {
            let gains = scenario.demandScenarios.map { demand in
                reading.placements.filter { !demand.absent.contains($0.project.id) }.sum(\.project.tax.value)
            }
            return 3 * (gains.min() ?? 0) - reading.value(of: .of(.shortfall))
        }
        let answer = try #require(found.answer)
        #expect(answer.status == .provedOptimal)
        #expect(worst(answer.reading) == SoundPlans(scenario).entries.map { worst($0.reading) }.max())
    }

    @Test(arguments: seeds) func reserve(_ seed: Int) throws {
        let scenario = Scenario.tinyQuestion(seed)
        guard let inquiry = try Inquiry.tiny(scenario) else { return }
        let found = try RobustAsking(inquiry).answer(nil, of: scenario.objective[0].id, keepingBack: decimal("0.3"))
        var less = scenario
        for number in less.quotas.indices {
            less.quotas[number].amounts = Table(
                less.quotas[number].amounts.entries.map { .init($0.key, $0.value * decimal("0.7")) })
        }
        #expect(found.open == nil)
        #expect(found.answer?.ranks == SoundPlans(less).best())
        #expect(found.baseServes == Verification(PlanReading(inquiry.base.reading.plan, in: Facts(less))).isSound)
    }

    /// One place: 10 with an even chance, or 6 for certain; two demand scenarios, in one of which the greater stays away.
    @Test func oneSpot() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parcels = [.named("A", 5)]
            tiny.projects = [
                .named("BOLD", .land(5)) {
                    $0.output = 10
                    $0.probability = Share("0.5")
                }, .named("SURE", .land(5)) { $0.output = 6 },
            ]
            var demand = DemandScenario()
            demand.id = "GONE"
            demand.absent = ["BOLD"]
            var other = DemandScenario()
            other.id = "ALL"
            tiny.demandScenarios = [other, demand]
            tiny.objective = [.named("value", .max, .of(.output))]
        }
        let inquiry = try #require(try Inquiry.tiny(scenario))
        for aim in RobustAnswer.Aim.allCases {
            let found = try RobustAsking(inquiry).answer(aim, of: "value", keepingBack: 0)
            #expect(found.before[0].all == 10 && found.before[0].expected == 5 && found.before[0].worst?.value == 0)
            #expect(found.before[0].worst?.of.id == "GONE")
            #expect(found.after[0].all == 6 && found.after[0].expected == 6 && found.after[0].worst?.value == 6)
            #expect(found.difference?.entering.map(\.project.id) == ["SURE"])
        }
    }
}
