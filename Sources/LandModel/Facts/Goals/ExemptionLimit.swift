import Quantities
import Records

/// The most exemptions from admission standards that a plan may use.
public struct ExemptionLimit: Record, Hashable {
    public var most = 0
    public var owner = Owner.district
    public init() {}

    public static let words = Words("一事一议数量", "limit of exemptions")
    public static let fields: [Field<ExemptionLimit>] = [
        Field("most", \.most, "最多个数", "most"),
        Field("owner", defaulted: \.owner, "谁可调整", "who can change it"),
    ]
}
