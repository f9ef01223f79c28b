import Quantities
import Records

/// 一事一议: a decision that a project need not meet the admission standards.
public struct Exemption: Record, Hashable {
    public var reason = ""
    public var by: String?
    public var on: String?
    public init() {}

    public static let words = Words("一事一议", "exemption")
    public static let fields: [Field<Exemption>] = [
        Field("reason", \.reason, "理由", "reason"),
        Field("by", optional: \.by, "决定单位", "who decided"),
        Field("on", optional: \.on, "日期", "when"),
    ]
}
