import Formulation
import Judging
import LandModel
import Quantities

/// 计数: what projects that have started count of a name.
public enum CountIndicator: Indicator {}

extension CountIndicator: StartedForm {
    public static func amount(of option: PlacementOption, _ measure: Measure, _ setting: Setting) -> ExactDecimal {
        measure.count.flatMap { setting.projects[option.project].counts[$0]?.value } ?? 0
    }
}

extension CountIndicator: PlacementSumReading {
    public static func contribution(
        of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading
    ) -> ExactDecimal {
        plan.hasStarted(placed.start, by: measure.timing)
            ? (measure.count.flatMap { placed.project.counts[$0]?.value } ?? 0) : 0
    }
}
