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
}
