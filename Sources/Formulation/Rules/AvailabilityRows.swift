import LandModel
import LinearProgramming
import Quantities

/// No project starts before it may, nor before its parcel or building is there.
public enum AvailabilityRows: FormulatedRule {
    public static let id = RuleID("availability")
    public static let reason: Words? = Words("来不及", "not in time")
    public static let isGround = true

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? {
        guard setting.projectStarts(option.project).contains(option.start) else {
            return Bar(id, Words("不在项目开工窗口", "outside the project's window"))
        }
        let uses =
            option.spot.parcels.map { Readiness(ofParcel: $0.parcel, in: setting) }
            + (option.spot.building.map { [Readiness(ofBuilding: $0, in: setting)] } ?? [])
        return uses.lazy.compactMap { lateness(of: $0, option, in: setting) }.first
    }

    /// Why what is ready then cannot be used by an option, in dates.
    private static func lateness(of ready: Readiness?, _ option: PlacementOption, in setting: Setting) -> Bar? {
        let horizon = setting.horizon
        guard let ready else { return Bar(id, Words("规划期内不可用", "not usable within the horizon")) }
        guard option.start < ready.period else { return nil }
        let last = setting.projectStarts(option.project).last ?? option.start
        let isBeyond = ready.period >= horizon.count
        var reason = Words(
            "最早 \(horizon.date(of: ready.period).zh)可用", "usable from \(horizon.date(of: ready.period).en)")
        if let months = ready.leadMonths {
            reason = Words("周期 \(months) 个月，\(reason.zh)", "a lead of \(months) months, \(reason.en)")
        }
        reason =
            isBeyond
            ? Words("\(reason.zh)，已在规划期后", "\(reason.en), after the horizon")
            : Words(
                "\(reason.zh)，最迟须 \(horizon.periods[last].said.zh)开工",
                "\(reason.en), to start in \(horizon.periods[last].said.en) at the latest")
        // The last start is what matters: all others are earlier.
        let isOfRounding = ready.unrounded <= option.start && option.start == last
        if isOfRounding {
            reason = Words(
                "\(reason.zh)（只因周期按整期进位；改用半年或季度时段即可）",
                "\(reason.en) (only because leads are counted in whole periods: half-years or quarters would do)")
        }
        return Bar(
            id, reason, measured: ExactDecimal(option.start + 1), limit: ExactDecimal(ready.period + 1), unit: nil,
            isOfRounding: isOfRounding)
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
}
