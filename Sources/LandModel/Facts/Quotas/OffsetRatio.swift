import Quantities
import Records

/// 削减替代比例: how many units of quota one unit of load takes in a scope.
public struct OffsetRatio: Record, Hashable {
    public var resource = ResourceID()
    public var scope = Scope.district
    public var ratio = Factor.one
    public var owner = Owner.city
    public var source: String?
    public init() {}

    public static let words = Words("替代比例", "offset ratio")
    public static let fields: [Field<OffsetRatio>] = [
        Field("resource", \.resource, "管控因子", "resource"),
        Field("scope", defaulted: \.scope, "适用范围", "scope"),
        Field("ratio", \.ratio, "比例", "ratio"),
        Field("owner", defaulted: \.owner, "谁可调整", "who can change it"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
}
