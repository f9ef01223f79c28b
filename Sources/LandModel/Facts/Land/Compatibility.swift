import Quantities
import Records

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
