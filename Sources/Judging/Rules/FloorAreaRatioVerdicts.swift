import LandModel
import Quantities

/// Floor to be built over land granted, within the limits of the parcels; the least ratio can be lifted for a process.
public enum FloorAreaRatioVerdicts: JudgedRule {
    public static let documentation = RuleDocumentation(
        id: "far", title: Words("容积率", "floor area ratio"),
        formula: Words(
            "r_min × 用地(m²) ≤ 拟建面积(m²) ≤ r_max × 用地(m²)；1 亩 = 2000/3 m²，除不尽的限值取到第六位小数，下限进、上限舍，面积至多六位小数，故结论不变；多地块取最严；有工艺豁免者不查下限；未报拟建面积者不查",
            "r_min × land (m²) ≤ floor to be built (m²) ≤ r_max × land (m²); 1 亩 is 2000/3 m², so a bound that does not come out even is taken to six places, a least one up, a greatest one down, which changes no verdict because floor has no more places; the strictest parcel counts; an exemption lifts the least; not tested where no floor is given"
        ),
        unit: Words(same: "m²"),
        source: Words(
            "控制性详细规划的地块指标；工业项目建设用地控制指标",
            "figures of the detailed control plan; control figures for industrial construction land"),
        examples: [
            Words(
                "30 亩 = 20000 m²，下限 1.2，拟建 22000 m²：22000 < 24000，不可",
                "30 亩 = 20,000 m², least 1.2, 22,000 m² to be built: 22,000 < 24,000, barred"),
            Words(
                "2 ha，上限 1.0，拟建 22000 m²：22000 > 20000，不可",
                "2 ha, greatest 1.0, 22,000 m² to be built: 22,000 > 20,000, barred"),
        ])

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        let exchange = plan.facts.scenario.units.land.exchange
        return plan.placements.flatMap { placed -> [Assessment] in
            guard let need = placed.need.land, let floor = need.floorBuilt else { return [] }
            let land = placed.land.value * exchange.metres
            func verdict(
                _ subject: String, _ words: Words, _ sense: Assessment.Sense, _ ratio: ExactDecimal?
            ) -> Assessment? {
                ratio.map { ratio in
                    // To the last place that floor can have, on the side on which every verdict stays what it is.
                    let bound = (land * ratio).divided(
                        by: exchange.units, places: ExactDecimal.mostFractionDigits, roundedUp: sense == .atLeast)
                    return Assessment(
                        id, "\(placed.project.id),\(subject)", words, measured: floor.value, sense,
                        bound ?? land * ratio,
                        unit: Words(same: "m²"), owner: .law, projects: [placed.project.id])
                }
            }
            return placed.parcels.flatMap { parcel, _ in
                [
                    verdict(
                        "least,\(parcel.id)", Words("容积率下限", "least floor area ratio"), .atLeast,
                        need.farExemption == nil ? parcel.farMin?.value : nil),
                    verdict(
                        "greatest,\(parcel.id)", Words("容积率上限", "greatest floor area ratio"), .atMost,
                        parcel.farMax?.value),
                ].compactMap(\.self)
            }
        }
    }
}
