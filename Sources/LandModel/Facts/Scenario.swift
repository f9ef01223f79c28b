import Quantities
import Records

/// All facts of one planning question.
public struct Scenario: Record, Hashable {
    /// The one version of the format that this program reads.
    public static let currentSchemaVersion = 1

    public var schemaVersion = Scenario.currentSchemaVersion
    public var id = ""
    public var title = Words(same: "")
    public var note: Words?
    public var units = Units()
    public var periods: [Period] = []
    public var resources: [Resource] = []
    public var parks: [Park] = []
    public var parcels: [Parcel] = []
    public var buildings: [Building] = []
    public var projects: [Project] = []
    public var quotas: [Quota] = []
    public var offsetRatios: [OffsetRatio] = []
    public var reductions: [Reduction] = []
    /// For needs of floor that state none of their own.
    public var mostFloors: Int?
    public var leastPart: FloorArea?
    public var budgets: [Budget] = []
    public var standards: [Standard] = []
    public var exemptionLimit: ExemptionLimit?
    public var compatibility: Compatibility?
    public var targets: [Target] = []
    public var relations: [Relation] = []
    public var locks: [Lock] = []
    public var fairness: [Fairness] = []
    public var stockShare: StockShare?
    public var stability: Stability?
    public var previous: [PreviousPlacement] = []
    public var demandScenarios: [DemandScenario] = []
    public var objective: [Tier] = []
    public var bureaus = Table<Work, Duty>()
    public var codes: OwnCodes?
    public var unread: Unread?
    public init() {}

    public static let words = Words("情景", "scenario")
    public static let fields: [Field<Scenario>] = [
        Field("schemaVersion", \.schemaVersion, "格式版本", "version of the format"),
        Field("id", \.id, "情景编号", "id"),
        Field("title", \.title, "标题", "title"),
        Field("note", optional: \.note, "说明", "note"),
        Field("units", defaulted: \.units, "计量单位", "units"),
        Field("periods", \.periods, "规划时段", "periods, in order"),
        Field("resources", defaulted: \.resources, "管控因子", "controlled resources"),
        Field("parks", \.parks, "园区", "parks"),
        Field("parcels", defaulted: \.parcels, "地块", "parcels"),
        Field("buildings", defaulted: \.buildings, "厂房", "buildings"),
        Field("projects", \.projects, "项目", "projects"),
        Field("mostFloors", optional: \.mostFloors, "厂房需求最多分布楼层数", "most floors that a need of floor is spread over"),
        Field(
            "leastPart", optional: \.leastPart, "厂房需求每层最少面积（m²）", "least part of a need of floor on one floor, m²",
            unit: .floor),
        Field("quotas", defaulted: \.quotas, "指标台账", "quota ledger"),
        Field("offsetRatios", defaulted: \.offsetRatios, "替代比例", "offset ratios"),
        Field("reductions", defaulted: \.reductions, "减量化地块", "reduction plots"),
        Field("budgets", defaulted: \.budgets, "资金预算", "budgets"),
        Field("standards", defaulted: \.standards, "准入标准", "admission standards"),
        Field("exemptionLimit", optional: \.exemptionLimit, "一事一议数量", "limit of exemptions"),
        Field("compatibility", optional: \.compatibility, "用地兼容", "compatibility"),
        Field("targets", defaulted: \.targets, "指标任务", "targets"),
        Field("relations", defaulted: \.relations, "项目关系", "relations"),
        Field("locks", defaulted: \.locks, "锁定", "locks"),
        Field("fairness", defaulted: \.fairness, "公平", "fairness"),
        Field("stockShare", optional: \.stockShare, "存量用地占比", "share of stock land"),
        Field("stability", optional: \.stability, "方案稳定性", "stability"),
        Field("previous", defaulted: \.previous, "上一方案", "previous plan"),
        Field(
            "demandScenarios", defaulted: \.demandScenarios, "需求情形", "demand scenarios: which projects come after all"),
        Field("objective", defaulted: \.objective, "目标层级", "objective tiers"),
        Field("bureaus", defaulted: \.bureaus, "责任单位", "bureaus responsible, by kind of work"),
        Field("codes", optional: \.codes, "本地代码", "codes of one's own, beyond those of the standards"),
        Field("unread", optional: \.unread, "台账未读入", "what the import of a ledger left unread"),
    ]

    public var horizon: Horizon { Horizon(periods) }
}
