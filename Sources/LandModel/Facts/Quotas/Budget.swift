import Quantities
import Records

public typealias BudgetID = Identifier<Budget>

/// 资金: what may be spent on some purposes, period by period.
public struct Budget: Record, Named, Hashable {
    public var id = BudgetID()
    public var name: Words?
    public var purposes: [Purpose] = []
    public var amounts = Table<Period, Money>()
    public var carriesOver = true
    public var owner = Owner.district
    public var source: String?
    public init() {}

    public static let kind = "budgets"
    public static let words = Words("资金预算", "budget")
    public static let fields: [Field<Budget>] = [
        Field(id: \.id, "预算编号", "id"),
        Field("name", optional: \.name, "名称", "name"),
        Field("purposes", \.purposes, "用途", "purposes"),
        Field("amounts", \.amounts, "各时段金额", "what becomes available in each period", unit: .money),
        Field("carriesOver", defaulted: \.carriesOver, "可否结转", "whether leftovers carry over"),
        Field("owner", defaulted: \.owner, "谁可调整", "who can change it"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
}
