import Quantities
import Records

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

/// 锁定: a decision that people took before the plan.
public struct Lock: Record, Named, Hashable {
    public enum Action: String, Choice {
        /// Placed, and if a spot is named, there.
        case place
        /// If placed, then at the named spot.
        case pin
        /// Not at the named spot; nowhere if none is named.
        case ban

        public var words: Words {
            switch self {
            case .place: Words("必须落地", "place")
            case .pin: Words("限定地点", "pin")
            case .ban: Words("禁止", "ban")
            }
        }
    }

    public var id = LockID()
    public var action = Action.place
    public var project = ProjectID()
    public var park: ParkID?
    public var parcel: ParcelID?
    public var building: BuildingID?
    public var period: Period?
    public var by: String?
    public var on: String?
    public var why: String?
    public var owner = Owner.own
    public init() {}

    public static let kind = "locks"
    public static let words = Words("锁定", "lock")
    public static let fields: [Field<Lock>] = [
        Field(id: \.id, "锁定编号", "id"),
        Field("action", \.action, "动作", "action"),
        Field("project", \.project, "项目", "project"),
        Field("park", optional: \.park, "园区", "park"),
        Field("parcel", optional: \.parcel, "地块", "parcel"),
        Field("building", optional: \.building, "厂房", "building"),
        Field("period", optional: \.period, "开工时段", "start period"),
        Field("by", optional: \.by, "决定人", "who"),
        Field("on", optional: \.on, "日期", "when"),
        Field("why", optional: \.why, "理由", "why"),
        Field("owner", defaulted: \.owner, "谁可调整", "who can change it"),
    ]
}

/// Where a project stood in an earlier plan.
public struct PreviousPlacement: Record, Hashable {
    public var project = ProjectID()
    public var parcels: [ParcelID] = []
    public var building: BuildingID?
    public var start = Period(year: 2000)
    public init() {}

    public static let words = Words("原安排", "previous placement")
    public static let fields: [Field<PreviousPlacement>] = [
        Field("project", \.project, "项目", "project"),
        Field("parcels", defaulted: \.parcels, "地块", "parcels"),
        Field("building", optional: \.building, "厂房", "building"),
        Field("start", \.start, "开工时段", "start period"),
    ]
}

/// How far the plan may move from the earlier one.
public struct Stability: Record, Hashable {
    public var mostMoves = 0
    public var owner = Owner.own
    public init() {}

    public static let words = Words("方案稳定性", "stability")
    public static let fields: [Field<Stability>] = [
        Field("mostMoves", \.mostMoves, "最多变动数", "most moves"),
        Field("owner", defaulted: \.owner, "谁可调整", "who can change it"),
    ]
}

/// One rank of the objective: a weighted sum of measures.
public struct Tier: Record, Named, Hashable {
    public enum Sense: String, Choice {
        case max, min
        public var words: Words { self == .max ? Words("最大", "max") : Words("最小", "min") }
    }

    public var id = TierID()
    public var name = Words(same: "")
    public var sense = Sense.max
    public var terms: [TierTerm] = []
    /// What later tiers may give up, in the tier's own measure.
    public var absoluteTolerance: ExactDecimal = 0
    /// What later tiers may give up, as a share of the optimum.
    public var relativeTolerance = Share.none
    public init() {}

    public static let kind = "objective"
    public static let words = Words("目标层级", "objective tier")
    public static let fields: [Field<Tier>] = [
        Field(id: \.id, "层级编号", "id"),
        Field("name", \.name, "名称", "name"),
        Field("sense", \.sense, "方向", "sense"),
        Field("terms", \.terms, "加权项", "weighted terms"),
        Field("absoluteTolerance", defaulted: \.absoluteTolerance, "可让出的量", "what later tiers may give up"),
        Field(
            "relativeTolerance", defaulted: \.relativeTolerance, "可让出的比例", "share that later tiers may give up",
            unit: .share),
    ]
}

public struct TierTerm: Record, Hashable {
    public var measure = Measure()
    public var weight: ExactDecimal = 1
    /// Weight by the project's priority, on top of `weight`; 1 where not given.
    public var byPriority = Table<String, Factor>()
    /// Whether a project counts by its suitability for the place.
    public var bySuitability = false
    public init() {}

    public static let words = Words("加权项", "weighted term")
    public static let fields: [Field<TierTerm>] = [
        Field("measure", \.measure, "度量", "what is measured"),
        Field("weight", defaulted: \.weight, "权重", "weight"),
        Field("byPriority", defaulted: \.byPriority, "按优先级加权", "weight by priority"),
        Field("bySuitability", defaulted: \.bySuitability, "按适宜度折算", "count by suitability"),
    ]
}
