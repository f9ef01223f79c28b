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
                formulation.spending(on: [purpose], within: measure.scope).filter { periods.contains($0.period) }
                    .map(\.term)
            })
    }
}
