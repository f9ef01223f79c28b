import Records

/// When something is measured.
public enum Timing: Hashable, Sendable, FileValue {
    /// Everything in the plan, at full production.
    case full
    /// Within one year or half-year, as far as it has come by then.
    case during(Period)

    public static var schema: Schema { .string(pattern: "^(full|[12][0-9]{3}(H[12])?)$", mostCharacters: 6) }

    public static func read(_ node: JSONNode, _ reader: inout Reader) -> Timing? {
        if case .string("full") = node.value { return .full }
        return Period.read(node, &reader).map(Timing.during)
    }

    public var written: JSONNode {
        switch self {
        case .full: JSONNode(.string("full"))
        case .during(let period): period.written
        }
    }
}
