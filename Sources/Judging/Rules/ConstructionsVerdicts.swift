import LandModel
import Quantities

/// 定制厂房: a candidate building is built at most once, within its window, on a parcel that is in hand.
public enum ConstructionsVerdicts: JudgedRule {
    public static let documentation = RuleDocumentation(
        id: "construction", title: Words("定制厂房建设", "construction"),
        formula: Words(
            "拟建厂房 f：Σ_t b[f,t] ≤ 1，最早 ≤ t ≤ 最晚，t ≥ 地块可供序号；存量地块 j 上：Σ_{τ≤t} b[f,τ] ≤ Σ_{τ≤t−L} a[j,τ]，L 为收储期数",
            "candidate f: Σ_t b[f,t] ≤ 1, earliest ≤ t ≤ latest, t not before its parcel is there; on a stock parcel j: Σ_{τ≤t} b[f,τ] ≤ Σ_{τ≤t−L} a[j,τ], L the periods of the acquisition"
        ),
        unit: Words("次；时段序号", "times; number of the period"),
        source: Words(
            "园区开发主体定制厂房机制；施工许可以净地为前提", "custom factories by park developers; building permits need cleared land"),
        examples: [
            Words(
                "地块 2024 启动收储、12 个月：2025（3）到位；2024（2）开工：2 < 3，违反（规划期 2023–2025）",
                "a parcel acquired from 2024, 12 months: in hand from 2025 (3); building starts in 2024 (2): 2 < 3, broken (horizon 2023–2025)"
            )
        ])

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        let times = Dictionary(plan.constructions.map { ($0.number, 1) }, uniquingKeysWith: +)
        return plan.constructions.flatMap { built -> [Assessment] in
            let building = built.building.id
            let verdicts = StartVerdicts.judge(
                id, building.text, start: built.start, times: times[built.number] ?? 0,
                from: built.terms.earliest, to: built.terms.latest, plan.facts.timeline,
                words: (Words("建设次数", "times built"), Words("最早开工", "earliest start"), Words("最晚开工", "latest start")))
            // Never: later than any start can be.
            let inHand = plan.inHand(built.parcelNumber) ?? plan.facts.timeline.count + 1000
            let parcel = Assessment(
                id, "\(building),parcel", Words("地块到位", "the parcel is in hand"),
                measured: ExactDecimal(built.start + 1), .atLeast, ExactDecimal(inHand + 1),
                figure: .period, holder: .site)
            return verdicts + [parcel]
        }
    }
}
