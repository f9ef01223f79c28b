import Formulation
import Judging
import LandModel
import Quantities

/// 开工先后: the sum of the numbers of start periods, from 1.
public enum StartOrderIndicator: Indicator {}

extension StartOrderIndicator: PlacementSumForm {
    public static func amount(
        of option: PlacementOption, to measure: Measure, in periods: [Int], _ setting: Setting
    ) -> ExactDecimal { ExactDecimal(option.start + 1) }
}

extension StartOrderIndicator: PlacementSumReading {
    public static func contribution(
        of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading
    ) -> ExactDecimal { ExactDecimal(placed.start + 1) }
}
