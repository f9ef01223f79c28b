import Records

/// One change to a scenario's tree: a path, and the value that goes there; `null` removes.
struct PathSetting {
    let steps: [String]
    /// Where its path stands.
    let place: Place
    /// The value, given what the format holds at that spot.
    let value: @Sendable (Schema?) -> JSONNode

    /// A member of the `set` of an override.
    init(_ member: JSONNode.Member) {
        steps = Self.steps(of: member.key)
        place = member.place
        value = { _ in member.value }
    }

    /// `path=value` of the command line; the value is JSON, else text.
    init(argument: String, input: Int) throws(SettingFault) {
        guard let sign = argument.firstIndex(of: "="), sign > argument.startIndex else { throw .noEqualsSign }
        let text = String(argument[argument.index(after: sign)...])
        let offset = argument[...sign].utf8.count
        steps = Self.steps(of: String(argument[..<sign]))
        place = Place(input: input, offset: 0)
        let (tree, issues) = JSONParser.parse(Array(text.utf8), input: input)
        let plain = JSONNode(.string(text), place: Place(input: input, offset: offset))
        let parsed = issues.isEmpty ? tree?.moved(by: offset) : nil
        value = { schema in
            guard let parsed else { return plain }
            switch parsed.value {
            // A year or a name of digits is text where the format has text, because a shell eats quotes.
            case .number, .bool: return schema.map { $0.holdsNumbersOrTruth } ?? true ? parsed : plain
            default: return parsed
            }
        }
    }

    private static func steps(of path: String) -> [String] {
        path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    }
}

extension Schema {
    /// Whether a number, true or false may stand here.
    var holdsNumbersOrTruth: Bool {
        switch self {
        case .anything, .boolean, .integer, .decimal: true
        case .string, .identifier, .choice, .array, .map, .object: false
        case .either(let choices): choices.contains { $0.holdsNumbersOrTruth }
        case .withDefault(let schema, _): schema.holdsNumbersOrTruth
        }
    }
}

extension JSONNode {
    /// The same tree, as standing further on in its text.
    func moved(by offset: Int) -> JSONNode {
        relocated { Place(input: Int($0.input), offset: Int($0.offset) + offset) }
    }
}
