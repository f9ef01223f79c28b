import Formulation
import Judging
import LandModel
import Quantities

/// 亩均投资: investment of projects on land, by land used.
public enum InvestmentPerLandIndicator: Indicator {}

extension InvestmentPerLandIndicator: PerLandForm {
    public static var numerator: any PlacementSumForm.Type { InvestmentIndicator.self }
    public static var denominator: any PlacementSumForm.Type { LandUsedIndicator.self }
}

extension InvestmentPerLandIndicator: RatioReading {
    public static func parts(
        of measure: Measure, on plan: PlanReading
    ) -> (numerator: ExactDecimal, denominator: ExactDecimal) {
        let onLand = plan.placements(in: measure).filter { $0.building == nil }
        return (
            onLand.sum { InvestmentIndicator.contribution(of: $0, to: measure, on: plan) },
            LandUsedIndicator.value(of: measure, on: plan)
        )
    }
}
