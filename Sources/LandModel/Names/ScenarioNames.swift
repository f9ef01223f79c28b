import Quantities

extension Scenario {
    /// Parcels by id, name and alias; the park and its town may stand before it, as in 青浦工业园区 G-08-06地块.
    public var parcelNames: NameIndex {
        let places = Dictionary(parks.map { ($0.id, $0.places) }) { first, _ in first }
        return NameIndex(
            parcels.map { NameIndex.Entry($0.id.text, names: $0.names, places: places[$0.park] ?? []) }, of: Parcel.kind
        )
    }
}

extension Park {
    fileprivate var places: [String] { NameIndex.places(id: id.text, names: [name.zh, name.en], town: town) }
}

extension NameIndex {
    /// What may stand before the name of a thing in a park.
    public static func places(id: String, names: [String], town: String) -> [String] {
        [id] + names + [town] + names.prefix(1).map { town + $0 }
    }
}

extension Parcel {
    /// Its name in both languages and its aliases; without its id.
    var names: [String] { name.spellings + aliases }
}

extension Words? {
    fileprivate var spellings: [String] { map { $0.zh == $0.en ? [$0.zh] : [$0.zh, $0.en] } ?? [] }
}
