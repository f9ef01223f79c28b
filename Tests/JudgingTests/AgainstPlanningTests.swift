import Foundation
import Judging
import LandModel
import Planning
import Quantities
import Testing

@testable import TestSupport

/// While two judges stand side by side: they say the same of every plan, word for word and digit for digit.
@Suite struct AgainstPlanningTests {
    private struct Pair {
        let old: Planning.PlanReading
        let new: Judging.PlanReading

        init(_ plan: Plan, _ setting: Planning.Setting, _ facts: Judging.Facts) {
            old = Planning.PlanReading(plan, in: setting)
            new = Judging.PlanReading(plan, in: facts, reading: Readings.reading)
        }

        func agree() {
            let before = Planning.Verification(old).assessments.map(Self.text)
            let after = Judging.Verification(new, rules: JudgedRules.all).assessments.map(Self.text)
            #expect(after.count == before.count)
            for (one, other) in zip(after, before) where one != other {
                Issue.record("\(one) for \(other)")
                break
            }
            #expect(new.tierValues.map { "\($0.id) \($0.value)" } == old.tierValues.map { "\($0.id) \($0.value)" })
            #expect(new.placements.map(Self.text) == old.placements.map(Self.text))
            #expect(ledger == oldLedger)
            for period in old.setting.horizon.periods.indices {
                for purpose in Purpose.allCases {
                    #expect(new.spent(on: purpose, in: period) == old.spent(on: purpose, in: period))
                }
            }
        }

        private static func text(_ it: Planning.Assessment) -> String {
            "\(it.rule)|\(it.subject)|\(it.words)|\(it.measured)|\(it.sense)|\(it.limit)|\(it.unit)|\(it.owner)|"
                + "\(it.projects)|\(it.isMet)"
        }
        private static func text(_ it: Judging.Assessment) -> String {
            "\(it.rule)|\(it.subject)|\(it.words)|\(it.measured)|\(it.sense)|\(it.limit)|\(it.unit)|\(it.owner)|"
                + "\(it.projects)|\(it.isMet)"
        }
        private static func text(_ it: Planning.PlanReading.Placed) -> String {
            "\(it.project.id) \(it.start) \(it.production) \(it.land) \(it.floor) \(it.newLand) \(it.stockLand)"
        }
        private static func text(_ it: Judging.PlanReading.Placed) -> String {
            "\(it.project.id) \(it.start) \(it.production) \(it.land) \(it.floor) \(it.newLand) \(it.stockLand)"
        }

        private var oldLedger: [String] {
            old.ledger.accounts.map { account in
                "\(account.balance.name) \(account.balance.quotas.map(\.id)) "
                    + "\(account.uses.map { "\(String(describing: $0.project)) \(String(describing: $0.building)) \($0.period) \($0.amount)" }) "
                    + "\(account.supplies.map { "\(String(describing: $0.quota?.id)) \($0.period) \($0.amount)" }) "
                    + "\(account.flows.map { "\($0.supply) \($0.use) \($0.amount)" }) \(account.unserved)"
            }
        }
        private var ledger: [String] {
            new.ledger.accounts.map { account in
                "\(account.balance.name) \(account.balance.quotas.map(\.id)) "
                    + "\(account.uses.map { "\(String(describing: $0.project)) \(String(describing: $0.building)) \($0.period) \($0.amount)" }) "
                    + "\(account.supplies.map { "\(String(describing: $0.quota?.id)) \($0.period) \($0.amount)" }) "
                    + "\(account.flows.map { "\($0.supply) \($0.use) \($0.amount)" }) \(account.unserved)"
            }
        }

        func agree(on measure: Measure) {
            #expect(new.value(of: measure) == old.value(of: measure), "\(measure)")
            if let ratio = new.ratio(of: measure) { #expect(ratio == old.ratio(of: measure), "\(measure)") }
            for (one, other) in zip(new.placements, old.placements) where measure.indicator != .startOrder {
                #expect(new.contribution(of: one, to: measure) == old.contribution(of: other, to: measure))
            }
        }

        func agree(_ dice: inout Dice) {
            let scenario = new.facts.scenario
            for target in scenario.targets { #expect(new.shortfall(of: target) == old.shortfall(of: target)) }
            var shares: [ProjectID: ExactDecimal] = [:]
            for project in scenario.projects where dice.chance(50) { shares[project.id] = dice.share().value }
            for tier in scenario.objective {
                #expect(
                    new.value(of: tier, counting: Judging.Turnout(shares))
                        == old.value(of: tier, counting: Planning.Turnout(shares)))
                for (one, other) in zip(new.placements, old.placements) {
                    #expect(new.contribution(of: one, to: tier) == old.contribution(of: other, to: tier))
                }
            }
        }
    }

    private static func check(_ scenario: Scenario, plans: Int, _ dice: inout Dice) -> Int {
        let setting = Planning.Setting(scenario)
        let facts = Judging.Facts(scenario)
        let measures = IndicatorName.allCases.flatMap { name in (0..<3).map { _ in dice.measure(scenario, of: name) } }
        var held = 0
        for number in 0..<plans {
            let pair = Pair(Plan.random(scenario, &dice), setting, facts)
            pair.agree()
            pair.agree(&dice)
            if number < 4 { for measure in measures { pair.agree(on: measure) } }
            held += pair.new.placements.count
        }
        return held
    }

    @Test(arguments: 1...60) func theySayTheSameOfRandomPlans(seed: Int) {
        var dice = Dice(seed)
        #expect(Self.check(.random(seed), plans: 20, &dice) > 0)
        #expect(Self.check(.tinyQuestion(seed), plans: 20, &dice) > 0)
    }

    static let files: [String] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Scenarios")
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        return folders.sorted().map { root.appendingPathComponent("\($0)/scenario.json").path }.filter {
            FileManager.default.fileExists(atPath: $0)
        }
    }()

    @Test(arguments: files) func theySayTheSameOfTheScenarios(file: String) throws {
        let scenario = try #require(ScenarioLoader().load(file).scenario)
        var dice = Dice(7)
        #expect(Self.check(scenario, plans: 30, &dice) > 0)
        // Placements that the program may make: each rule is kept by some of them.
        let setting = Planning.Setting(scenario)
        let facts = Judging.Facts(scenario)
        let list = OptionList(setting)
        for _ in 0..<20 {
            var plan = Plan.random(scenario, &dice)
            plan.allocations = []
            for project in setting.projects.indices where dice.chance(70) {
                let options = list.options.filter { $0.project == project }
                if !options.isEmpty { plan.allocations.append(Self.allocation(dice.pick(options), setting)) }
            }
            Pair(plan, setting, facts).agree()
        }
    }

    private static func allocation(_ option: PlacementOption, _ setting: Planning.Setting) -> Allocation {
        var allocation = Allocation()
        allocation.project = setting.projects[option.project].id
        allocation.need = option.need
        allocation.start = setting.horizon.periods[option.start]
        allocation.parcels = option.spot.parcels.map { ParcelUse(setting.parcels[$0.parcel].id, $0.area) }
        guard let building = option.spot.building else { return allocation }
        allocation.building = setting.buildings[building].id
        for part in option.spot.pools {
            var missing = part.area
            for unit in setting.pools[building][part.pool].units where missing > .zero {
                let used = min(missing, setting.pools[building][part.pool].unitArea)
                allocation.units.append(UnitUse(unit, used))
                missing = missing - used
            }
        }
        return allocation
    }
}
