import LandModel

/// The column of a map that holds the parcels' names.
public struct NameColumn: Sendable, Hashable {
    public let name: String
    /// How many parcels of the scenario its names lead to.
    public let parcels: Int

    /// What such columns are usually called, the likeliest first; names of shapefiles end after 10 characters.
    private static let usual = [
        "id", "dkbh", "地块编号", "dkmc", "地块名称", "bh", "编号", "mc", "名称", "name", "zdh", "宗地号", "parcel", "parcel_id",
    ]
    /// So many texts are compared with names, because a wide map of a whole district has millions.
    private static let mostLookedAt = 1_000_000

    /// The column whose names lead to most parcels; of equals the one with the likelier name; `nil` when none does.
    init?(_ features: [Feature], _ names: NameIndex) {
        var columns: [String] = []
        var known: Set<String> = []
        for attribute in features.lazy.flatMap(\.attributes) where known.insert(attribute.name).inserted {
            columns.append(attribute.name)
        }
        // Every so many features where there are too many, because a district's parcels may stand at its end.
        let step = 1 + features.count * columns.count / Self.mostLookedAt
        let sample = stride(from: 0, to: features.count, by: step).map { features[$0] }
        let ordered =
            columns.filter { Self.rank($0) != nil }.sorted { Self.order($0) < Self.order($1) }
            + columns.filter { Self.rank($0) == nil }
        let candidates = ordered.prefix(256).map { NameColumn($0, sample, names) }
        guard let most = candidates.map(\.parcels).max(), most > 0,
            let best = candidates.first(where: { $0.parcels == most })
        else { return nil }
        self = step > 1 ? NameColumn(best.name, features, names) : best
    }

    /// The named column.
    init(_ name: String, _ features: some Sequence<Feature>, _ names: NameIndex) {
        self.name = name
        var found: Set<ParcelID> = []
        for feature in features {
            if let text = feature[name], case .one(let id) = names[text] { found.insert(ParcelID(id)) }
        }
        parcels = found.count
    }

    private static func rank(_ column: String) -> Int? { usual.firstIndex(of: column.lowercased()) }
    private static func order(_ column: String) -> Int { rank(column) ?? usual.count }
}
