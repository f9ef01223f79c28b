import LandModel
import Quantities

/// 用地指标: new construction land used, by placements and by candidate buildings, stays within the land quotas of
/// every scope and class of drawers.
public enum LandQuotaVerdicts: BalanceRule {
    public static let documentation = RuleDocumentation(
        id: "land-quota", title: Words("用地指标", "land quota"),
        formula: Words(
            "每一台账（范围 S）、每一时段 t：Σ_{开工≤t, 在 S} Σ_j 用地[i,j] × 新增占比[j] + Σ_{开工≤t} 占地[f] × 新增占比 ≤ Σ_{τ≤t} 指标[τ] +（全区）减量化产生量；不可结转者只供当期；仅限对象的指标只供其对象；存量占比 0，不占",
            "for every balance (scope S) and period t: Σ_{start≤t, in S} Σ_j land[i,j] × new share[j] + Σ_{start≤t} land[f] × new share ≤ Σ_{τ≤t} quota[τ] + (district) yields of reductions; without carry-over a period serves itself only; earmarked quotas serve whom they name; stock land has share 0 and takes none"
        ),
        unit: Words("土地单位", "unit of land"),
        source: Words(
            "年度新增建设用地计划管理；重大项目用地市级统筹、应保尽保",
            "yearly plans of new construction land; city coordination of land for major projects"),
        examples: [
            Words("30 亩、新增占比 0.6：30 × 0.6 = 18 ≤ 20，可", "30 亩 with share 0.6: 30 × 0.6 = 18 ≤ 20, kept"),
            Words("再用 10 亩、占比 1：18 + 10 = 28 > 20，违反", "10 亩 more with share 1: 18 + 10 = 28 > 20, broken"),
        ])

    static func limits(_ controlled: Controlled, _ facts: Facts) -> Bool { controlled == .land }
}
