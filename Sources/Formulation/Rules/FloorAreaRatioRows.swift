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
        if need.farExemption == nil, let least = parcels.compactMap({ $0.farMin?.value }).max(), built < least * land {
            return Bar(id, Words("低于容积率下限", "below the least floor area ratio"), measured: built, limit: least * land)
        }
        if let greatest = parcels.compactMap({ $0.farMax?.value }).min(), built > greatest * land {
            return Bar(
                id, Words("超过容积率上限", "above the greatest floor area ratio"), measured: built, limit: greatest * land)
        }
        return nil
    }
}
