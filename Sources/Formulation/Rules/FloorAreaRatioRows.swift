import LandModel
import Quantities

/// Floor to be built over land granted, within the limits of the parcels; the least ratio can be lifted for a process.
public enum FloorAreaRatioRows: FormulatedRule {
    public static let id = RuleID("far")
    public static let reason: Words? = Words("场地不合", "site does not fit")
    public static let isGround = true

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? {
        guard let need = setting.projects[option.project].needs[option.need].land, let floor = need.floorBuilt else {
            return nil
        }
        let parcels = option.spot.parcels.map { setting.parcels[$0.parcel] }
        let metres = setting.scenario.units.land.squareMetres
        // Multiplied out, because 1 亩 is not a decimal number of square metres.
        let built = floor.value * metres.denominator
        let land = option.land.value * metres.numerator
        func bar(_ reason: Words, _ ratio: ExactDecimal) -> Bar {
            let bound = (ratio * land).divided(by: metres.denominator, places: 1)
            return Bar(id, reason, measured: floor.value, limit: bound, unit: Words(same: "m²"))
        }
        if need.farExemption == nil, let least = parcels.compactMap({ $0.farMin?.value }).max(), built < least * land {
            return bar(Words("建筑面积低于容积率下限", "less floor than the least floor area ratio asks"), least)
        }
        if let greatest = parcels.compactMap({ $0.farMax?.value }).min(), built > greatest * land {
            return bar(Words("建筑面积超过容积率上限", "more floor than the greatest floor area ratio allows"), greatest)
        }
        return nil
    }
}
