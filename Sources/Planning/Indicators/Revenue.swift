import Formulation
import Judging
import LandModel
import Quantities

/// 营收: what placed projects turn over in a year, as far as production has come.
public enum RevenueIndicator: Indicator {}

extension RevenueIndicator: YearlyForm {
    public static func yearly(_ project: Project) -> ExactDecimal { project.revenue.value }
}

extension RevenueIndicator: PlacementSumReading {
    public static func contribution(
        of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading
    ) -> ExactDecimal { plan.flow(placed.project.revenue.value, of: placed, in: measure.timing) }
}
