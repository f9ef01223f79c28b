import Formulation
import Judging
import LandModel
import Quantities

/// 投资: what projects that have started invest.
public enum InvestmentIndicator: Indicator {}

extension InvestmentIndicator: StartedForm {
    public static func amount(of option: PlacementOption, _ measure: Measure, _ setting: Setting) -> ExactDecimal {
        setting.projects[option.project].investment.value
    }
}

extension InvestmentIndicator: PlacementSumReading {
    public static func contribution(
        of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading
    ) -> ExactDecimal {
        plan.hasStarted(placed.start, by: measure.timing) ? placed.project.investment.value : 0
    }
}
