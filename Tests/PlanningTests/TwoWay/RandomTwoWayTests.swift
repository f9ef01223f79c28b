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
        Self.check(.random(seed), Dice(seed), "seed \(seed)")
    }

    @Test(arguments: 1...300) func denseRowsAndVerdictsAgree(seed: Int) {
        Self.check(.dense(seed), Dice(seed), "dense \(seed)")
    }

    private static func check(_ scenario: Scenario, _ start: Dice, _ title: String) {
        var dice = start
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
                "\(title), \(broken.prefix(5)): \(every.describe(choice))")
        }
    }

    @Test(arguments: 1...20) func formsAndReadingsAgree(seed: Int) {
        Self.checkForms(.random(seed), Dice(seed + 500))
    }

    @Test(arguments: 1...100) func denseFormsAndReadingsAgree(seed: Int) {
        Self.checkForms(.dense(seed), Dice(seed + 500))
    }

    private static func checkForms(_ scenario: Scenario, _ start: Dice) {
        var dice = start
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
