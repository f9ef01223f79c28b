import Records

/// What a quota is for: new construction land, or a resource.
public enum Controlled: Hashable, Sendable, FileValue {
    case land
    case resource(ResourceID)

    public static var schema: Schema { .string(pattern: nil, mostCharacters: 64) }

    public static func read(_ node: JSONNode, _ reader: inout Reader) -> Controlled? {
        if case .string("land") = node.value { return .land }
        return ResourceID.read(node, &reader).map(Controlled.resource)
    }

    public var text: String {
        switch self {
        case .land: "land"
        case .resource(let id): id.text
        }
    }

    public var written: JSONNode { JSONNode(.string(text)) }
}
