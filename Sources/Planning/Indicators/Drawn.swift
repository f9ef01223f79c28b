import Formulation
import Judging
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

extension DrawnIndicator: IndicatorReading {
    public static func value(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.draws.filter { isMeant($0.quota, measure) && plan.hasStarted($0.period, by: measure.timing) }
            .sum(\.amount)
    }

    public static func drawing(on quota: Quota, adds measure: Measure) -> ExactDecimal {
        isMeant(quota, measure) ? 1 : 0
    }

    private static func isMeant(_ quota: Quota, _ measure: Measure) -> Bool {
        if let origin = measure.origin, origin != quota.origin { return false }
        return quota.controlled == measure.controlled ?? .land && quota.scope == measure.scope
    }
}
