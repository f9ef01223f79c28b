import LandModel
import Quantities

/// 指标任务: a measure reaches, or does not pass, a value; hard ones bind, soft ones count their shortfall.
public enum HardTargetsVerdicts: JudgedRule {
    public static let documentation = RuleDocumentation(
        id: "targets", title: Words("指标任务", "targets"),
        formula: Words(
            "刚性：基数 + 度量 ≥（≤）目标；柔性：基数 + 度量 + 缺口 ≥ 目标（或 基数 + 度量 − 缺口 ≤ 目标），缺口 ≥ 0；比值：分子 ≥ 目标 × 分母，缺口以分子计",
            "hard: base + measure ≥ (≤) target; soft: base + measure + shortfall ≥ target (or base + measure − shortfall ≤ target), shortfall ≥ 0; ratios: numerator ≥ target × denominator, the shortfall counted in the numerator"
        ),
        unit: Words("随度量", "as the measure"),
        source: Words("行动方案的总体目标与年度任务书", "goals of the action plan and yearly assignments"),
        examples: [
            Words(
                "目标 65、基数 48.8、方案 12.0：48.8 + 12.0 = 60.8 < 65，缺口 4.2",
                "target 65, base 48.8, plan 12.0: 48.8 + 12.0 = 60.8 < 65, shortfall 4.2"),
            Words(
                "亩均 0.5、用地 20、产值 4.2：4.2 < 0.5 × 20 = 10，缺口 5.8",
                "0.5 per land, land 20, output 4.2: 4.2 < 0.5 × 20 = 10, shortfall 5.8"),
        ])

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        plan.facts.scenario.targets.filter(\.isHard).sorted { $0.id < $1.id }.map { target in
            let (reached, scale) = plan.standing(of: target)
            return Assessment(
                id, target.id.text, target.name, measured: reached, target.atLeast == nil ? .atMost : .atLeast,
                scale * (target.atLeast ?? target.atMost ?? 0), owner: target.owner)
        }
    }
}
