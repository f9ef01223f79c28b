import Quantities
import Records

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
