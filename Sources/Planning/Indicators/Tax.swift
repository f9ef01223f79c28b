import Formulation
import Judging
import LandModel
import Quantities

/// 税收: the tax of placed projects in a year, as far as production has come.
public enum TaxIndicator: Indicator {}

extension TaxIndicator: YearlyForm {
    public static func yearly(_ project: Project) -> ExactDecimal { project.tax.value }
}

extension TaxIndicator: PlacementSumReading {
    public static func contribution(
        of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading
    ) -> ExactDecimal { plan.flow(placed.project.tax.value, of: placed, in: measure.timing) }
}
