import LandModel
import Quantities

/// A site serves the need that is placed on it: area, land class, floor load, height, ground floor, fire class, sewer,
/// and the park does not forbid the segment.
public enum SiteFit: Rule {
    public static let documentation = RuleDocumentation(
        id: "site-fit", title: Words("场地适配", "site fit"),
        formula: Words(
            "用地 ≥ 需求面积，地块用途 ∈ 允许用途，地块非减量化；楼面荷载 ≥ 需求(t/m²)，净高 ≥ 需求(m)，洁净室 ≥ 需求(m²)，厂房供电 ≥ 负荷(kVA)；须首层或甲、乙类者只在首层；生产火灾类别不高于厂房；工业废水须接工业排水；适宜度 > 0",
            "land ≥ area of the need, land class among those allowed, not to be reclaimed; floor load ≥ need (t/m²), clear height ≥ need (m), clean room ≥ need (m²), power of the building ≥ load (kVA); classes 甲 and 乙, and whoever asks for it, on the ground floor only; fire class of the production no more dangerous than the building's; industrial wastewater needs an industrial sewer; suitability > 0"
        ),
        unit: Words("随项而定", "as the item"),
        source: Words(
            "建筑设计防火规范对厂房火灾危险性的分类；厂房设计参数；项目入驻条件表",
            "fire classes of production in the code for fire protection of buildings; design data of the buildings; terms that enterprises hand in"
        ),
        examples: [
            Words(
                "需荷载 1.0 t/m²，楼面 0.75 t/m²：0.75 < 1.0，不可",
                "a need of 1.0 t/m² on a floor of 0.75 t/m²: 0.75 < 1.0, barred"),
            Words("甲类（0）生产入丙类（2）厂房：0 < 2，不可", "production of class 甲 (0) in a building for class 丙 (2): 0 < 2, barred"),
        ])
    public static let reason = Words("场地不合", "site does not fit")
    public static let isGround = true

    /// Whether the units of a pool can serve a need; 甲 and 乙 production stays on the ground floor.
    static func fits(_ need: FloorNeed, _ pool: Pool) -> Bool {
        pool.load >= need.load && pool.height >= need.height
            && (pool.isGround || !(need.needsGroundFloor || need.fireClass <= .b))
    }

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? {
        let project = setting.projects[option.project]
        if option.suitability.isZero {
            return Bar(id, Words("园区不接纳该领域", "the park forbids the segment"), measured: 0, limit: 0)
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
                limit: need.cleanRoom.value)
        }
        if let limit = building.power {
            let load = BuildingUnits.power(of: option, in: setting)
            if load > limit {
                return Bar(id, Words("供电容量不足", "too little power"), measured: limit.value, limit: load.value)
            }
        }
        return nil
    }

    public static func bars(project: Int, need: Int, park: Int, in setting: Setting) -> Bool {
        setting.projects[project].siteTerms.allSatisfy { $0.suitability == nil }
            && setting.suitability(of: setting.projects[project].segment, in: setting.parks[park]).isZero
    }

    /// Kept by the making of options.
    public static func rows(in formulation: inout Formulation) {}

    public static func assess(_ plan: PlanReading) -> [Assessment] { plan.placements.flatMap { assess($0, plan) } }

    private static func assess(_ placed: PlanReading.Placed, _ plan: PlanReading) -> [Assessment] {
        var found: [Assessment] = []
        let project = placed.project
        func check(
            _ subject: String, _ words: Words, _ measured: ExactDecimal, _ sense: Assessment.Sense,
            _ limit: ExactDecimal, _ unit: Words = Words(same: "")
        ) {
            found.append(
                Assessment(
                    id, "\(project.id),\(subject)", words, measured: measured, sense, limit, unit: unit, owner: .law,
                    projects: [project.id]))
        }
        func demand(_ subject: String, _ words: Words, _ holds: Bool) {
            check(subject, words, holds ? 1 : 0, .atLeast, 1)
        }
        demand("segment", Words("园区接纳该领域", "the park takes the segment"), !plan.suitability(of: placed).isZero)
        if let land = placed.need.land {
            check(
                "land", Words("用地面积", "land area"), placed.land.value, .atLeast, plan.landNeeded(placed, land).value,
                plan.setting.scenario.units.land.words)
            for (parcel, _) in placed.parcels {
                let serves =
                    parcel.state != .reclaim
                    && (land.landClasses.isEmpty || land.landClasses.contains(parcel.landClass))
                demand("class \(parcel.id)", Words("规划用途可用", "the land class serves"), serves)
            }
        }
        if let need = placed.need.floor, let building = placed.building {
            check(
                "floor", Words("厂房面积", "floor area"), placed.floor.value, .atLeast,
                plan.floorNeeded(placed, need).value, Words(same: "m²"))
            for (unit, _) in placed.units {
                check(
                    "load \(unit.name)", Words("楼面荷载", "floor load"), unit.load.value, .atLeast, need.load.value,
                    Words(same: "t/m²"))
                check(
                    "height \(unit.name)", Words("净高", "clear height"), unit.height.value, .atLeast, need.height.value,
                    Words(same: "m"))
                let isUpstairs = unit.floor != 1
                let bound = need.needsGroundFloor || need.fireClass == .a || need.fireClass == .b
                demand("ground \(unit.name)", Words("须在首层", "ground floor"), !(isUpstairs && bound))
            }
            demand(
                "sewer", Words("排水条件", "sewer"), !(need.sewer == .industrial && building.sewer == .domestic))
            check(
                "fire", Words("火灾危险性类别", "fire class"), ExactDecimal(need.fireClass.rank), .atLeast,
                ExactDecimal(building.fireClass.rank))
        }
        return found
    }
}
