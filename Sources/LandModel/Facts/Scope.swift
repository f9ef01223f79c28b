import Quantities
import Records

/// A part of the district.
public enum Scope: Hashable, Sendable, CustomStringConvertible {
    case district
    case park(ParkID)
    case town(String)
    case zone(String)
    /// The parks that drain to one wastewater plant.
    case plant(String)

    /// Whether a park lies in it, as facts are checked and made: rows and verdicts derive it on their own.
    package func covers(_ park: Park) -> Bool {
        switch self {
        case .district: true
        case .park(let id): park.id == id
        case .town(let name): park.town == name
        case .zone(let name): park.zones.contains(name)
        case .plant(let name): park.plant == name
        }
    }

    /// What it is called within its kind: `K1`, `东镇`; nothing of the whole district.
    public var name: String {
        switch self {
        case .district: ""
        case .park(let id): id.text
        case .town(let name), .zone(let name), .plant(let name): name
        }
    }

    public var description: String {
        switch self {
        case .district: "district"
        case .park(let id): "park:\(id)"
        case .town(let name): "town:\(name)"
        case .zone(let name): "zone:\(name)"
        case .plant(let name): "plant:\(name)"
        }
    }
}

extension [Park] {
    /// The towns, zones and wastewater plants that they lie in, each once.
    public var surroundings: [Scope] {
        (map { .town($0.town) } + flatMap { $0.zones.map { .zone($0) } } + compactMap { $0.plant.map { .plant($0) } })
            .unique.filter { !$0.name.isEmpty }
    }
}

extension Scope: FileValue {
    public static var schema: Schema {
        .string(pattern: "^(district|park:.+|town:.+|zone:.+|plant:.+)$", mostCharacters: 80)
    }

    public static func read(_ node: JSONNode, _ reader: inout Reader) -> Scope? {
        guard let text = String.read(node, &reader) else { return nil }
        if text == "district" { return .district }
        if let colon = text.firstIndex(of: ":") {
            let name = String(text[text.index(after: colon)...])
            switch text[..<colon] {
            case "park":
                return ParkID.read(JSONNode(.string(name), place: node.place), &reader).map(Scope.park)
            case "town" where !name.isEmpty: return .town(name)
            case "zone" where !name.isEmpty: return .zone(name)
            case "plant" where !name.isEmpty: return .plant(name)
            default: break
            }
        }
        reader.report(
            node,
            .badPattern(
                String(text.prefix(64)),
                expected: Words(
                    "district、park:编号、town:街镇、zone:区域 或 plant:污水厂",
                    "district, park:ID, town:NAME, zone:NAME or plant:NAME")))
        return nil
    }

    public var written: JSONNode { JSONNode(.string(description)) }
}
