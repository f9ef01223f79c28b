import Formulation
import Judging
import LandModel
import Quantities

/// 落地项目数: projects that have started.
public enum ProjectsIndicator: Indicator {}

extension ProjectsIndicator: StartedForm {
    public static func amount(of option: PlacementOption, _ measure: Measure, _ setting: Setting) -> ExactDecimal {
        1
    }
}

extension ProjectsIndicator: PlacementSumReading {
    public static func contribution(
        of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading
    ) -> ExactDecimal {
        plan.hasStarted(placed.start, by: measure.timing) ? 1 : 0
    }
}
