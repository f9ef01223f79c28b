import Formulation
import Judging
import LandModel
import Quantities

/// 用工: jobs of placed projects, as far as production has come at the end of the time measured.
public enum JobsIndicator: Indicator {}

extension JobsIndicator: PlacementSumForm {
    public static func amount(
        of option: PlacementOption, to measure: Measure, in periods: [Int], _ setting: Setting
    ) -> ExactDecimal {
        let jobs = setting.projects[option.project].jobs.value
        guard measure.timing != .full else { return jobs }
        return jobs * setting.ramp(option.project, after: (periods.last ?? -1) - option.production)
    }
}

extension JobsIndicator: PlacementSumReading {
    public static func contribution(
        of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading
    ) -> ExactDecimal { plan.level(placed.project.jobs.value, of: placed, in: measure.timing) }
}
