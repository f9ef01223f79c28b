import Formulation
import Judging
import LandModel
import Quantities

/// 亩均产值: output of projects on land, by land used.
public enum OutputPerLandIndicator: Indicator {}

extension OutputPerLandIndicator: PerLandForm {
    public static var numerator: any PlacementSumForm.Type { OutputIndicator.self }
    public static var denominator: any PlacementSumForm.Type { LandUsedIndicator.self }
}

extension OutputPerLandIndicator: RatioReading {
    public static func parts(
        of measure: Measure, on plan: PlanReading
    ) -> (numerator: ExactDecimal, denominator: ExactDecimal) {
        let onLand = plan.placements(in: measure).filter { $0.building == nil }
        return (
            onLand.sum { OutputIndicator.contribution(of: $0, to: measure, on: plan) },
            LandUsedIndicator.value(of: measure, on: plan)
        )
    }
}
