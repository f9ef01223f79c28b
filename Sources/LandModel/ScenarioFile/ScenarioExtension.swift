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

/// A named set of changes to a scenario, with who decided it where that is told.
public struct Override: Record {
    public var name = ""
    public var note: Words?
    public var set = Settings()
    public var by: String?
    public var on: String?
    public var why: String?
    /// Told, not carried out.
    public var withdrawn: Withdrawal?
    public init() {}

    public static let words = Words("改动", "override")
    public static let fields: [Field<Override>] = [
        Field("name", \.name, "名称", "name"),
        Field("note", optional: \.note, "说明", "note"),
        Field("set", \.set, "路径: 值；null 为删除", "path: value; null removes"),
        Field("by", optional: \.by, "决定人", "who decided"),
        Field("on", optional: \.on, "日期", "when"),
        Field("why", optional: \.why, "理由", "why"),
        Field("withdrawn", optional: \.withdrawn, "已撤回：保留记录，不执行", "withdrawn: kept on record, not carried out"),
    ]
}

/// That a change is not carried out any more.
public struct Withdrawal: Record, Hashable {
    public var by: String?
    public var on: String?
    public var why: String?
    /// The change that takes its place.
    public var replacedBy: String?
    public init() {}

    public static let words = Words("撤回", "withdrawal")
    public static let fields: [Field<Withdrawal>] = [
        Field("by", optional: \.by, "撤回人", "who withdrew it"),
        Field("on", optional: \.on, "日期", "when"),
        Field("why", optional: \.why, "理由", "why"),
        Field("replacedBy", optional: \.replacedBy, "由哪项改动取代", "the change that takes its place, by name"),
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
