import Quantities
import Records

public typealias ParcelID = Identifier<Parcel>

/// 地块: a piece of land that can be supplied.
public struct Parcel: Record, Named, Hashable {
    public var id = ParcelID()
    public var name: Words?
    public var aliases: [String] = []
    public var park = ParkID()
    /// In words: streets, boundaries.
    public var location: String?
    public var area = LandArea.zero
    /// The planned use: M1, M2, M4, C65 …
    public var landClass = ""
    public var farMin: Factor?
    public var farMax: Factor?
    public var state = ParcelState.cleared
    /// The part of it that is new construction land and draws on the land quota.
    public var newShare = Share.none
    public var availableFrom: Period?
    /// Whether it may be split among users.
    public var isDivisible = false
    public var minLot = LandArea.zero
    public var adjacent: [ParcelID] = []
    /// Corner points in metres, in order, not closed.
    public var polygon: [Point] = []
    public var flags: [String] = []
    /// How it is to be granted: 出让, 先租后让, 标准地 …
    public var supplyMode: String?
    /// To the nearest housing, school or hospital.
    public var sensitiveDistance: Length?
    public var acquisition: Acquisition?
    public var source: String?
    public init() {}

    /// No border of a parcel needs more corners than this, and each of its sides may have to be compared with every other.
    public static let mostCorners = 2_000

    public static let kind = "parcels"
    public static let words = Words("地块", "parcel")
    public static let fields: [Field<Parcel>] = [
        Field(id: \.id, "地块编号", "id"),
        Field("name", optional: \.name, "地块名称", "name"),
        Field("aliases", defaulted: \.aliases, "别名", "other names of it"),
        Field("park", \.park, "所属园区", "park it lies in"),
        Field("location", optional: \.location, "位置或四至", "where it lies, in words"),
        Field("area", \.area, "面积", "area", unit: .land),
        Field("landClass", \.landClass, "规划用途", "planned land class"),
        Field("farMin", optional: \.farMin, "容积率下限", "least floor area ratio"),
        Field("farMax", optional: \.farMax, "容积率上限", "greatest floor area ratio"),
        Field("state", \.state, "土地状态", "state"),
        Field("newShare", defaulted: \.newShare, "新增建设用地占比", "share that is new construction land", unit: .share),
        Field("availableFrom", optional: \.availableFrom, "最早可供时段", "first period of use"),
        Field("divisible", defaulted: \.isDivisible, "可否分割供应", "whether it may be split"),
        Field("minLot", defaulted: \.minLot, "分割最小面积", "smallest lot when split", unit: .land),
        Field("adjacent", defaulted: \.adjacent, "相邻地块", "adjacent parcels"),
        Field("polygon", defaulted: \.polygon, "界址点坐标（米）", "corner points in metres"),
        Field("flags", defaulted: \.flags, "管控标记", "control flags"),
        Field("supplyMode", optional: \.supplyMode, "供应方式", "how it is to be granted"),
        Field(
            "sensitiveDistance", optional: \.sensitiveDistance, "距最近敏感点（米）",
            "distance to the nearest sensitive point, m", unit: .length),
        Field("acquisition", optional: \.acquisition, "收储条件（存量地块必填）", "terms of acquisition, for stock"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
}

/// What a parcel is before it is supplied.
public enum ParcelState: String, Choice {
    /// Can be granted as it lies.
    case cleared
    /// Built and in use: must be acquired first.
    case stock
    /// To be reclaimed: never supplied.
    case reclaim

    public var words: Words {
        switch self {
        case .cleared: Words("净地", "cleared")
        case .stock: Words("存量", "stock")
        case .reclaim: Words("减量化", "to be reclaimed")
        }
    }
}
