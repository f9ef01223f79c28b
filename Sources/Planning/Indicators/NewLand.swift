import Formulation
import Judging
import LandModel
import Quantities

/// 新增建设用地: the part of the land used that is new construction land.
public enum NewLandIndicator: Indicator {}

extension NewLandIndicator: LandForm {
    public static func amount(of option: PlacementOption, _ measure: Measure, _ setting: Setting) -> ExactDecimal {
        setting.charge(of: option, on: .land).amount
    }

    public static func part(of parcel: Parcel) -> ExactDecimal { parcel.newShare.value }
}

extension NewLandIndicator: PlacementSumReading {
    public static func contribution(
        of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading
    ) -> ExactDecimal {
        plan.hasStarted(placed.start, by: measure.timing) ? placed.newLand.value : 0
    }

    public static func remainder(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.constructions(in: measure).sum { $0.terms.land.value * $0.parcel.newShare.value }
    }
}
