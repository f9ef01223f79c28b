import Judging
import LandModel
import Quantities

/// Land and floor of placements that have started; land under candidate buildings counts as well.
enum LandUsedReading: PlacementSumReading {
    static func contribution(of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.hasStarted(placed.start, by: measure.timing) ? placed.land.value : 0
    }

    static func remainder(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.constructions(in: measure).sum(\.terms.land.value)
    }
}

enum NewLandReading: PlacementSumReading {
    static func contribution(of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.hasStarted(placed.start, by: measure.timing) ? placed.newLand.value : 0
    }

    static func remainder(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.constructions(in: measure).sum { $0.terms.land.value * $0.parcel.newShare.value }
    }
}

enum StockLandReading: PlacementSumReading {
    static func contribution(of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.hasStarted(placed.start, by: measure.timing) ? placed.stockLand.value : 0
    }

    static func remainder(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.constructions(in: measure).filter { $0.parcel.state == .stock }.sum(\.terms.land.value)
    }
}

enum FloorUsedReading: PlacementSumReading {
    static func contribution(of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.hasStarted(placed.start, by: measure.timing) ? placed.floor.value : 0
    }
}
