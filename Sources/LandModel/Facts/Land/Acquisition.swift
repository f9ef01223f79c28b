import Quantities
import Records

/// 收储: buying back a stock parcel so that it can be supplied again.
public struct Acquisition: Record, Hashable {
    public var cost = Money.zero
    /// From the start of the acquisition to the cleared parcel.
    public var leadMonths = 12
    public var earliest: Period?
    public var latest: Period?
    /// What closing the present use gives back to the quotas (腾笼换鸟).
    public var releases = Table<ResourceID, Load>()
    public var presentUser: String?
    /// Of the present use, per year.
    public var presentTax: Money?
    /// What the yearly assessment of enterprises gave the present use: A, B, C, D.
    public var grade: String?
    public init() {}

    public static let words = Words("收储条件", "acquisition")
    public static let fields: [Field<Acquisition>] = [
        Field("cost", \.cost, "收储成本", "cost", unit: .money),
        Field("leadMonths", \.leadMonths, "收储周期（月）", "months from start to cleared land", unit: .months),
        Field("earliest", optional: \.earliest, "最早启动时段", "earliest start"),
        Field("latest", optional: \.latest, "最晚启动时段", "latest start"),
        Field("releases", defaulted: \.releases, "腾退释放的指标", "loads released by closing the present use", unit: .load),
        Field("presentUser", optional: \.presentUser, "现状企业", "present user"),
        Field("presentTax", optional: \.presentTax, "现状年税收", "yearly tax of the present use", unit: .money),
        Field("grade", optional: \.grade, "综合评价等级", "grade of the present use in the yearly assessment"),
    ]
}
