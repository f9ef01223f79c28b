import Quantities
import Records

public typealias StandardID = Identifier<Standard>

/// 准入标准 (标准地): what a project must promise per unit of land, at full production.
public struct Standard: Record, Named, Hashable {
    public var id = StandardID()
    public var name = Words(same: "")
    public var scope = Scope.district
    /// Segments it holds for; all where empty.
    public var segments: [String] = []
    /// Beginnings of industry codes it holds for; all where empty.
    public var industries: [String] = []
    public var investmentPerLand: Money?
    public var outputPerLand: Money?
    public var taxPerLand: Money?
    public var researchShare: Share?
    public var staffShare: Share?
    public var owner = Owner.city
    public var source: String?
    public init() {}

    public static let kind = "standards"
    public static let words = Words("准入标准", "admission standard")
    public static let fields: [Field<Standard>] = [
        Field(id: \.id, "标准编号", "id"),
        Field("name", \.name, "名称", "name"),
        Field("scope", defaulted: \.scope, "适用范围", "scope"),
        Field("segments", defaulted: \.segments, "适用领域（空为全部）", "segments, all if empty"),
        Field("industries", defaulted: \.industries, "适用行业代码前缀（空为全部）", "beginnings of industry codes, all if empty"),
        Field(
            "investmentPerLand", optional: \.investmentPerLand, "投资强度下限", "least investment per land",
            unit: .moneyPerLand),
        Field(
            "outputPerLand", optional: \.outputPerLand, "产出强度下限", "least yearly output per land", unit: .moneyPerLand),
        Field("taxPerLand", optional: \.taxPerLand, "税收强度下限", "least yearly tax per land", unit: .moneyPerLand),
        Field("researchShare", optional: \.researchShare, "研发占比下限", "least R&D share", unit: .share),
        Field("staffShare", optional: \.staffShare, "科技人员占比下限", "least technical-staff share", unit: .share),
        Field("owner", defaulted: \.owner, "谁可调整", "who can change it"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]

    /// Whether it is asked of a project in a park, as facts are checked and made.
    package func covers(_ project: Project, in park: Park) -> Bool {
        scope.covers(park)
            && (segments.isEmpty || segments.contains(project.segment))
            && (industries.isEmpty || industries.contains { project.industry.hasPrefix($0) })
    }
}
