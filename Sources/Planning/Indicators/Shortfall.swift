import Formulation
import Judging
import LandModel
import LinearProgramming
import Quantities

/// 指标任务缺口: the weighted amounts by which soft targets are missed.
public enum ShortfallIndicator: Indicator {}

extension ShortfallIndicator: IndicatorForm {
    public static func form(
        of measure: Measure, weight: (PlacementOption) -> ExactDecimal, in formulation: Formulation
    ) -> LinearForm {
        LinearForm(
            terms: formulation.setting.scenario.targets.enumerated().compactMap { number, target in
                guard target.priority <= measure.priorityUpTo ?? target.priority else { return nil }
                return formulation.shortfallColumns[number].map { Term($0, target.weight.value) }
            })
    }
}

extension ShortfallIndicator: IndicatorReading {
    public static func value(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.facts.scenario.targets.sum { target -> ExactDecimal in
            if target.isHard { return 0 }
            if let bound = measure.priorityUpTo, bound < target.priority { return 0 }
            return target.weight.value * plan.shortfall(of: target)
        }
    }
}
