import LandModel
import LinearProgramming
import Quantities

@testable import Formulation
@testable import TestSupport

extension Question {
    /// A random question about a scenario, which may ask for several things at once.
    static func random(_ setting: Setting, near plan: Plan, _ dice: inout Dice) -> Question {
        var question = Question()
        let scenario = setting.scenario
        if dice.chance(50) {
            let share = 20 + dice.roll(80)
            question.giving = setting.limits.filter { _ in dice.chance(share) }
            question.seeksBest = dice.chance(40)
            if dice.chance(50) { question.allowance = .random(question.giving, &dice) }
        }
        for _ in 0..<dice.roll(4) { question.demands.append(.random(setting, plan, &dice)) }
        if dice.chance(30) { question.near = plan }
        if dice.chance(15) { question.needsNoBest = true }
        let tiers = scenario.objective.map(\.id)
        if dice.chance(25) { question.keeping = [KeptTier(dice.pick(tiers), ExactDecimal(dice.roll(900)))] }
        if dice.chance(20) {
            question.breaking = (0...dice.roll(3)).map { _ in .random(setting, plan, &dice) }
        }
        if dice.chance(20) { question.foremost = [dice.pick(tiers), dice.pick(tiers)] }
        if dice.chance(20) { question.counting = .random(scenario, &dice) }
        if dice.chance(25) {
            question.worst = WorstCase(
                dice.pick(tiers), over: (0...dice.roll(3)).map { _ in .random(scenario, &dice) } + [.all])
        }
        return question
    }
}

extension Allowance {
    fileprivate static func random(_ limits: [Limit], _ dice: inout Dice) -> Allowance {
        var allowance = Allowance()
        for limit in limits where dice.chance(20) {
            allowance.each.append(.init(limit.id.group, ExactDecimal(1 + dice.roll(20))))
        }
        if dice.chance(60) { allowance.whole = ExactDecimal(significand: Int128(1 + dice.roll(30)), scale: 1) }
        return allowance
    }
}

extension Turnout {
    fileprivate static func random(_ scenario: Scenario, _ dice: inout Dice) -> Turnout {
        var shares: [ProjectID: ExactDecimal] = [:]
        for _ in 0...dice.roll(3) { shares[dice.pick(scenario.projects).id] = dice.share().value }
        return Turnout(shares)
    }
}

extension Demand {
    fileprivate static func random(_ setting: Setting, _ plan: Plan, _ dice: inout Dice) -> Demand {
        let scenario = setting.scenario
        let project = dice.pick(scenario.projects).id
        func limits(_ dice: inout Dice) -> [LimitID] {
            setting.limits.isEmpty ? [] : (0...dice.roll(3)).map { _ in dice.pick(setting.limits).id }
        }
        switch dice.roll(8) {
        case 0: return .placed(project, in: nil)
        case 1: return .placed(project, in: dice.pick(scenario.parks).id)
        case 2: return .absent(project)
        case 3 where !plan.allocations.isEmpty: return .stays(dice.pick(plan.allocations))
        case 4 where !plan.allocations.isEmpty:
            let allocation = dice.pick(plan.allocations)
            return .sited(
                allocation.project, parcels: allocation.parcels.map(\.parcel), building: allocation.building)
        case 5: return .notAll(limits(&dice))
        case 6 where dice.chance(20): return .sited(project, parcels: [], building: "nowhere")
        case 6: return .some(limits(&dice))
        case 7 where dice.chance(50): return .broken([.random(setting, plan, &dice), .random(setting, plan, &dice)])
        default: return .sited(project, parcels: [dice.pick(scenario.parcels).id], building: nil)
        }
    }
}
