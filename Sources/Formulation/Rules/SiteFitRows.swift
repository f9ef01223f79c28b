import LandModel
import Quantities

/// A site serves the need that is placed on it: area, land class, floor load, height, ground floor, fire class, sewer,
/// and the park does not forbid the segment.
public enum SiteFitRows: FormulatedRule {
    public static let id = RuleID("site-fit")
    public static let reason: Words? = Words("场地不合", "site does not fit")
    public static let isGround = true

    /// Whether a unit can serve a need; 甲 and 乙 production stays on the ground floor.
    static func fits(_ need: FloorNeed, _ unit: Unit) -> Bool {
        unit.load >= need.load && unit.height >= need.height
            && (unit.floor == 1 || !(need.needsGroundFloor || need.fireClass <= .b))
    }

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? {
        let project = setting.projects[option.project]
        if option.suitability.isZero {
            return Bar(id, Words("园区不接纳该领域", "the park forbids the segment"))
        }
        if let land = project.needs[option.need].land {
            for part in option.spot.parcels {
                let parcel = setting.parcels[part.parcel]
                if parcel.state == .reclaim { return Bar(id, Words("减量化地块不供应", "the parcel is to be reclaimed")) }
                if !land.landClasses.isEmpty, !land.landClasses.contains(parcel.landClass) {
                    return Bar(
                        id, Words("规划用途 \(parcel.landClass) 不符", "land class \(parcel.landClass) does not serve"))
                }
            }
        }
        guard let need = project.needs[option.need].floor, let number = option.spot.building else { return nil }
        let building = setting.buildings[number]
        if need.sewer == .industrial, building.sewer == .domestic {
            return Bar(id, Words("无工业废水排放条件", "no industrial sewer"))
        }
        if need.fireClass < building.fireClass {
            return Bar(
                id,
                Words(
                    "火灾危险性 \(need.fireClass.rawValue) 超过厂房 \(building.fireClass.rawValue)",
                    "fire class \(need.fireClass.rawValue) is beyond the building's \(building.fireClass.rawValue)"))
        }
        if need.cleanRoom > building.cleanRoom {
            return Bar(
                id, Words("洁净室不足", "too little clean room"), measured: building.cleanRoom.value,
                limit: need.cleanRoom.value, unit: Words(same: "m²"))
        }
        if let limit = building.power {
            let load = BuildingUnitsRows.power(of: option, in: setting)
            if load > limit {
                return Bar(
                    id, Words("供电容量不足", "too little power"), measured: limit.value, limit: load.value,
                    unit: Words(same: "kVA"))
            }
        }
        return nil
    }

    public static func bars(project: Int, need: Int, park: Int, in setting: Setting) -> Bool {
        setting.projects[project].siteTerms.allSatisfy { $0.suitability == nil }
            && setting.suitability(of: setting.projects[project].segment, in: setting.parks[park]).isZero
    }
}
