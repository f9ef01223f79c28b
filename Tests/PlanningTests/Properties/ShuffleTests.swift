import LandModel
import LinearProgramming
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// The order of a scenario's lists means nothing, but for the tiers and a project's needs.
@Suite struct ShuffleTests {
    static func shuffled(_ scenario: Scenario, _ dice: inout Dice) -> Scenario {
        var mixed = scenario
        mixed.resources.shuffle(using: &dice)
        mixed.parks.shuffle(using: &dice)
        mixed.parcels.shuffle(using: &dice)
        mixed.buildings.shuffle(using: &dice)
        for number in mixed.buildings.indices { mixed.buildings[number].units.shuffle(using: &dice) }
        mixed.projects.shuffle(using: &dice)
        for number in mixed.projects.indices { mixed.projects[number].siteTerms.shuffle(using: &dice) }
        mixed.quotas.shuffle(using: &dice)
        mixed.offsetRatios.shuffle(using: &dice)
        mixed.reductions.shuffle(using: &dice)
        mixed.budgets.shuffle(using: &dice)
        mixed.standards.shuffle(using: &dice)
        mixed.targets.shuffle(using: &dice)
        mixed.relations.shuffle(using: &dice)
        mixed.locks.shuffle(using: &dice)
        mixed.fairness.shuffle(using: &dice)
        mixed.previous.shuffle(using: &dice)
        return mixed
    }

    /// Everything of a program as text.
    static func text(_ program: Program) -> [String] {
        program.columns.map(\.name) + program.rows.map { RuleCase.text($0, program) }
            + program.objectives.map { objective in
                RuleCase.text(Row(objective.name, origin: "", objective.terms, upper: objective.constant), program)
            }
    }

    static func check(_ scenario: Scenario, _ plan: Plan) {
        let before = EveryPlan(scenario)
        let values = PlanReading(plan, in: before.facts).tierValues.map { "\($0.id) \($0.value)" }
        let verdicts = Verification(PlanReading(plan, in: before.facts)).assessments.map {
            "\($0.rule) \($0.subject)"
        }
        for seed in 1...5 {
            var dice = Dice(seed)
            let mixed = shuffled(scenario, &dice)
            #expect(mixed != scenario)
            let after = EveryPlan(mixed)
            #expect(text(after.formulation.program) == text(before.formulation.program))
            let obstacles = { (setting: Setting) in
                setting.projects.indices.flatMap { setting.obstacles(of: $0) }.map {
                    "\($0.project) \($0.site) \($0.bar.reason.en)"
                }
            }
            #expect(obstacles(after.setting) == obstacles(before.setting))
            var reversed = plan
            reversed.allocations.shuffle(using: &dice)
            let reading = PlanReading(reversed, in: after.facts)
            #expect(reading.tierValues.map { "\($0.id) \($0.value)" } == values)
            #expect(Verification(reading).assessments.map { "\($0.rule) \($0.subject)" } == verdicts)
        }
    }

    @Test func ofTheIndicatorScenario() { Self.check(IndicatorScenario.scenario, IndicatorScenario.plan) }

    @Test func ofTheTamperScenario() { Self.check(TamperTests.scenario, TamperTests.plan) }
}
