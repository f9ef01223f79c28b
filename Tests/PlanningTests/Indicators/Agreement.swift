import LandModel
import LinearProgramming
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// A measure as a form of the program against the same measure read from plans.
enum Agreement {
    static func check(_ measure: Measure, _ made: EveryPlan, _ plans: [(EveryPlan.Choice, PlanReading)]) {
        var every = made
        if let (upper, lower) = every.formulation.ratioForms(of: measure) {
            // Whom rows keep out of a building that is not built has no land there, as the plan reads.
            for (choice, reading) in plans where reading.isBuiltForAll {
                let ratio = reading.ratio(of: measure)
                #expect(value(upper, every, choice) == ratio?.numerator)
                #expect(value(lower, every, choice) == ratio?.denominator)
            }
        } else {
            let form = every.formulation.form(of: measure)
            let isFixed = form.terms.allSatisfy { $0.column < every.isDecision.count && every.isDecision[$0.column] }
            for (choice, reading) in plans {
                let expected = reading.value(of: measure)
                if isFixed {
                    #expect(value(form, every, choice) == expected, "\(measure.indicator): \(every.describe(choice))")
                } else {
                    checkFree(measure, form, every, choice, expected)
                }
            }
        }
    }

    /// What is not fixed by decisions is counted as the program would like it: tags and meetings are the same either
    /// way, a smallest share is as large as it can be, a shortfall, a purchase and a draw of the city's as small.
    private static func checkFree(
        _ measure: Measure, _ form: LinearForm, _ every: EveryPlan, _ choice: EveryPlan.Choice,
        _ expected: ExactDecimal
    ) {
        let rules = RuleCatalogue.all.map { $0.id.text }.filter {
            $0.hasSuffix("quota") || $0 == "targets" || $0 == "fairness"
        }
        let fixed = FixedDecisions(every, choice, origins: TwoWay.defining.union(rules))
        func close(_ isMaximized: Bool) -> Bool {
            // No way to draw: the plan is unsound, and nothing is to be compared.
            guard let best = fixed.optimum(form, isMaximized: isMaximized) else { return true }
            return (best - expected.approximate).magnitude < 1e-5
        }
        let words = "\(measure.indicator) \(expected): \(every.describe(choice))"
        let isTold = measure.indicator == .tagCoverage || measure.indicator == .synergy
        if isTold || measure.indicator == .smallestShare || measure.origin == .district {
            #expect(close(true), "max \(words)")
        }
        guard measure.indicator != .smallestShare, measure.origin != .district else { return }
        guard measure.timing == .full || isTold else {
            // In one period the program may buy less than the ledger, which serves first who comes first.
            let best = fixed.optimum(form, isMaximized: false) ?? -.infinity
            #expect(best < expected.approximate + 1e-5, "min \(words)")
            return
        }
        #expect(close(false), "min \(words)")
    }

    private static func value(_ form: LinearForm, _ every: EveryPlan, _ choice: EveryPlan.Choice) -> ExactDecimal {
        var point = every.formulation.program.columns.map { _ in ExactDecimal.zero }
        for column in choice { point[column] = 1 }
        return form.constant + form.terms.activity(at: point)
    }
}

extension PlanReading {
    /// Whether every building to be built in which a project is placed is begun by then.
    fileprivate var isBuiltForAll: Bool {
        placements.allSatisfy { placed in
            placed.building.map { house in
                house.state != .candidate
                    || constructions.contains { $0.building.id == house.id && $0.start <= placed.start }
            } ?? true
        }
    }
}
