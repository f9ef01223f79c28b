import Quantities
import Records

/// 定制厂房建设: building a candidate.
public struct Construction: Record, Hashable {
    public var parcel = ParcelID()
    /// Taken on that parcel.
    public var land = LandArea.zero
    public var builder: String?
    public var cost = Money.zero
    /// From the start of building to the usable floor.
    public var leadMonths = 24
    public var earliest: Period?
    public var latest: Period?
    public init() {}

    public static let words = Words("建设条件", "construction")
    public static let fields: [Field<Construction>] = [
        Field("parcel", \.parcel, "所在地块", "parcel it stands on"),
        Field("land", \.land, "占地面积", "land it takes there", unit: .land),
        Field("builder", optional: \.builder, "建设主体", "who builds it"),
        Field("cost", \.cost, "造价", "cost", unit: .money),
        Field("leadMonths", \.leadMonths, "建设周期（月）", "months from start to usable floor", unit: .months),
        Field("earliest", optional: \.earliest, "最早开工时段", "earliest start"),
        Field("latest", optional: \.latest, "最晚开工时段", "latest start"),
    ]
}
