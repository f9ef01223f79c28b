import Quantities
import Records

public typealias RelationID = Identifier<Relation>

/// How the placements of two or more projects bear on each other.
public struct Relation: Record, Named, Hashable {
    public enum Bond: String, Choice {
        /// All placed, in one park (or on one site), or none.
        case together
        /// No two in one park (or on one site).
        case apart
        /// At most one of them placed.
        case exclusive
        /// The first placed only if all others are.
        case requires
        /// A bonus for every park that has both.
        case synergy

        public var words: Words {
            switch self {
            case .together: Words("同进同处", "together")
            case .apart: Words("分开", "apart")
            case .exclusive: Words("互斥", "mutually exclusive")
            case .requires: Words("前提", "requires")
            case .synergy: Words("上下游协同", "synergy")
            }
        }
    }

    public enum Level: String, Choice {
        case park, site
        public var words: Words { self == .park ? Words("园区", "park") : Words("地块或厂房", "site") }
    }

    public var id = RelationID()
    public var bond = Bond.together
    public var projects: [ProjectID] = []
    public var level = Level.park
    public var bonus = Factor.one
    public var owner = Owner.district
    public var source: String?
    public init() {}

    public static let kind = "relations"
    public static let words = Words("项目关系", "relation")
    public static let fields: [Field<Relation>] = [
        Field(id: \.id, "关系编号", "id"),
        Field("kind", \.bond, "类型", "kind"),
        Field("projects", \.projects, "项目", "projects, two or more"),
        Field("level", defaulted: \.level, "同园区或同地点", "park or site"),
        Field("bonus", defaulted: \.bonus, "协同加分", "bonus of a synergy"),
        Field("owner", defaulted: \.owner, "谁可调整", "who can change it"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
}
