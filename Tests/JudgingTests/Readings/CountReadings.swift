import Judging
import LandModel
import Quantities

/// What is counted of placements.
enum ProjectsReading: PlacementSumReading {
    static func contribution(of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.hasStarted(placed.start, by: measure.timing) ? 1 : 0
    }
}

enum CountReading: PlacementSumReading {
    static func contribution(of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading) -> ExactDecimal {
        guard let name = measure.count, plan.hasStarted(placed.start, by: measure.timing) else { return 0 }
        return placed.project.counts[name]?.value ?? 0
    }
}

enum StartOrderReading: PlacementSumReading {
    static func contribution(of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading) -> ExactDecimal {
        ExactDecimal(placed.start + 1)
    }
}

enum TagCoverageReading: IndicatorReading {
    static func value(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        let started = plan.placements(in: measure.scope).filter { plan.hasStarted($0.start, by: measure.timing) }
        let covered = Set(started.flatMap(\.project.tags))
        return ExactDecimal(measure.tags.count(where: covered.contains))
    }
}
