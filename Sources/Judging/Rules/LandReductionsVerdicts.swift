import LandModel
import Quantities

/// 减量化: a plot is reclaimed at most once, within its window; its quota counts in the land balances of the district.
public enum LandReductionsVerdicts: JudgedRule {
    public static let documentation = RuleDocumentation(
        id: "reduction", title: Words("减量化（以减定增）", "land reduction"),
        formula: Words(
            "地块 k：Σ_t r[k,t] ≤ 1，最早 ≤ t ≤ 最晚；自 t + ⌈滞后 ÷ 每期月数⌉ 起，全区用地指标增加 面积[k] × κ[k]",
            "plot k: Σ_t r[k,t] ≤ 1, earliest ≤ t ≤ latest; from t + ⌈lag ÷ months of a period⌉ on the district's land quota grows by area[k] × κ[k]"
        ),
        unit: Words("次；土地单位", "times; unit of land"),
        source: Words(
            "以减定增、城乡建设用地增减挂钩", "growth determined by reduction; linked increase and decrease of construction land"),
        examples: [
            Words(
                "2023 减量 20 亩、κ = 1、滞后 12 个月：2024 起 +20 × 1 = 20 亩",
                "20 亩 reclaimed in 2023, κ = 1, lag 12 months: +20 × 1 = 20 亩 from 2024"),
            Words("同一地块 2023、2024 各减一次：2 > 1，违反", "a plot reclaimed in 2023 and in 2024: 2 > 1, broken"),
        ])

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        let times = Dictionary(plan.reductions.map { ($0.plot.id, 1) }, uniquingKeysWith: +)
        return plan.reductions.flatMap { reclaimed in
            StartVerdicts.judge(
                id, reclaimed.plot.id.text, start: reclaimed.start,
                times: times[reclaimed.plot.id] ?? 0, from: reclaimed.plot.earliest, to: reclaimed.plot.latest,
                plan.facts.timeline,
                words: (
                    Words("减量化次数", "times reclaimed"), Words("最早启动", "earliest start"), Words("最晚启动", "latest start")
                ))
        }
    }
}
