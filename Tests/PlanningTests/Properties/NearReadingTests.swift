import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// What is tried out near a plan is judged as by itself.
@Suite struct NearReadingTests {
    private static let scenarios = (1...40).map { Scenario.random($0) } + (1...120).map { Scenario.dense($0) }

    /// A plan and some that differ from it a little: somebody left out, something started no more, draws no longer said.
    private static func plans(_ scenario: Scenario, _ dice: inout Dice) -> (base: Plan, near: [Plan]) {
        let base = Plan.random(scenario, &dice)
        var near: [Plan] = []
        for _ in 0..<4 {
            var plan = base
            if !plan.allocations.isEmpty, dice.chance(80) {
                plan.allocations.remove(at: dice.roll(plan.allocations.count))
            }
            if dice.chance(20) { plan.acquisitions = Array(plan.acquisitions.dropFirst()) }
            if dice.chance(20) { plan.constructions = Array(plan.constructions.dropFirst()) }
            if dice.chance(20) { plan.reductions = Array(plan.reductions.dropFirst()) }
            if dice.chance(20) { plan.draws = [] }
            near.append(plan)
        }
        return (base, near)
    }

    @Test func verdictsAreTheSame() {
        var dice = Dice(41)
        var taken = 0
        for scenario in Self.scenarios {
            let facts = Facts(scenario)
            let (plan, near) = Self.plans(scenario, &dice)
            let base = PlanReading(plan, in: facts)
            for other in near {
                let (read, fresh) = (base.read(other), PlanReading(other, in: facts))
                #expect(Verification(read).assessments == Verification(fresh).assessments, "\(scenario.id)")
                #expect(read.tierValues.map(\.value) == fresh.tierValues.map(\.value), "\(scenario.id)")
                let pairs = zip(base.ledger.accounts, fresh.ledger.accounts)
                taken += pairs.count { $0.uses == $1.uses && !$0.uses.isEmpty }
            }
        }
        #expect(taken > 100)
    }

    /// Each rule finds broken what its verdicts say, and no more than a number of them are looked for.
    @Test func breachesAreVerdictsThatAreNotMet() {
        var dice = Dice(42)
        for scenario in Self.scenarios {
            let reading = PlanReading(.random(scenario, &dice), in: Facts(scenario))
            for rule in RuleCatalogue.all.map(\.verdicts) {
                #expect(rule.breaches(reading) == rule.judge(reading).filter { !$0.isMet }, "\(rule.id)")
            }
            let broken = Verification(reading).violations
            #expect(Verification.violations(of: reading, most: broken.count) == broken)
            if !broken.isEmpty { #expect(Verification.violations(of: reading, most: broken.count - 1) == nil) }
        }
    }

    /// The closest places are those that all of them, tried one by one, show to be closest.
    @Test func closestOfAll() {
        var dice = Dice(43)
        var many = 0
        for scenario in Self.scenarios {
            let list = OptionList(Setting(scenario), rules: RuleCatalogue.rows)
            var plan = Plan.random(scenario, &dice)
            plan.draws = []
            let reading = PlanReading(plan, in: Facts(scenario))
            for (project, places) in Dictionary(grouping: list.options, by: \.project) {
                guard reading.placement(of: list.setting.projects[project].id) == nil else { continue }
                let alone = places.map { Trial.closest([$0], to: reading, list.setting)[0] }
                let told = Trial.closest(places, to: reading, list.setting, most: 2)
                let expected = Self.closest(alone)
                #expect(told.map(\.place) == expected.prefix(2).map(\.place), "\(scenario.id) \(project)")
                many += expected.count > 2 ? 1 : 0
            }
        }
        #expect(many > 10)
    }

    /// A place that breaks nothing stands alone, whatever was tried before it.
    @Test func placesWithRoomStandAlone() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.parcels = [.named("A", 5), .named("B", 10), .named("C", 10)]
            tiny.projects = [.named("P", .land(5)), .named("Q", .land(5))]
        }
        let list = OptionList(Setting(scenario), rules: RuleCatalogue.rows)
        let reading = PlanReading(.of(.of("P", ["A": 5], year(2024))), in: Facts(scenario))
        let places = list.options.filter { list.setting.projects[$0.project].id == "Q" }
        let told = Trial.closest(places, to: reading, list.setting)
        #expect(told.count == 1)
        let first = try #require(told.first)
        #expect(first.broken.isEmpty)
        #expect(first.place.spot.parcels.map { list.setting.parcels[$0.parcel].id } == ["B"])
    }

    private static func closest(_ trials: [Trial]) -> [Trial] {
        if let free = trials.first(where: \.broken.isEmpty) { return [free] }
        func miss(_ trial: Trial) -> Double { trial.broken.map { Rejection.miss($0.measured, $0.limit) }.max() ?? 0 }
        let ordered = trials.enumerated().sorted {
            let (left, right) = ($0.element, $1.element)
            return (left.broken.count, miss(left), $0.offset) < (right.broken.count, miss(right), $1.offset)
        }.map(\.element)
        var sites: [Trial] = []
        for trial in ordered
        where !sites.contains(where: {
            $0.place.spot.building == trial.place.spot.building
                && $0.place.spot.parcels.map(\.parcel) == trial.place.spot.parcels.map(\.parcel)
        }) {
            sites.append(trial)
        }
        return sites
    }
}
