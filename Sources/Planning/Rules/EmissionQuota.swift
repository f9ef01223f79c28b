import LandModel
import Quantities

/// 排放总量指标: what placed projects emit, offset and weighted, stays within the emission quotas of every scope.
public enum EmissionQuota: Rule {
    public static let documentation = RuleDocumentation(
        id: "emission-quota", title: Words("排放总量指标", "emission quota"),
        formula: Words(
            "Σ_{投产≤t} 替代比例 × (排放 − 自有削减) ≤ Σ_{τ≤t} 指标 + 收储腾退释放量；一次占用、长期有效",
            "Σ_{production≤t} ratio × (emission − own offset) ≤ Σ_{τ≤t} quotas + releases of acquired parcels; used once, for good"
        ),
        unit: Words(same: "t/a"),
        source: Words(
            "沪环规〔2023〕4号：新增总量与环境质量挂钩、削减替代",
            "rules on total emissions of new projects (2023): offsets tied to environmental quality"),
        examples: [
            Words(
                "COD 8 t/a、自有削减 2、比例 1.5：占 (8 − 2) × 1.5 = 9 t/a",
                "COD 8 t/a, own offset 2, ratio 1.5: (8 − 2) × 1.5 = 9 t/a")
        ])

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? { nil }

    public static func formulate(in formulation: inout Formulation) {
        let setting = formulation.setting
        QuotaRows.formulate(id, { setting.kind(of: $0) == .pollutant }, in: &formulation)
    }

    public static func assess(_ plan: PlanReading) -> [Assessment] {
        QuotaRows.assess(id, { plan.setting.kind(of: $0) == .pollutant }, plan)
    }
}
