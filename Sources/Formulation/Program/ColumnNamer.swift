import LandModel

/// Names of placement columns: project, place, start; the need and the parts are added where a project may have
/// several.
struct ColumnNamer {
    private let setting: Setting

    init(_ setting: Setting) { self.setting = setting }

    /// `place[P07,G-08-06+G-08-07,2024]`; unique, because an option is told by exactly these facts.
    func name(_ option: PlacementOption) -> String {
        let project = setting.projects[option.project]
        var place: String
        if let building = option.spot.building {
            place = "\(setting.buildings[building].id)"
            if offersChoice(option, in: building) {
                place += option.spot.claims.map { claim in
                    let units = setting.called(claim.units, in: building)
                    return claim.isWhole ? "_\(claim.wholeUnits)x\(units)" : "_\(units)-\(claim.area.value)"
                }.joined()
            }
        } else {
            place = option.spot.parcels.map { part in
                let parcel = setting.parcels[part.parcel]
                return parcel.area == part.area || option.spot.parcels.count == 1
                    ? "\(parcel.id)" : "\(parcel.id)-\(part.area.value)"
            }.joined(separator: "+")
        }
        let need = project.needs.count > 1 ? "need\(option.need + 1)," : ""
        return "place[\(project.id),\(need)\(place),\(setting.horizon.periods[option.start])]"
    }

    /// Whether a need can be served in several ways by one building: whole units, or parts that must be large or few.
    private func offersChoice(_ option: PlacementOption, in building: Int) -> Bool {
        let need = setting.projects[option.project].needs[option.need].floor
        return (need?.mostFloors ?? setting.scenario.mostFloors) != nil
            || (need?.leastPart ?? setting.scenario.leastPart) != nil
            || setting.units[building].contains { !$0.isDivisible }
    }
}
