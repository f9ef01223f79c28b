import LandModel
import LinearProgramming
import Quantities

/// No project starts before it may, nor before its parcel or building is there.
public enum Availability: Rule {
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
    public static let reason = Words("来不及", "not in time")
    public static let isGround = true

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? {
        guard setting.projectStarts(option.project).contains(option.start) else {
            return Bar(id, Words("不在项目开工窗口", "outside the project's window"))
        }
        var uses = option.spot.parcels.map { setting.earliestUse(ofParcel: $0.parcel) }
        if let building = option.spot.building { uses.append(setting.earliestUse(ofBuilding: building)) }
        for use in uses {
            guard let use else { return Bar(id, Words("规划期内不可用", "not usable within the horizon")) }
            if option.start < use {
                return Bar(
                    id, Words("最早 \(setting.horizon.periods[use]) 可用", "usable from \(setting.horizon.periods[use])"),
                    measured: ExactDecimal(option.start + 1), limit: ExactDecimal(use + 1))
            }
        }
        return nil
    }

    public static func rows(in formulation: inout Formulation) {
        let setting = formulation.setting
        for (parcel, starts) in formulation.acquisitionColumns.enumerated() where !starts.isEmpty {
            let lead = setting.acquisitionLead(parcel)
            open(
                "availability[\(setting.parcels[parcel].id)", formulation.optionsOnParcel[parcel], by: starts,
                lead: lead,
                together: !setting.parcels[parcel].isDivisible, &formulation)
        }
        for (building, starts) in formulation.constructionColumns.enumerated()
        where setting.buildings[building].state == .candidate {
            let lead = setting.constructionLead(building)
            open(
                "availability[\(setting.buildings[building].id)", formulation.optionsInBuilding[building], by: starts,
                lead: lead, together: false, &formulation)
        }
    }

    /// For each start period t of what is opened: the options that start by t need an opening by t − lead. One row for
    /// all options where only one of them can be chosen, else one row a project: both are tighter than a row an option.
    private static func open(
        _ name: String, _ options: [Int], by starts: [Formulation.Start], lead: Int, together: Bool,
        _ formulation: inout Formulation
    ) {
        let groups: [(String, [Int])] =
            together
            ? [("", options)]
            : Set(options.map { formulation.options[$0].project }).sorted().map { project in
                (
                    ",\(formulation.setting.projects[project].id)",
                    options.filter { formulation.options[$0].project == project }
                )
            }
        for (suffix, members) in groups {
            for period in Set(members.map { formulation.options[$0].start }).sorted() {
                let early = members.filter { formulation.options[$0].start <= period }
                formulation.require(
                    "\(name)\(suffix),\(formulation.period(period))]", of: id,
                    formulation.chosen(early) + formulation.started(starts, by: period - lead, times: -1), atMost: 0)
            }
        }
    }

    public static func assess(_ plan: PlanReading) -> [Assessment] {
        var found: [Assessment] = []
        let horizon = plan.setting.horizon
        let never = ExactDecimal(horizon.count + 1000)
        func check(_ subject: String, _ words: Words, _ start: Int, _ from: Int?, _ projects: [ProjectID]) {
            found.append(
                Assessment(
                    id, subject, words, measured: ExactDecimal(start + 1), .atLeast,
                    from.map { ExactDecimal($0 + 1) } ?? never,
                    unit: documentation.unit, owner: .law, projects: projects))
        }
        for placed in plan.placements {
            let project = placed.project
            check(
                "\(project.id),earliest", Words("项目最早开工", "the project's earliest start"), placed.start,
                project.earliest.map { horizon.first($0) } ?? 0, [project.id])
            if let latest = project.latest {
                found.append(
                    Assessment(
                        id, "\(project.id),latest", Words("项目最晚开工", "the project's latest start"),
                        measured: ExactDecimal(placed.start + 1), .atMost,
                        ExactDecimal((horizon.last(latest) ?? -1) + 1), unit: documentation.unit, owner: .law,
                        projects: [project.id]))
            }
            for (parcel, _) in placed.parcels {
                check(
                    "\(project.id),\(parcel.id)", Words("地块可供", "the parcel is there"), placed.start,
                    plan.inHand(parcel), [project.id])
            }
            if let building = placed.building {
                var from = building.availableFrom.map { horizon.first($0) } ?? 0
                if building.state == .candidate {
                    let ready = plan.sites.ready(building.id)
                    from = ready.flatMap { ready in from.map { max($0, ready) } }
                }
                check(
                    "\(project.id),\(building.id)", Words("厂房可用", "the building is there"), placed.start, from,
                    [project.id])
            }
        }
        return found
    }
}

extension PlanReading {
    /// The first period in which the plan has a parcel in hand; `nil`: never.
    func inHand(_ parcel: Parcel) -> Int? {
        guard let dated = parcel.availableFrom.map({ setting.horizon.first($0) }) ?? 0 else { return nil }
        switch parcel.state {
        case .cleared: return dated
        case .reclaim: return nil
        case .stock: return sites.clear(parcel.id).map { max($0, dated) }
        }
    }
}
