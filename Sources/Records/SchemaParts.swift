extension Schema {
    /// The choice that has parts, if any.
    public var container: Schema? {
        switch self {
        case .array, .map, .object: self
        case .either(let choices): choices.lazy.compactMap(\.container).first
        case .withDefault(let schema, _): schema.container
        default: nil
        }
    }

    /// What stands under a key; `nil`: no such key.
    public func part(_ key: String) -> Schema? {
        switch container {
        case .object(_, let properties): properties.first { $0.key == key }?.schema
        case .map(_, _, let schema): schema
        default: nil
        }
    }

    /// What stands in a list.
    public var element: Schema? {
        if case .array(let schema, _) = container { schema } else { nil }
    }

    public var keys: [String] {
        if case .object(_, let properties) = container { properties.map(\.key) } else { [] }
    }

    /// The key whose value names the elements of a list of these.
    public var labelKey: String? { ["id", "name"].first { keys.contains($0) } }

    /// A list or object without parts, as a start to put parts in.
    public var emptyContainer: JSONNode? {
        switch container {
        case .array: JSONNode(.array([]))
        case .map, .object: JSONNode(.object([]))
        default: nil
        }
    }
}
