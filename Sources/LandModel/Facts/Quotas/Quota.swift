import Quantities
import Records

public typealias QuotaID = Identifier<Quota>

/// 指标: a line of the quota ledger: what becomes available, when, where, for whom, from where.
public struct Quota: Record, Named, Hashable {
    public var id = QuotaID()
    public var name: Words?
    public var controlled = Controlled.land
    public var origin = QuotaSource.district
    public var scope = Scope.district
    public var drawers = Drawers.all
    /// What becomes available in each period, in the unit of land or of the resource.
    public var amounts = Table<Period, Load>()
    /// Whether what a period leaves may be used later.
    public var carriesOver = true
    /// Money per unit drawn.
    public var price = Money.zero
    public var owner = Owner.district
    /// The step in which it is negotiated.
    public var step: Load?
    /// The document that grants it.
    public var evidence: String?
    public var source: String?
    public init() {}

    public static let kind = "quotas"
    public static let words = Words("指标", "quota")
    public static let fields: [Field<Quota>] = [
        Field(id: \.id, "指标编号", "id"),
        Field("name", optional: \.name, "名称", "name"),
        Field("of", \.controlled, "对象：land 或管控因子编号", "what it is for: land or a resource id"),
        Field("from", defaulted: \.origin, "来源", "where it comes from"),
        Field("scope", defaulted: \.scope, "适用范围", "scope"),
        Field("drawers", defaulted: \.drawers, "可用项目", "who may draw on it"),
        Field("amounts", \.amounts, "各时段新增量", "what becomes available in each period", unit: .load),
        Field("carriesOver", defaulted: \.carriesOver, "可否结转", "whether leftovers carry over"),
        Field("price", defaulted: \.price, "单价", "money per unit drawn", unit: .money),
        Field("owner", defaulted: \.owner, "谁可调整", "who can change it"),
        Field("step", optional: \.step, "谈判步长", "step in which it is negotiated", unit: .load),
        Field("evidence", optional: \.evidence, "依据文件", "document that grants it"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
}
