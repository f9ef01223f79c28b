import LandModel
import Quantities

/// Floor to be built over land granted, within the limits of the parcels; the least ratio can be lifted for a process.
public enum FloorAreaRatio: Rule {
    public static let documentation = RuleDocumentation(
        id: "far", title: Words("容积率", "floor area ratio"),
        formula: Words(
            "下限 ≤ 建筑面积(m²) ÷ 用地(m²) ≤ 上限；多地块取最严；工艺豁免者不查下限",
            "least ≤ floor (m²) ÷ land (m²) ≤ greatest; the strictest parcel counts; an exemption lifts the least"),
        unit: Words(same: "m²"), source: Words("控制性详细规划", "detailed control plan"),
        examples: [
            Words(
                "地块 30 亩 = 20000 m²，下限 1.2，拟建 22000 m²：22000 < 24000，不可",
                "30 亩 = 20,000 m², least 1.2, 22,000 m² to be built: 22,000 < 24,000, barred")
        ])

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

    /// Kept by the making of options.
    public static func formulate(in formulation: inout Formulation) {}

    /// Areas are in m², times 3 where land is in 亩.
    public static func assess(_ plan: PlanReading) -> [Assessment] {
        let unit = plan.setting.scenario.units.land.squareMetres
        return plan.placements.flatMap { placed -> [Assessment] in
            guard let need = placed.need.land, let floor = need.floorBuilt else { return [] }
            let land = placed.parcels.sum { $0.area.value } * unit.numerator
            var found: [Assessment] = []
            for (parcel, _) in placed.parcels {
                if let least = parcel.farMin?.value, need.farExemption == nil {
                    found.append(
                        Assessment(
                            id, "\(placed.project.id),least,\(parcel.id)", Words("容积率下限", "least floor area ratio"),
                            measured: floor.value * unit.denominator, .atLeast, land * least, unit: Words(same: "m²"),
                            owner: .law, projects: [placed.project.id]))
                }
                if let greatest = parcel.farMax?.value {
                    found.append(
                        Assessment(
                            id, "\(placed.project.id),greatest,\(parcel.id)",
                            Words("容积率上限", "greatest floor area ratio"),
                            measured: floor.value * unit.denominator, .atMost, land * greatest, unit: Words(same: "m²"),
                            owner: .law, projects: [placed.project.id]))
                }
            }
            return found
        }
    }
}
