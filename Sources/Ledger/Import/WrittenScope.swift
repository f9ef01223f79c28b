import LandModel
import Records

/// The parts of the district by the names that people write for them.
struct WrittenScope {
    private var index = NameIndex([], of: "scope")
    private var parks = NameIndex([], of: Park.kind)

    static let district: Set<String> = ["全区", "本区", "全县", "全市", "全域", "区级", "全区域", "district", "wholedistrict"]
    private static let kinds = [
        ("park", ["园区", "产业园"]), ("town", ["街镇", "乡镇", "街道", "镇"]), ("zone", ["区域", "特殊区域", "片区"]),
        ("plant", ["污水厂", "污水处理厂"]),
    ]

    init() {}

    /// `parks`: each with its id, names, town, zones and plant.
    init(parks: [(id: String, names: [String], town: String?, zones: [String], plant: String?)]) {
        var entries = parks.map { NameIndex.Entry("park:\($0.id)", names: [$0.id] + $0.names) }
        var seen: Set<String> = []
        for park in parks {
            let places =
                [("town", park.town), ("plant", park.plant)] + park.zones.map { ("zone", Optional($0)) }
            for case (let kind, let name?) in places where seen.insert("\(kind):\(name)").inserted {
                entries.append(NameIndex.Entry("\(kind):\(name)", names: [name]))
            }
        }
        index = NameIndex(entries, of: "scope")
        self.parks = NameIndex(parks.map { NameIndex.Entry($0.id, names: $0.names) }, of: Park.kind)
    }

    enum Answer {
        case scope(String)
        /// Several are called so.
        case several([String])
        case none(nearest: String?)
    }

    func read(_ text: String) -> Answer {
        let plain = WrittenNumber.halfWidth(text)
        if Self.district.contains(plain.lowercased().filter { !$0.isWhitespace }) { return .scope("district") }
        if let colon = plain.firstIndex(of: ":") {
            let kind = LedgerText.trimmed(String(plain[..<colon]))
            let name = LedgerText.trimmed(String(plain[plain.index(after: colon)...]))
            guard let known = Self.kinds.first(where: { $0.0 == kind.lowercased() || $0.1.contains(kind) }) else {
                return .none(nearest: nil)
            }
            if known.0 == "park", case .one(let id) = parks[name] { return .scope("park:\(id)") }
            return .scope("\(known.0):\(name)")
        }
        switch index[text] {
        // An id is the name of the entry itself.
        case .one(let scope): return .scope(scope)
        case .several(let scopes): return .several(scopes)
        case .none: return .none(nearest: index.nearest(to: text))
        }
    }
}
