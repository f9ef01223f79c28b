import Records

/// Finds records by what people call them: id, name in either language, alias, however it was typed.
public struct NameIndex: Sendable {
    /// One record and what it is called.
    public struct Entry: Sendable {
        public let id: String
        let names: [String]
        /// What it is called only where nothing is called so by name.
        let also: [String]
        /// Where it lies: a place may stand before its name.
        let places: [String]

        public init(_ id: String, names: [String], also: [String] = [], places: [String] = []) {
            self.id = id
            self.names = names
            self.also = also
            self.places = places
        }
    }

    public enum Answer: Hashable, Sendable {
        case one(String)
        /// In the order of the scenario.
        case several([String])
        case none
    }

    /// Words that stand before or behind a name and say only what it names, such as 地块.
    private let words: [String]
    private var ids: Set<String> = []
    private var byKey: [String: [String]] = [:]
    private var byOther: [String: [String]] = [:]
    private var byStem: [String: [String]] = [:]
    private var byPlace: [String: Set<String>] = [:]
    /// The longest first, because one may begin with another.
    private let places: [String]
    /// Every key once, in the order of the scenario, and the name that it was made of.
    private var keys: [String] = []
    private var written: [String: String] = [:]

    /// `kind`: that of the records, as in ``Named/kind``.
    public init(_ entries: [Entry], of kind: String) {
        let words = Self.wordsAround[kind] ?? []
        self.words = words
        for entry in entries {
            ids.insert(entry.id)
            for name in entry.names + [entry.id] {
                let key = NameKey.of(name)
                guard !key.isEmpty else { continue }
                if written.updateValue(name, forKey: key) == nil { keys.append(key) }
                Self.note(entry.id, at: key, in: &byKey)
                Self.note(entry.id, at: NameKey.stem(key, without: words), in: &byStem)
            }
            for name in entry.also { Self.note(entry.id, at: NameKey.of(name), in: &byOther) }
            for place in entry.places { byPlace[NameKey.of(place), default: []].insert(entry.id) }
        }
        places = byPlace.keys.filter { !$0.isEmpty }.sorted { ($1.count, $0) < ($0.count, $1) }
    }

    private static let wordsAround = [
        Parcel.kind: ["号地块", "号宗地", "地块", "宗地", "parcel", "plot"],
        Building.kind: ["号厂房", "厂房", "building"], Project.kind: ["项目", "project"],
    ]

    private static func note(
        _ id: String, at key: String, in index: inout [String: [String]]
    ) {
        if index[key]?.last != id { index[key, default: []].append(id) }
    }

    /// The record with this id; else the one called so; else the one called so but for words such as 地块 and the place
    /// that it lies in.
    public subscript(name: String) -> Answer {
        if ids.contains(name) { return .one(name) }
        let key = NameKey.of(name)
        guard !key.isEmpty else { return .none }
        if let found = byKey[key] ?? byOther[key] { return answer(found) }
        let stem = NameKey.stem(key, without: words)
        if let found = byStem[stem] { return answer(found) }
        for place in places where stem.hasPrefix(place) {
            let rest = NameKey.stem(String(stem.dropFirst(place.count)), without: words)
            let found = (byStem[rest] ?? []).filter { byPlace[place]?.contains($0) == true }
            if !found.isEmpty { return answer(found) }
        }
        return .none
    }

    /// The name that is a slip of the pen away, as the scenario writes it. Slow where there are many names.
    public func nearest(to name: String) -> String? {
        Records.nearest(to: NameKey.of(name), among: keys).flatMap { written[$0] }
    }

    private func answer(_ found: [String]) -> Answer { found.count == 1 ? .one(found[0]) : .several(found) }
}
