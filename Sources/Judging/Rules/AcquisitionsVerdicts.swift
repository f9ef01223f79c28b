import LandModel
import Quantities

/// 收储: a stock parcel is acquired at most once, within its window.
public enum AcquisitionsVerdicts: JudgedRule {
    public static let documentation = RuleDocumentation(
        id: "acquisition", title: Words("收储", "acquisition"),
        formula: Words(
            "存量地块 j：Σ_t a[j,t] ≤ 1，最早 ≤ t ≤ 最晚；费用计入 t；t + ⌈周期 ÷ 每期月数⌉ 起成为净地并释放指标",
            "stock parcel j: Σ_t a[j,t] ≤ 1, earliest ≤ t ≤ latest; the cost falls in t; clear, and its releases count, from t + ⌈lead ÷ months of a period⌉ on"
        ),
        unit: Words("次；时段序号", "times; number of the period"),
        source: Words("土地储备管理办法；低效用地收储与腾笼换鸟方案", "rules of land reserves; plans to renew under-used land"),
        examples: [
            Words("同一地块 2023、2024 各收储一次：2 > 1，违反", "a parcel acquired in 2023 and in 2024: 2 > 1, broken"),
            Words("最早 2024（2），2023（1）启动：1 < 2，违反", "earliest 2024 (2), started in 2023 (1): 1 < 2, broken"),
        ])

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        let times = Dictionary(plan.acquisitions.map { ($0.number, 1) }, uniquingKeysWith: +)
        return plan.acquisitions.flatMap { acquired in
            StartVerdicts.judge(
                id, acquired.parcel.id.text, start: acquired.start,
                times: times[acquired.number] ?? 0, from: acquired.terms.earliest, to: acquired.terms.latest,
                plan.facts.timeline,
                words: (Words("收储次数", "times acquired"), Words("最早收储", "earliest start"), Words("最晚收储", "latest start"))
            )
        }
    }
}
