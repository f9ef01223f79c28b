import LandModel
import Quantities

/// 用地指标: new construction land used, by placements and by candidate buildings, stays within the land quotas of
/// every scope and class of drawers.
public enum LandQuota: Rule {
    public static let documentation = RuleDocumentation(
        id: "land-quota", title: Words("用地指标", "land quota"),
        formula: Words(
            "每一范围、每一时段 t：Σ_{开工≤t} 用地 × 新增占比 ≤ Σ_{τ≤t} 指标 + 减量化产生的指标；市级统筹仅供重大项目",
            "for every scope and period t: Σ_{start≤t} land × new share ≤ Σ_{τ≤t} quotas + yields of reductions; city quota for major projects only"
        ),
        unit: Words("土地单位", "unit of land"),
        source: Words(
            "新增建设用地指标管理；重大项目用地市级统筹应保尽保", "management of new construction land; city coordination of major projects"),
        examples: [Words("30 亩、新增占比 0.6：占 18 亩；存量地块占比 0，不占", "30 亩 with share 0.6 take 18 亩; stock land takes none")])

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? { nil }
    public static func formulate(in formulation: inout Formulation) {
        QuotaRows.formulate(id, { $0 == .land }, in: &formulation)
    }
    public static func assess(_ plan: PlanReading) -> [Assessment] { QuotaRows.assess(id, { $0 == .land }, plan) }
}
