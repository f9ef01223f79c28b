import Quantities
import Records

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
