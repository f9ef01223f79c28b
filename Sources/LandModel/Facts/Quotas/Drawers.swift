import Quantities
import Records

/// Who may draw on a quota.
public enum Drawers: Hashable, Sendable {
    case all
    /// Projects named for city coordination.
    case major
    case listed([ProjectID])

    func holds(_ project: Project) -> Bool {
        switch self {
        case .all: true
        case .major: project.isMajor
        case .listed(let ids): ids.contains(project.id)
        }
    }
}

extension Drawers: FileValue {
    public static var schema: Schema { .either([.choice(["all", "major"]), .array(ProjectID.schema, fewest: 1)]) }

    public static func read(_ node: JSONNode, _ reader: inout Reader) -> Drawers? {
        if case .string("all") = node.value { return .all }
        if case .string("major") = node.value { return .major }
        if case .array = node.value { return [ProjectID].read(node, &reader).map(Drawers.listed) }
        reader.report(
            node, .wrongKind(expected: Words("“all”、“major”或项目编号列表", "“all”, “major” or a list of project ids")))
        return nil
    }

    public var written: JSONNode {
        switch self {
        case .all: JSONNode(.string("all"))
        case .major: JSONNode(.string("major"))
        case .listed(let ids): ids.written
        }
    }
}
