import Judging
import LandModel
import Quantities

/// What placed projects bring once they produce.
enum OutputReading: PlacementSumReading {
    static func contribution(of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.flow(placed.project.output.value, of: placed, in: measure.timing)
    }
}

enum RevenueReading: PlacementSumReading {
    static func contribution(of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.flow(placed.project.revenue.value, of: placed, in: measure.timing)
    }
}

enum TaxReading: PlacementSumReading {
    static func contribution(of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.flow(placed.project.tax.value, of: placed, in: measure.timing)
    }
}

enum JobsReading: PlacementSumReading {
    static func contribution(of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.level(placed.project.jobs.value, of: placed, in: measure.timing)
    }
}

enum InvestmentReading: PlacementSumReading {
    static func contribution(of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.hasStarted(placed.start, by: measure.timing) ? placed.project.investment.value : 0
    }
}
