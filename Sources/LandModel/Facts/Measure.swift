import Quantities
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

/// An indicator with what it is measured over.
public struct Measure: Record, Hashable {
    public var indicator = IndicatorName.output
    public var scope = Scope.district
    public var timing = Timing.full
    public var segments: [String] = []
    /// Only projects of at most this priority number.
    public var priorityUpTo: Int?
    public var onlyCommitted = false
    public var onlyMajor = false
    /// Of `load` and `drawn`; `land` for `drawn`.
    public var controlled: Controlled?
    /// Of `drawn`.
    public var origin: QuotaSource?
    /// Of `money`; all purposes where empty.
    public var purposes: [Purpose] = []
    /// Of `count`.
    public var count: String?
    /// Of `tagCoverage`; also narrows every other project indicator.
    public var tags: [String] = []
    /// Of `smallestShare`.
    public var fairness: FairnessID?
    public init() {}

    public static let words = Words("度量", "measure")
    public static let fields: [Field<Measure>] = [
        Field("indicator", \.indicator, "指标名", "indicator"),
        Field("scope", defaulted: \.scope, "范围", "scope"),
        Field("when", defaulted: \.timing, "时点：full（达产）或时段", "full, or a period"),
        Field("segments", defaulted: \.segments, "细分领域（空为全部）", "segments, all if empty"),
        Field("priorityUpTo", optional: \.priorityUpTo, "仅计优先级不低于", "only projects of this priority or higher"),
        Field("onlyCommitted", defaulted: \.onlyCommitted, "仅计已承诺", "only committed projects"),
        Field("onlyMajor", defaulted: \.onlyMajor, "仅计重大项目", "only major projects"),
        Field("of", optional: \.controlled, "对象：land 或管控因子", "what is controlled: land or a resource"),
        Field("from", optional: \.origin, "指标来源", "source of the quota"),
        Field("purposes", defaulted: \.purposes, "资金用途（空为全部）", "purposes, all if empty"),
        Field("count", optional: \.count, "计数名", "what is counted"),
        Field("tags", defaulted: \.tags, "标签", "tags"),
        Field("fairness", optional: \.fairness, "公平规则", "fairness rule"),
    ]

    public init(_ indicator: IndicatorName) { self.indicator = indicator }
}

/// 指标任务: a measure that should reach, or not pass, a value.
public struct Target: Record, Named, Hashable {
    public var id = TargetID()
    public var name = Words(same: "")
    public var measure = Measure()
    public var atLeast: ExactDecimal?
    public var atMost: ExactDecimal?
    /// What is there without any of the plan's projects.
    public var base: ExactDecimal = 0
    public var isHard = false
    /// What one unit of shortfall weighs.
    public var weight = Factor.one
    /// 1 is the most important.
    public var priority = 1
    public var owner = Owner.district
    public var source: String?
    public init() {}

    public static let kind = "targets"
    public static let words = Words("指标任务", "target")
    public static let fields: [Field<Target>] = [
        Field(id: \.id, "任务编号", "id"),
        Field("name", \.name, "名称", "name"),
        Field("measure", \.measure, "度量", "what is measured"),
        Field("atLeast", optional: \.atLeast, "不低于", "at least"),
        Field("atMost", optional: \.atMost, "不高于", "at most"),
        Field("base", defaulted: \.base, "基数", "what is there without the plan"),
        Field("hard", defaulted: \.isHard, "刚性", "hard"),
        Field("weight", defaulted: \.weight, "每单位缺口权重", "weight of one unit of shortfall"),
        Field("priority", defaulted: \.priority, "优先级（1 最高）", "priority, 1 is highest"),
        Field("owner", defaulted: \.owner, "谁可调整", "who can change it"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
}

/// Fairness between towns or parks: each has a share, its measure over its base; the smallest one counts.
public struct Fairness: Record, Named, Hashable {
    public enum Division: String, Choice {
        case town, park
        public var words: Words { self == .town ? Words("街镇", "town") : Words("园区", "park") }
    }

    public var id = FairnessID()
    public var name = Words(same: "")
    public var division = Division.town
    public var measure = Measure()
    /// What one full share is, by town or park; members that are not named do not take part.
    public var base = Table<String, Measured>()
    /// The least share of each; only measured where not given.
    public var atLeast: Factor?
    public var owner = Owner.district
    public var source: String?
    public init() {}

    public static let kind = "fairness"
    public static let words = Words("公平", "fairness")
    public static let fields: [Field<Fairness>] = [
        Field(id: \.id, "规则编号", "id"),
        Field("name", \.name, "名称", "name"),
        Field("by", defaulted: \.division, "按街镇或园区", "by town or park"),
        Field("measure", \.measure, "度量", "what is shared"),
        Field("base", \.base, "各成员一份的量", "what one full share is, by member"),
        Field("atLeast", optional: \.atLeast, "最小份额下限", "least share of each"),
        Field("owner", defaulted: \.owner, "谁可调整", "who can change it"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
}

/// 存量用地占比: the least share of land used that is stock land.
public struct StockShare: Record, Hashable {
    public var atLeast = Share.none
    public var owner = Owner.city
    public var source: String?
    public init() {}

    public static let words = Words("存量用地占比", "share of stock land")
    public static let fields: [Field<StockShare>] = [
        Field("atLeast", \.atLeast, "下限", "at least", unit: .share),
        Field("owner", defaulted: \.owner, "谁可调整", "who can change it"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
}
