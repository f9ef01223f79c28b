import LandModel
import Quantities

/// 污水处理余量: wastewater stays within the headroom of the plant it drains to.
public enum WastewaterHeadroom: Rule {
    public static let documentation = RuleDocumentation(
        id: "wastewater", title: Words("污水处理余量", "wastewater headroom"),
        formula: Words(
            "Σ_{投产≤t, 纳管该厂} 污水量 ≤ Σ_{τ≤t} 余量",
            "Σ_{production≤t, draining there} wastewater ≤ Σ_{τ≤t} headroom"),
        unit: Words(same: "m³/d"),
        source: Words("污水厂处理能力", "capacity of the treatment plants"),
        examples: [Words("余量 1500，已排 900 + 700 = 1600 > 1500，违反", "headroom 1,500, 900 + 700 = 1,600 > 1,500, broken")])

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? { nil }

    public static func formulate(in formulation: inout Formulation) {
        let setting = formulation.setting
        QuotaRows.formulate(id, { setting.kind(of: $0) == .wastewater }, in: &formulation)
    }

    public static func assess(_ plan: PlanReading) -> [Assessment] {
        QuotaRows.assess(id, { plan.setting.kind(of: $0) == .wastewater }, plan)
    }
}
