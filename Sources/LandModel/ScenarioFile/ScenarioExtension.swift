import Quantities
import Records

/// What a file that builds on another one says besides a scenario's own fields.
public struct ScenarioExtension: Record {
    /// The file it builds on, as seen from its own folder.
    public var base: String?
    public var overrides: [Override]?
    public init() {}

    public static let words = Words("情景扩展", "extension of a scenario")
    public static let fields: [Field<ScenarioExtension>] = [
        Field("extends", optional: \.base, "所基于的情景文件（相对路径）", "scenario file it builds on, relative path"),
        Field("overrides", optional: \.overrides, "对其所作的改动，按次序", "changes to it, in order"),
    ]
}

/// A named set of changes to a scenario.
public struct Override: Record {
    public var name = ""
    public var note: Words?
    public var set = Settings()
    public init() {}

    public static let words = Words("改动", "override")
    public static let fields: [Field<Override>] = [
        Field("name", \.name, "名称", "name"),
        Field("note", optional: \.note, "说明", "note"),
        Field("set", \.set, "路径: 值；null 为删除", "path: value; null removes"),
    ]
}

/// Paths and the values that they get.
public struct Settings: FileValue {
    public var members: [JSONNode.Member] = []
    public init() {}

    public static var schema: Schema { .map(key: "path", .anything) }

    public static func read(_ node: JSONNode, _ reader: inout Reader) -> Settings? {
        guard case .object(let members) = node.value else {
            reader.report(node, .wrongKind(expected: Words("对象 {路径: 值}", "an object {path: value}")))
            return nil
        }
        var settings = Settings()
        settings.members = members
        return settings
    }

    public var written: JSONNode { JSONNode(.object(members)) }
}
