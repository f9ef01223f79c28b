import Formulation
import Judging
import LandModel
import Quantities

/// 用地: land of projects that have started, and of buildings whose construction has.
public enum LandUsedIndicator: Indicator {}

extension LandUsedIndicator: LandForm {
    public static func amount(of option: PlacementOption, _ measure: Measure, _ setting: Setting) -> ExactDecimal {
        option.land.value
    }

    public static func part(of parcel: Parcel) -> ExactDecimal { 1 }
}

extension LandUsedIndicator: PlacementSumReading {
    public static func contribution(
        of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading
    ) -> ExactDecimal {
        plan.hasStarted(placed.start, by: measure.timing) ? placed.land.value : 0
    }

    public static func remainder(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.constructions(in: measure).sum { $0.terms.land.value }
    }
}
