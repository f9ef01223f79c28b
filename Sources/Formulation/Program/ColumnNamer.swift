import LandModel

/// Names of placement columns: project, place, start; the need and the partial part are added where a project has
/// several.
struct ColumnNamer {
    private let setting: Setting

    init(_ setting: Setting) { self.setting = setting }

    /// `place[P07,G-08-06+G-08-07,2024]`; unique, because an option is told by exactly these facts.
    func name(_ option: PlacementOption) -> String {
        let project = setting.projects[option.project]
        var place: String
        if let building = option.spot.building {
            let pools = setting.pools[building]
            place = "\(setting.buildings[building].id)"
            if pools.count > 1 {
                place += option.spot.pools.map { "_\(pools[$0.pool].units.first ?? "")-\($0.area.value)" }.joined()
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
}
