extension Scenario {
    /// Parcels by id, name and alias; the park and its town may stand before it, as in 青浦工业园区 G-08-06地块.
    public var parcelNames: NameIndex<Parcel> {
        let places = places
        return NameIndex(
            parcels.map { NameIndex.Entry($0.id, names: $0.names, places: places[$0.park] ?? []) },
            words: ["号地块", "号宗地", "地块", "宗地", "parcel", "plot"])
    }

    /// Buildings by id and name; the park and its town may stand before it.
    public var buildingNames: NameIndex<Building> {
        let places = places
        return NameIndex(
            buildings.map { NameIndex.Entry($0.id, names: $0.name.spellings, places: places[$0.park] ?? []) },
            words: ["号厂房", "厂房", "building"])
    }

    public var parkNames: NameIndex<Park> {
        NameIndex(parks.map { NameIndex.Entry($0.id, names: [$0.name.zh, $0.name.en]) })
    }

    /// Projects by id, name and, where nothing is named so, by credit code and enterprise.
    public var projectNames: NameIndex<Project> {
        NameIndex(
            projects.map { project in
                NameIndex.Entry(
                    project.id, names: [project.name.zh, project.name.en],
                    also: [project.creditCode?.text, project.enterprise].compactMap(\.self))
            }, words: ["项目", "project"])
    }

    /// What may stand before the name of a thing in a park.
    private var places: [ParkID: [String]] {
        Dictionary(
            parks.map { park in
                (park.id, [park.id.text, park.name.zh, park.name.en, park.town, park.town + park.name.zh])
            }
        ) { first, _ in first }
    }
}

extension Parcel {
    /// Its name in both languages and its aliases; without its id.
    var names: [String] { name.spellings + aliases }
}

extension Words? {
    fileprivate var spellings: [String] { map { $0.zh == $0.en ? [$0.zh] : [$0.zh, $0.en] } ?? [] }
}
