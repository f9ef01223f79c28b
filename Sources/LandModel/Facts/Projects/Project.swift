import Quantities
import Records

public typealias ProjectID = Identifier<Project>

/// 项目: a demand for land or floor.
public struct Project: Record, Named, Hashable {
    public var id = ProjectID()
    public var name = Words(same: "")
    public var enterprise: String?
    public var creditCode: CreditCode?
    /// GB/T 4754, like C3973.
    public var industry = ""
    public var segment = ""
    public var activity = Activity.clean
    public var needs: [Need] = []
    public var investment = Money.zero
    /// Per year at full production, as all that follow.
    public var output = Money.zero
    public var revenue = Money.zero
    public var tax = Money.zero
    public var jobs = People.zero
    public var researchShare = Share.none
    public var staffShare = Share.none
    public var counts = Table<String, Factor>()
    public var tags: [String] = []
    public var earliest: Period?
    public var latest: Period?
    /// From start to production, for needs that do not say.
    public var leadMonths = 0
    /// The share of full production in the first, second … year of production; 1 after the last.
    public var ramp: [Share] = []
    public var loads = Table<ResourceID, Load>()
    public var offsets = Table<ResourceID, Load>()
    /// Resources that it needs no quota for.
    public var exemptLoads: [ResourceID] = []
    /// 1 is the highest.
    public var priority = 3
    /// Must be placed.
    public var isCommitted = false
    /// That it comes at all, where this is not certain; above 0.
    public var probability: Share?
    /// Named for city coordination (市级统筹).
    public var isMajor = false
    /// From admission standards (一事一议).
    public var exemption: Exemption?
    /// Distance it must keep from sensitive points.
    public var safetyDistance: Length?
    public var phase: Phase?
    /// Where its value, its need or its loads differ.
    public var siteTerms: [SiteTerms] = []
    public var source: String?
    public init() {}

    public static let kind = "projects"
    public static let words = Words("项目", "project")
    public static let fields: [Field<Project>] = [
        Field(id: \.id, "项目编号", "id"),
        Field("name", \.name, "项目名称", "name"),
        Field("enterprise", optional: \.enterprise, "企业", "enterprise"),
        Field("creditCode", optional: \.creditCode, "统一社会信用代码", "unified social credit code"),
        Field("industry", \.industry, "行业代码 GB/T 4754", "industry code, GB/T 4754"),
        Field("segment", \.segment, "细分领域", "segment"),
        Field("activity", \.activity, "活动类型", "activity"),
        Field("needs", \.needs, "用地或厂房需求（任一即可）", "alternative needs, any one serves"),
        Field("investment", \.investment, "总投资", "investment", unit: .money),
        Field("output", \.output, "达产年产值", "yearly output at full production", unit: .money),
        Field("revenue", \.revenue, "达产年营收", "yearly revenue at full production", unit: .money),
        Field("tax", \.tax, "达产年税收", "yearly tax at full production", unit: .money),
        Field("jobs", defaulted: \.jobs, "用工人数", "jobs", unit: .people),
        Field("researchShare", defaulted: \.researchShare, "研发费用占比", "R&D spend over sales", unit: .share),
        Field("staffShare", defaulted: \.staffShare, "科技人员占比", "technical staff over all staff", unit: .share),
        Field("counts", defaulted: \.counts, "可计数成果", "things counted: patents, listings …"),
        Field("tags", defaulted: \.tags, "标签", "tags: technology fields …"),
        Field("earliest", optional: \.earliest, "最早开工时段", "earliest start"),
        Field("latest", optional: \.latest, "最晚开工时段", "latest start"),
        Field("leadMonths", defaulted: \.leadMonths, "开工到投产（月）", "months from start to production", unit: .months),
        Field("ramp", defaulted: \.ramp, "投产后各年达产比例", "share of full production per year of production", unit: .share),
        Field("loads", defaulted: \.loads, "投产后负荷", "loads once in production", unit: .load),
        Field("offsets", defaulted: \.offsets, "企业自有削减", "own offsets", unit: .load),
        Field("exemptLoads", defaulted: \.exemptLoads, "免于总量的因子", "resources it needs no quota for"),
        Field("priority", defaulted: \.priority, "优先级（1 最高）", "priority, 1 is highest"),
        Field("committed", defaulted: \.isCommitted, "已承诺", "must be placed"),
        Field("probability", optional: \.probability, "落地概率（大于 0，至 1）", "probability that it comes, above 0, to 1"),
        Field("major", defaulted: \.isMajor, "市级统筹重大项目", "major: named for city coordination"),
        Field("exemption", optional: \.exemption, "一事一议", "exempt from admission standards"),
        Field("safetyDistance", optional: \.safetyDistance, "安全防护距离（m）", "safety distance, m", unit: .length),
        Field("phase", optional: \.phase, "分期", "later phase of another project"),
        Field("siteTerms", defaulted: \.siteTerms, "分地点条件", "value, need or loads that differ by site"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
}
