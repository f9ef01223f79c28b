import Quantities
import Records

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

    public func holds(for project: Project, in park: Park) -> Bool {
        scope.holds(park)
            && (segments.isEmpty || segments.contains(project.segment))
            && (industries.isEmpty || industries.contains { project.industry.hasPrefix($0) })
    }
}

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

/// What may go where: activity × land class × class of park.
public struct Compatibility: Record, Hashable {
    public var allowed: [AllowedUse] = []
    public var forbidden: [ForbiddenFlag] = []
    /// Activities that may not lie on, or next to, a parcel with a hazardous project.
    public var notBesideHazard: [Activity] = []
    public var owner = Owner.law
    public var source: String?
    public init() {}

    public static let words = Words("用地兼容", "compatibility")
    public static let fields: [Field<Compatibility>] = [
        Field("allowed", \.allowed, "许可组合（每类活动至少一行）", "allowed combinations"),
        Field("forbidden", defaulted: \.forbidden, "管控标记禁止的活动", "activities that a control flag forbids"),
        Field(
            "notBesideHazard", defaulted: \.notBesideHazard, "不得与危险类同地或相邻的活动",
            "activities that may not lie on or beside hazardous parcels"),
        Field("owner", defaulted: \.owner, "谁可调整", "who can change it"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
}

public struct AllowedUse: Record, Hashable {
    public var activity = Activity.clean
    public var landClasses: [String] = []
    public var parkClasses: [ParkClass] = []
    public init() {}

    public static let words = Words("许可组合", "allowed combination")
    public static let fields: [Field<AllowedUse>] = [
        Field("activity", \.activity, "活动", "activity"),
        Field("landClasses", \.landClasses, "土地用途", "land classes"),
        Field("parkClasses", \.parkClasses, "园区层级", "park classes"),
    ]
}

public struct ForbiddenFlag: Record, Hashable {
    public var flag = ""
    public var activities: [Activity] = []
    public init() {}

    public static let words = Words("管控标记", "control flag")
    public static let fields: [Field<ForbiddenFlag>] = [
        Field("flag", \.flag, "标记", "flag"),
        Field("activities", \.activities, "禁止的活动", "forbidden activities"),
    ]
}
