import Formulation
import Judging
import LandModel
import Quantities

/// 亩均税收: tax of projects on land, by land used.
public enum TaxPerLandIndicator: Indicator {}

extension TaxPerLandIndicator: PerLandForm {
    public static var numerator: any PlacementSumForm.Type { TaxIndicator.self }
    public static var denominator: any PlacementSumForm.Type { LandUsedIndicator.self }
}

extension TaxPerLandIndicator: RatioReading {
    public static func parts(
        of measure: Measure, on plan: PlanReading
    ) -> (numerator: ExactDecimal, denominator: ExactDecimal) {
        let onLand = plan.placements(in: measure).filter { $0.building == nil }
        return (
            onLand.sum { TaxIndicator.contribution(of: $0, to: measure, on: plan) },
            LandUsedIndicator.value(of: measure, on: plan)
        )
    }
}
