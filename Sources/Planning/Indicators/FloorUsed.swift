import Formulation
import Judging
import LandModel
import Quantities

/// 厂房面积: floor of projects that have started.
public enum FloorUsedIndicator: Indicator {}

extension FloorUsedIndicator: StartedForm {
    public static func amount(of option: PlacementOption, _ measure: Measure, _ setting: Setting) -> ExactDecimal {
        option.floor.value
    }
}

extension FloorUsedIndicator: PlacementSumReading {
    public static func contribution(
        of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading
    ) -> ExactDecimal {
        plan.hasStarted(placed.start, by: measure.timing) ? placed.floor.value : 0
    }
}
