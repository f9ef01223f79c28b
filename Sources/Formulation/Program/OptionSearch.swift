import LandModel

/// Options by what people know of them.
extension Formulation {
    /// Options of a project; in one park, if it is named.
    func options(of project: ProjectID, in park: ParkID? = nil) -> [Int] {
        guard let number = setting.number(of: project) else { return [] }
        return optionsOfProject[number].filter { option in
            park.map { setting.parks[options[option].park].id == $0 } ?? true
        }
    }

    /// Options that put a project on exactly these parcels, or into this building.
    func options(of project: ProjectID, on parcels: [ParcelID], in building: BuildingID?) -> [Int] {
        guard let project = setting.number(of: project) else { return [] }
        let wanted = parcels.compactMap { setting.number(of: $0) }.sorted()
        let house = building.flatMap { setting.number(of: $0) }
        // A site that the scenario does not have is nobody's.
        guard wanted.count == parcels.count, (house == nil) == (building == nil) else { return [] }
        return optionsOfProject[project].filter { number in
            let spot = options[number].spot
            return spot.building == house && (house != nil || spot.parcels.map(\.parcel) == wanted)
        }
    }

    /// Options that leave a project on its site with its start.
    public func options(keeping allocation: Allocation) -> [Int] {
        options(
            keeping: allocation.project, parcels: allocation.parcels.map(\.parcel), building: allocation.building,
            start: allocation.start)
    }

    func options(
        keeping project: ProjectID, parcels: [ParcelID], building: BuildingID?, start: Period
    ) -> [Int] {
        guard let project = setting.number(of: project) else { return [] }
        let parcels = parcels.compactMap { setting.number(of: $0) }.sorted()
        return optionsOfProject[project].filter { number in
            let option = options[number]
            return option.spot.parcels.map(\.parcel) == parcels
                && option.spot.building == building.flatMap { setting.number(of: $0) }
                && start.overlaps(period(option.start))
        }
    }
}
