import Formulation
import Judging
import LandModel
import Quantities

/// 存量用地: the part of the land used that lies on stock parcels.
public enum StockLandIndicator: Indicator {}

extension StockLandIndicator: LandForm {
    public static func amount(of option: PlacementOption, _ measure: Measure, _ setting: Setting) -> ExactDecimal {
        option.spot.parcels.filter { setting.parcels[$0.parcel].state == .stock }.sum(\.area).value
    }

    public static func part(of parcel: Parcel) -> ExactDecimal { parcel.state == .stock ? 1 : 0 }
}

extension StockLandIndicator: PlacementSumReading {
    public static func contribution(
        of placed: PlanReading.Placed, to measure: Measure, on plan: PlanReading
    ) -> ExactDecimal {
        plan.hasStarted(placed.start, by: measure.timing) ? placed.stockLand.value : 0
    }

    public static func remainder(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.constructions(in: measure).sum { $0.parcel.state == .stock ? $0.terms.land.value : 0 }
    }
}
