import LandModel
import Quantities

/// A site serves the need that is placed on it: area, land class, floor load, height, ground floor, fire class, sewer,
/// and the park does not forbid the segment.
public enum SiteFitVerdicts: JudgedRule {
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

    public static func judge(_ plan: PlanReading) -> [Assessment] { plan.placements.flatMap { judge($0, plan) } }

    private static func judge(_ placed: PlanReading.Placed, _ plan: PlanReading) -> [Assessment] {
        var found: [Assessment] = []
        func check(
            _ subject: String, _ words: Words, _ measured: ExactDecimal, _ limit: ExactDecimal,
            _ unit: Words = Words(same: "")
        ) {
            found.append(
                Assessment(
                    id, "\(placed.project.id),\(subject)", words, measured: measured, .atLeast, limit, unit: unit,
                    holder: .site, projects: [placed.project.id]))
        }
        func demand(_ subject: String, _ words: Words, _ holds: Bool) { check(subject, words, holds ? 1 : 0, 1) }
        demand("segment", Words("园区接纳该领域", "the park takes the segment"), !placed.suitability.isZero)
        if let need = placed.need.land {
            check(
                "land", Words("用地面积", "land area"), placed.land.value, placed.landNeeded(need).value,
                plan.facts.scenario.units.land.words)
            for (parcel, _) in placed.parcels {
                let isOfClass = need.landClasses.isEmpty || need.landClasses.contains(parcel.landClass)
                demand(
                    "class \(parcel.id)", Words("规划用途可用", "the land class serves"),
                    isOfClass && parcel.state != .reclaim)
            }
        }
        guard let need = placed.need.floor, let building = placed.building else { return found }
        check(
            "floor", Words("厂房面积", "floor area"), placed.floor.value, placed.floorNeeded(need).value,
            Words(same: "m²"))
        let staysDown = need.needsGroundFloor || need.fireClass.needsGround
        for (unit, _) in placed.units {
            check(
                "load \(unit.name)", Words("楼面荷载", "floor load"), unit.load.value, need.load.value, Words(same: "t/m²"))
            check(
                "height \(unit.name)", Words("净高", "clear height"), unit.height.value, need.height.value,
                Words(same: "m"))
            demand("ground \(unit.name)", Words("须在首层", "ground floor"), unit.floor == 1 || !staysDown)
        }
        demand("sewer", Words("排水条件", "sewer"), need.sewer == .domestic || building.sewer == .industrial)
        check(
            "fire", Words("火灾危险性类别", "fire class"), ExactDecimal(need.fireClass.place),
            ExactDecimal(building.fireClass.place))
        return found
    }
}
