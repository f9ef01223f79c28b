import Formulation
import Judging
import LandModel
import Quantities

/// 产值: what placed projects produce in a year, as far as production has come.
public enum OutputIndicator: Indicator {}

extension OutputIndicator: YearlyForm {
    public static func yearly(_ project: Project) -> ExactDecimal { project.output.value }
}

extension OutputIndicator: PlacementSumReading {
    public static func contribution(
        of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading
    ) -> ExactDecimal { plan.flow(placed.project.output.value, of: placed, in: measure.timing) }
}
