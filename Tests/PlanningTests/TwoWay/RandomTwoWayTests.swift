import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// Rows against verdicts, and forms against readings, on random scenarios that hold every kind of fact: not every plan,
/// but plans by chance.
@Suite struct RandomTwoWayTests {
    @Test(arguments: 1...40) func rowsAndVerdictsAgree(seed: Int) {
        var dice = Dice(seed)
        let scenario = Scenario.random(seed)
        let every = EveryPlan(scenario)
        for _ in 0..<12 {
            let share = 20 + dice.roll(80)
            let choice = every.groups.compactMap { group in
                group.isEmpty || !dice.chance(share) ? nil : dice.pick(group)
            }
            let verification = Verification(every.reading(choice))
            let broken = verification.violations.map { "\($0.rule)[\($0.subject)] \(RuleCase.text($0))" }
            #expect(
                FixedDecisions(every, choice).isFeasible == verification.isSound,
                "seed \(seed), \(broken.prefix(5)): \(every.describe(choice))")
        }
    }

    @Test(arguments: 1...20) func formsAndReadingsAgree(seed: Int) {
        var dice = Dice(seed + 500)
        let scenario = Scenario.random(seed)
        let every = EveryPlan(scenario)
        let plans = (0..<4).map { _ in
            let choice = every.groups.compactMap { group in
                group.isEmpty || !dice.chance(60) ? nil : dice.pick(group)
            }
            return (choice, every.reading(choice))
        }
        for name in IndicatorName.allCases where name.isRatio || name.isSumOverProjects || name == .moves {
            for _ in 0..<3 { Agreement.check(dice.measure(scenario, of: name), every, plans) }
        }
    }
}
