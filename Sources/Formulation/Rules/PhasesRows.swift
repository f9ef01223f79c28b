import LandModel
import LinearProgramming
import Quantities

/// 分期: a later phase only where and after the phase before it.
public enum PhasesRows: FormulatedRule {
    public static let id = RuleID("phases")
    public static let isGround = false

    public static func rows(in formulation: inout Formulation) {
        let setting = formulation.setting
        for (number, project) in setting.projects.enumerated() {
            guard let phase = project.phase, let first = setting.number(of: phase.after) else { continue }
            let gap = setting.horizon.periods(forMonths: phase.gapMonths)
            let later = formulation.optionsOfProject[number]
            let earlier = formulation.optionsOfProject[first]
            // Options at one spot share their neighbours: one row a spot (or park) and start is as strong as one an option.
            for group in groups(of: later, phase.nearness, formulation) {
                let near = earlier.filter {
                    isNear(formulation.options[$0], formulation.options[group[0]], phase.nearness, setting)
                }
                for start in Set(group.map { formulation.options[$0].start }).sorted() {
                    let sooner = group.filter { formulation.options[$0].start <= start }
                    let before = near.filter { formulation.options[$0].start + gap <= start }
                    formulation.require(
                        "phases[\(project.id),\(name(formulation.options[group[0]], phase.nearness, setting)),\(formulation.period(start))]",
                        of: id,
                        formulation.chosen(sooner) + before.map { Term(formulation.placementColumns[$0], -1) },
                        atMost: 0, by: [Grant(limit(project.id))])
                }
            }
        }
    }

    private static func groups(of options: [Int], _ nearness: Phase.Nearness, _ formulation: Formulation) -> [[Int]] {
        var groups: [[Int]] = []
        for option in options {
            let here = formulation.options[option]
            let known = groups.firstIndex { group in
                let other = formulation.options[group[0]]
                return nearness == .samePark
                    ? other.park == here.park
                    : other.spot.building == here.spot.building
                        && other.spot.parcels.map(\.parcel) == here.spot.parcels.map(\.parcel)
            }
            if let known { groups[known].append(option) } else { groups.append([option]) }
        }
        return groups
    }

    private static func name(_ option: PlacementOption, _ nearness: Phase.Nearness, _ setting: Setting) -> String {
        if nearness == .samePark { return setting.parks[option.park].id.text }
        if let building = option.spot.building { return setting.buildings[building].id.text }
        return option.spot.parcels.map { setting.parcels[$0.parcel].id.text }.joined(separator: "+")
    }

    private static func isNear(
        _ one: PlacementOption, _ other: PlacementOption, _ nearness: Phase.Nearness, _ setting: Setting
    ) -> Bool {
        switch nearness {
        case .samePark: return one.park == other.park
        case .sameSite, .adjacent:
            if let building = one.spot.building, building == other.spot.building { return true }
            return one.spot.parcels.contains { part in
                other.spot.parcels.contains { beside in
                    part.parcel == beside.parcel
                        || (nearness == .adjacent && setting.neighbours[part.parcel].contains(beside.parcel))
                }
            }
        }
    }

    private static func limit(_ project: ProjectID) -> LimitID { LimitID("phase", project.text) }

    public static func limits(in setting: Setting) -> [Limit] {
        setting.projects.filter { $0.phase != nil }.map { project in
            let name = setting.called(project.id)
            let title = Words("\(name.zh)的分期要求", "the phasing of \(name.en)")
            return Limit(limit(project.id), title, .demand, owner: .own, rank: 40) { _ in
                ["projects.\(project.id).phase=null"]
            }
        }
    }
}
