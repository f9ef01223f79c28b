import LandModel
import LinearProgramming
import Quantities

/// 动用指标: what has been drawn on quotas of one scope.
public enum DrawnIndicator: Indicator {}

extension DrawnIndicator: IndicatorForm {
    public static func form(
        of measure: Measure, weight: (PlacementOption) -> ExactDecimal, in formulation: Formulation
    ) -> LinearForm {
        let setting = formulation.setting
        let last = formulation.periods(of: measure.timing).last ?? -1
        return LinearForm(
            terms: formulation.drawColumns.filter { draw in
                let quota = setting.scenario.quotas[draw.quota]
                return quota.scope == measure.scope && quota.controlled == (measure.controlled ?? .land)
                    && (measure.origin ?? quota.origin) == quota.origin && draw.period <= last
            }.map { Term($0.column, 1) })
    }

    public static func drawsCounted(by measure: Measure) -> Controlled? { measure.controlled ?? .land }
}
