import LandModel
import Quantities

/// 排放总量指标: what placed projects emit, offset and weighted, stays within the emission quotas of every scope.
public enum EmissionQuotaVerdicts: BalanceRule {
    public static let documentation = RuleDocumentation(
        id: "emission-quota", title: Words("排放总量指标", "emission quota"),
        formula: Words(
            "每种污染物、每一范围 S、每一时段 t：Σ_{投产≤t, 在 S} ρ × max(0, 排放 − 自有削减) ≤ Σ_{τ≤t} 指标[τ] + 收储腾退释放量；ρ 为含该园区的最大替代比例（无则 1）；规划期后投产者计入末期；豁免项目不占；一次占用、长期有效",
            "for every pollutant, scope S and period t: Σ_{production≤t, in S} ρ × max(0, emission − own offset) ≤ Σ_{τ≤t} quota[τ] + releases of acquired parcels; ρ is the largest offset ratio whose scope holds the park, 1 if none; production beyond the horizon counts in the last period; exempt loads take none; used once, for good"
        ),
        unit: Words(same: "t/a"),
        source: Words(
            "建设项目主要污染物总量指标审核与削减替代的规定（沪环规〔2023〕4号）",
            "rules on reviewing and offsetting total emissions of new projects (2023)"),
        examples: [
            Words(
                "COD 8 t/a、自有削减 2、比例 1.5：(8 − 2) × 1.5 = 9 > 7，违反",
                "COD 8 t/a, own offset 2, ratio 1.5: (8 − 2) × 1.5 = 9 > 7, broken"),
            Words(
                "比例 1 的园区：(8 − 2) × 1 = 6 ≤ 3 + 4 = 7，可", "in a park with ratio 1: (8 − 2) × 1 = 6 ≤ 3 + 4 = 7, kept"),
        ])

    static func limits(_ controlled: Controlled, _ facts: Facts) -> Bool { facts.kind(of: controlled) == .pollutant }
}
