import LandModel
import LinearProgramming
import Quantities

/// 定制厂房: a candidate building is built at most once, within its window, on a parcel that is in hand.
public enum Constructions: Rule {
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
    public static let reason = Words("来不及", "not in time")
    public static let isGround = true

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? { nil }

    public static func rows(in formulation: inout Formulation) {
        let setting = formulation.setting
        for (building, starts) in formulation.constructionColumns.enumerated() where !starts.isEmpty {
            let fact = setting.buildings[building]
            if starts.count > 1 {
                formulation.require("construction[\(fact.id)]", of: id, starts.map { Term($0.column, 1) }, atMost: 1)
            }
            guard let parcel = fact.construction.flatMap({ setting.number(of: $0.parcel) }),
                setting.parcels[parcel].state == .stock
            else { continue }
            for start in starts {
                formulation.require(
                    "construction[\(fact.id),\(formulation.period(start.period))]", of: id,
                    formulation.started(starts, by: start.period)
                        + formulation.started(
                            formulation.acquisitionColumns[parcel], by: start.period - setting.acquisitionLead(parcel),
                            times: -1),
                    atMost: 0)
            }
        }
    }

    public static func assess(_ plan: PlanReading) -> [Assessment] {
        let counted = Dictionary(grouping: plan.constructions, by: \.building.id).mapValues(\.count)
        return plan.constructions.flatMap { built -> [Assessment] in
            let building = built.building.id
            let inHand = plan.inHand(built.parcel) ?? plan.setting.horizon.count + 1000
            let verdicts = plan.startVerdicts(
                id, building.text, start: built.start, times: counted[building] ?? 0, from: built.terms.earliest,
                to: built.terms.latest,
                words: (Words("建设次数", "times built"), Words("最早开工", "earliest start"), Words("最晚开工", "latest start")))
            let parcel = Assessment(
                id, "\(building),parcel", Words("地块到位", "the parcel is in hand"),
                measured: ExactDecimal(built.start + 1), .atLeast, ExactDecimal(inHand + 1), owner: .law)
            return verdicts + [parcel]
        }
    }
}
