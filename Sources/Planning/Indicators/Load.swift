import Formulation
import Judging
import LandModel
import Quantities

/// 负荷: what projects draw of a resource's quotas, offset and weighted, once it is charged.
public enum LoadIndicator: Indicator {}

extension LoadIndicator: PlacementSumForm {
    public static func amount(
        of option: PlacementOption, to measure: Measure, in periods: [Int], _ setting: Setting
    ) -> ExactDecimal {
        guard let controlled = measure.controlled else { return 0 }
        let (amount, period) = setting.charge(of: option, on: controlled)
        return period <= periods.last ?? -1 ? amount : 0
    }
}

extension LoadIndicator: PlacementSumReading {
    public static func contribution(
        of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading
    ) -> ExactDecimal {
        guard let controlled = measure.controlled else { return 0 }
        let charge = plan.charge(of: placed, on: controlled)
        return plan.hasStarted(charge.period, by: measure.timing) ? charge.amount : 0
    }
}
