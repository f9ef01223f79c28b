import LandModel
import Quantities
import Records

/// The records of a ledger, by kind, and the names by which people know them.
struct LedgerNames {
    private var ids: [String: Set<String>] = [:]
    private var indices: [String: NameIndex] = [:]
    private(set) var scopes = WrittenScope()
    /// By kind and id.
    private var parks: [String: String] = [:]

    init() {}

    init(_ readings: [SheetReading]) { self.init(Self.records(readings)) }

    /// Of a scenario that was read already.
    init(_ scenario: Scenario) {
        func all<Kind: Named>(_ of: [(Identifier<Kind>, Words?, ParkID?)]) -> [Record] {
            of.map { id, name, park in
                Record(
                    id: id.text, names: name.map { [$0.zh, $0.en] } ?? [], also: [], park: park?.text, town: "",
                    zones: [])
            }
        }
        var records: [String: [Record]] = [:]
        records[Park.kind] = scenario.parks.map { park in
            Record(
                id: park.id.text, names: [park.name.zh, park.name.en], also: [], town: park.town, zones: park.zones,
                plant: park.plant)
        }
        records[Parcel.kind] = scenario.parcels.map { parcel in
            Record(
                id: parcel.id.text, names: (parcel.name.map { [$0.zh, $0.en] } ?? []) + parcel.aliases, also: [],
                park: parcel.park.text, town: "", zones: [])
        }
        records[Building.kind] = all(scenario.buildings.map { ($0.id, $0.name, $0.park) })
        records[Project.kind] = all(scenario.projects.map { ($0.id, $0.name, nil) })
        records[Quota.kind] = all(scenario.quotas.map { ($0.id, $0.name, nil) })
        records[Reduction.kind] = all(scenario.reductions.map { ($0.id, $0.name, nil) })
        self.init(records)
    }

    private init(_ records: [String: [Record]]) {
        let parks = NameIndex(records[Park.kind, default: []].map { $0.entry(in: []) }, of: Park.kind)
        var places: [String: [String]] = [:]
        for park in records[Park.kind, default: []] { places[park.id] = park.places }
        scopes = WrittenScope(
            parks: records[Park.kind, default: []].map { park in
                (park.id, park.names, park.town.isEmpty ? nil : park.town, park.zones, park.plant)
            })
        for (kind, found) in records {
            ids[kind] = Set(found.map(\.id))
            for record in found { self.parks["\(kind) \(record.id)"] = record.park }
            let entries = found.map { record -> NameIndex.Entry in
                guard let park = record.park, case .one(let id) = parks[park] else { return record.entry(in: []) }
                return record.entry(in: places[id] ?? [])
            }
            indices[kind] = NameIndex(entries, of: kind)
        }
    }

    private struct Record {
        var id: String
        var names: [String]
        var also: [String]
        var park: String?
        var town: String
        var zones: [String]
        var plant: String?

        var places: [String] { NameIndex.places(id: id, names: names, town: town) }

        func entry(in places: [String]) -> NameIndex.Entry {
            NameIndex.Entry(id, names: names, also: also, places: places)
        }
    }

    private static func records(_ readings: [SheetReading]) -> [String: [Record]] {
        var records: [String: [Record]] = [:]
        for reading in readings {
            guard let kind = reading.table?.kind else { continue }
            for row in reading.factRows {
                let facts = reading.facts(row).facts
                func texts(_ keys: String...) -> [String] { keys.compactMap { facts[$0].flatMap(text) } }
                guard let id = facts["id"].flatMap(Self.id) else { continue }
                var names = texts("name", "name.en")
                if let aliases = facts["aliases"], case .text(let list) = aliases.cell { names += CellList.read(list) }
                var zones: [String] = []
                if case .text(let list)? = facts["zones"]?.cell { zones = CellList.read(list) }
                records[kind, default: []].append(
                    Record(
                        id: id, names: names, also: texts("creditCode", "enterprise"), park: texts("park").first,
                        town: texts("town").first ?? "", zones: zones, plant: texts("plant").first))
            }
        }
        return records
    }

    /// A cell that should be text, as read.
    static func text(_ fact: Fact) -> String? {
        switch fact.cell {
        case .text(let text):
            let trimmed = LedgerText.trimmed(text)
            return trimmed.isEmpty ? nil : LedgerText.read(trimmed)
        case .number(let digits): return WrittenNumber.shown(digits)
        case .coded(_, let shown): return shown
        default: return nil
        }
    }

    /// The id in the cell that names a record: in half width, unless it is in quotes.
    static func id(_ fact: Fact) -> String? {
        guard let text = text(fact) else { return nil }
        if case .text(let raw) = fact.cell, LedgerText.trimmed(raw).hasPrefix("\"") { return text }
        return LedgerText.halfWidthDigits(text)
    }

    func isID(_ text: String, of kind: String) -> Bool { ids[kind]?.contains(text) ?? false }

    /// The id of the one record that goes by this name.
    func id(named text: String, of kind: String) -> String? {
        guard case .one(let id)? = indices[kind]?[text] else { return nil }
        return id
    }

    /// What a quota is for, by the id or the name of a resource, or by a word for land.
    func controlled(_ text: String) -> Controlled {
        if text == "land" { return .land }
        if isID(text, of: Resource.kind) { return .resource(ResourceID(text)) }
        let plain = HeadingIndex.plain(text)
        if let id = id(named: text, of: Resource.kind) ?? id(named: plain, of: Resource.kind) {
            return .resource(ResourceID(id))
        }
        return Self.land.contains(plain) ? .land : .resource(ResourceID(text))
    }

    private static let land: Set<String> = [
        "land", "用地", "土地", "新增用地", "建设用地", "新增建设用地", "用地指标", "新增建设用地指标", "建设用地指标", "newland",
    ]

    /// All that go by a name.
    func ids(named text: String, of kind: String) -> [String] {
        switch indices[kind]?[text] {
        case .one(let id): [id]
        case .several(let ids): ids
        case nil, .some(.none): []
        }
    }

    /// Those that go by one name, where there are several, each with its park.
    func namesakes(_ text: String, of kind: String) -> [String] {
        guard case .several(let ids)? = indices[kind]?[text] else { return [] }
        return ids.map { id in parks["\(kind) \(id)"].map { "\(id)（\($0)）" } ?? id }
    }

    func nearest(to text: String, of kind: String) -> String? { indices[kind]?.nearest(to: text) }
}
