import LandModel
import Quantities

/// No project starts before it may, nor before its parcel or building is there.
public enum AvailabilityVerdicts: JudgedRule {
    public static let documentation = RuleDocumentation(
        id: "availability", title: Words("可供时间", "availability"),
        formula: Words(
            "开工序号 t 在项目窗口内且 ≥ 地块（厂房）可供序号；存量地块 j：Σ_{开工≤t} x ≤ Σ_{τ≤t−L} a[j,τ]；拟建厂房 f：Σ_{开工≤t} x ≤ Σ_{τ≤t−L} b[f,τ]；L = ⌈周期(月) ÷ 每期月数⌉；序号从 1 起",
            "start t within the project's window and not before parcel or building are there; stock parcel j: Σ_{start≤t} x ≤ Σ_{τ≤t−L} a[j,τ]; candidate f: Σ_{start≤t} x ≤ Σ_{τ≤t−L} b[f,τ]; L = ⌈lead in months ÷ months of a period⌉; periods count from 1"
        ),
        unit: Words("时段序号", "number of the period"),
        source: Words("年度供地计划、收储与建设周期", "yearly plans of supply; lead times of acquisition and construction"),
        examples: [
            Words(
                "2023（1）启动收储、周期 18 个月（⌈18 ÷ 12⌉ = 2 期）：2025（3）起可用",
                "acquired from 2023 (1), 18 months (⌈18 ÷ 12⌉ = 2 periods): usable from 2025 (3)"),
            Words(
                "地块 2025 起可供，2024 开工：1 < 2，不可（规划期 2024–2025）",
                "a parcel there from 2025, start in 2024: 1 < 2, barred (horizon 2024–2025)"),
        ])

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        plan.placements.flatMap { judge($0, plan) }
    }

    private static func judge(_ placed: PlanReading.Placed, _ plan: PlanReading) -> [Assessment] {
        let (timeline, project) = (plan.facts.timeline, placed.project)
        func verdict(
            _ subject: String, _ words: Words, _ sense: Assessment.Sense, _ limit: ExactDecimal
        ) -> Assessment {
            Assessment(
                id, "\(project.id),\(subject)", words, measured: ExactDecimal(placed.start + 1), sense, limit,
                figure: .period, holder: .site, projects: [project.id])
        }
        func notBefore(_ subject: String, _ words: Words, _ from: Int?) -> Assessment {
            // Never: later than any start can be.
            verdict(subject, words, .atLeast, ExactDecimal(from.map { $0 + 1 } ?? timeline.count + 1000))
        }
        var found = [
            notBefore("earliest", Words("项目最早开工", "the project's earliest start"), timeline.from(project.earliest))
        ]
        if let latest = project.latest {
            let last = timeline.until(latest) ?? -1
            found.append(
                verdict("latest", Words("项目最晚开工", "the project's latest start"), .atMost, ExactDecimal(last + 1)))
        }
        for number in placed.numbers.parcels {
            let parcel = plan.facts.parcels[number]
            found.append(notBefore(parcel.id.text, Words("地块可供", "the parcel is there"), plan.inHand(number)))
        }
        if let number = placed.numbers.building {
            let building = plan.facts.buildings[number]
            found.append(notBefore(building.id.text, Words("厂房可用", "the building is there"), plan.usable(number)))
        }
        return found
    }
}
