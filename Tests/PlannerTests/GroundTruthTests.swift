import Judging
import LandModel
import Planner
import Planning
import Testing

@testable import TestSupport

/// No plan made by hand beats a proved one: every physically possible plan of tiny scenarios is tried.
@Suite struct GroundTruthTests {
    @Test(arguments: 0..<40) func noHandPlanWins(_ block: Int) {
        for seed in block * 30..<block * 30 + 30 {
            let scenario = Scenario.tinyGround(seed)
            let possible = PossiblePlans(scenario, step: 10)
            guard case .answered(let answer) = PlanningRun(scenario).answer(explaining: .none) else {
                Issue.record("seed \(seed): no plan")
                continue
            }
            #expect(answer.status == .provedOptimal, "seed \(seed)")
            #expect(answer.tiers.first?.value == possible.best?.tax, "seed \(seed)")
            let facts = Facts(scenario)
            for plan in [possible.best].compactMap(\.self) + possible.all.prefix(25) {
                var hand = Plan()
                hand.allocations = plan.allocations
                let broken = Verification(PlanReading(hand, in: facts)).violations
                #expect(
                    broken.isEmpty,
                    "seed \(seed): \(broken.map { "\($0.rule) \($0.subject)" }) in \(plan.allocations.map(\.text))")
            }
        }
    }
}
