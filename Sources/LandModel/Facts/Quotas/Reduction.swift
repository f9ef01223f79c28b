import Quantities
import Records

public typealias ReductionID = Identifier<Reduction>

/// 减量化: a plot that can be reclaimed, which yields land quota later.
public struct Reduction: Record, Named, Hashable {
    public var id = ReductionID()
    public var name: Words?
    public var town = ""
    public var area = LandArea.zero
    /// Quota per unit of area reclaimed.
    public var yield = Factor.one
    /// From the start of reclamation to the quota.
    public var lagMonths = 12
    public var cost = Money.zero
    public var earliest: Period?
    public var latest: Period?
    public var source: String?
    public init() {}

    public static let kind = "reductions"
    public static let words = Words("减量化地块", "reduction plot")
    public static let fields: [Field<Reduction>] = [
        Field(id: \.id, "地块编号", "id"),
        Field("name", optional: \.name, "名称", "name"),
        Field("town", \.town, "所属街镇", "town"),
        Field("area", \.area, "面积", "area", unit: .land),
        Field("yield", defaulted: \.yield, "每单位面积产生指标", "quota per unit of area"),
        Field("lagMonths", defaulted: \.lagMonths, "产生指标滞后（月）", "months from start to quota", unit: .months),
        Field("cost", \.cost, "成本", "cost", unit: .money),
        Field("earliest", optional: \.earliest, "最早启动时段", "earliest start"),
        Field("latest", optional: \.latest, "最晚启动时段", "latest start"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
}
