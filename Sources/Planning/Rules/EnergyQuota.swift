import LandModel
import Quantities

/// 能耗指标: energy of placed projects stays within the energy quotas.
public enum EnergyQuota: Rule {
    public static let documentation = RuleDocumentation(
        id: "energy-quota", title: Words("能耗指标", "energy quota"),
        formula: Words(
            "Σ_{投产≤t} 能耗 ≤ Σ_{τ≤t} 指标",
            "Σ_{production≤t} energy ≤ Σ_{τ≤t} quotas"),
        unit: Words(same: "tce/a"),
        source: Words("能耗总量和强度双控", "control of energy total and intensity"),
        examples: [Words("两项目 4000 + 5000 = 9000 ≤ 10000：可", "4,000 + 5,000 = 9,000 ≤ 10,000: kept")])

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? { nil }

    public static func formulate(in formulation: inout Formulation) {
        let setting = formulation.setting
        QuotaRows.formulate(id, { setting.kind(of: $0) == .energy }, in: &formulation)
    }

    public static func assess(_ plan: PlanReading) -> [Assessment] {
        QuotaRows.assess(id, { plan.setting.kind(of: $0) == .energy }, plan)
    }
}
