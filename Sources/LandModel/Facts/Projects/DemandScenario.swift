import Quantities
import Records

/// 需求情形: which projects come after all, where that is not certain.
public struct DemandScenario: Record, Named, Hashable {
    public var id = Identifier<DemandScenario>()
    public var name = Words(same: "")
    /// Projects that do not come; all others do.
    public var absent: [ProjectID] = []
    /// How likely it is, against the others.
    public var weight = Factor.one
    public var source: String?
    public init() {}

    public static let kind = "demandScenarios"
    public static let words = Words("需求情形", "demand scenario")
    public static let fields: [Field<DemandScenario>] = [
        Field(id: \.id, "情形编号", "id"),
        Field("name", \.name, "名称", "name"),
        Field("absent", \.absent, "不来的项目", "projects that do not come"),
        Field("weight", defaulted: \.weight, "可能性权重", "how likely, against the others"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
}
