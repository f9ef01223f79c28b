import Judging
import LandModel
import Quantities

/// What placements on land bring per land used: floor tenants have no land to be measured by.
enum OutputPerLandReading: RatioReading {
    static func parts(of measure: Measure, on plan: PlanReading) -> (numerator: ExactDecimal, denominator: ExactDecimal)
    {
        OutputReading.perLand(of: measure, on: plan)
    }
}

enum TaxPerLandReading: RatioReading {
    static func parts(of measure: Measure, on plan: PlanReading) -> (numerator: ExactDecimal, denominator: ExactDecimal)
    {
        TaxReading.perLand(of: measure, on: plan)
    }
}

enum InvestmentPerLandReading: RatioReading {
    static func parts(of measure: Measure, on plan: PlanReading) -> (numerator: ExactDecimal, denominator: ExactDecimal)
    {
        InvestmentReading.perLand(of: measure, on: plan)
    }
}

extension PlacementSumReading {
    fileprivate static func perLand(
        of measure: Measure, on plan: PlanReading
    ) -> (numerator: ExactDecimal, denominator: ExactDecimal) {
        let onLand = plan.placements(in: measure).filter { $0.building == nil }
        return (
            onLand.sum { contribution(of: $0, to: measure, on: plan) }, LandUsedReading.value(of: measure, on: plan)
        )
    }
}
