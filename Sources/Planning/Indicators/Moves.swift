import Formulation
import Judging
import LandModel
import LinearProgramming
import Quantities

/// 与上一方案的变动: placements of the previous plan that are given up or changed.
public enum MovesIndicator: Indicator {}

extension MovesIndicator: IndicatorForm {
    public static func form(
        of measure: Measure, weight: (PlacementOption) -> ExactDecimal, in formulation: Formulation
    ) -> LinearForm {
        LinearForm(
            terms: formulation.keptOptions().map { Term(formulation.placementColumns[$0], -1) },
            constant: ExactDecimal(formulation.setting.scenario.previous.count))
    }
}

extension MovesIndicator: IndicatorReading {
    public static func value(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        ExactDecimal(plan.facts.scenario.previous.count { !plan.isKept($0) })
    }
}
