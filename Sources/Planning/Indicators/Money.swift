import Formulation
import Judging
import LandModel
import Quantities

/// 资金: money spent on some purposes.
public enum MoneyIndicator: Indicator {}

extension MoneyIndicator: IndicatorForm {
    public static func form(
        of measure: Measure, weight: (PlacementOption) -> ExactDecimal, in formulation: Formulation
    ) -> LinearForm {
        let periods = formulation.periods(of: measure.timing)
        let purposes = measure.purposes.isEmpty ? Purpose.allCases : measure.purposes
        return LinearForm(
            terms: purposes.flatMap { purpose in
                Spending.on([purpose], within: measure.scope, in: formulation).filter { periods.contains($0.period) }
                    .map(\.term)
            })
    }
}

extension MoneyIndicator: IndicatorReading {
    public static func value(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        let purposes = measure.purposes.isEmpty ? Purpose.allCases : measure.purposes
        return purposes.sum { plan.spent(on: $0, in: measure.timing, within: measure.scope) }.value
    }

    public static func drawing(on quota: Quota, adds measure: Measure) -> ExactDecimal {
        let isMeant =
            (measure.scope == .district || measure.scope == quota.scope)
            && (measure.purposes.isEmpty || measure.purposes.contains(.purchase))
        return isMeant ? QuotaTerms.price(of: quota).value : 0
    }
}
