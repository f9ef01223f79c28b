import Quantities
import Records

public typealias FairnessID = Identifier<Fairness>

/// Fairness between towns or parks: each has a share, its measure over its base; the smallest one counts.
public struct Fairness: Record, Named, Hashable {
    public enum Division: String, Choice {
        case town, park
        public var words: Words { self == .town ? Words("街镇", "town") : Words("园区", "park") }
    }

    public var id = FairnessID()
    public var name = Words(same: "")
    public var division = Division.town
    public var measure = Measure()
    /// What one full share is, by town or park; members that are not named do not take part.
    public var base = Table<String, Measured>()
    /// The least share of each; only measured where not given.
    public var atLeast: Factor?
    public var owner = Owner.district
    public var source: String?
    public init() {}

    public static let kind = "fairness"
    public static let words = Words("公平", "fairness")
    public static let fields: [Field<Fairness>] = [
        Field(id: \.id, "规则编号", "id"),
        Field("name", \.name, "名称", "name"),
        Field("by", defaulted: \.division, "按街镇或园区", "by town or park"),
        Field("measure", \.measure, "度量", "what is shared"),
        Field("base", \.base, "各成员一份的量", "what one full share is, by member"),
        Field("atLeast", optional: \.atLeast, "最小份额下限", "least share of each"),
        Field("owner", defaulted: \.owner, "谁可调整", "who can change it"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
}
