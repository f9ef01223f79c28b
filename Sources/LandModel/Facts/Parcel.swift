import Quantities
import Records

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

/// A point of a plane, in metres.
public struct Point: Hashable, Sendable, FileValue {
    public var x: ExactDecimal
    public var y: ExactDecimal

    public init(x: ExactDecimal, y: ExactDecimal) {
        self.x = x
        self.y = y
    }

    public static var schema: Schema { .array(ExactDecimal.schema, fewest: 2) }

    public static func read(_ node: JSONNode, _ reader: inout Reader) -> Point? {
        guard case .array(let parts) = node.value, parts.count == 2 else {
            reader.report(node, .wrongKind(expected: Words("坐标对 [x, y]", "a pair [x, y]")))
            return nil
        }
        guard let x = ExactDecimal.read(parts[0], &reader), let y = ExactDecimal.read(parts[1], &reader) else {
            return nil
        }
        return Point(x: x, y: y)
    }

    public var written: JSONNode { JSONNode(.array([x.written, y.written])) }
}

/// 收储: buying back a stock parcel so that it can be supplied again.
public struct Acquisition: Record, Hashable {
    public var cost = Money.zero
    /// From the start of the acquisition to the cleared parcel.
    public var leadMonths = 12
    public var earliest: Period?
    public var latest: Period?
    /// What closing the present use gives back to the quotas (腾笼换鸟).
    public var releases = Table<ResourceID, Load>()
    public var presentUser: String?
    /// Of the present use, per year.
    public var presentTax: Money?
    /// What the yearly assessment of enterprises gave the present use: A, B, C, D.
    public var grade: String?
    public init() {}

    public static let words = Words("收储条件", "acquisition")
    public static let fields: [Field<Acquisition>] = [
        Field("cost", \.cost, "收储成本", "cost", unit: .money),
        Field("leadMonths", \.leadMonths, "收储周期（月）", "months from start to cleared land", unit: .months),
        Field("earliest", optional: \.earliest, "最早启动时段", "earliest start"),
        Field("latest", optional: \.latest, "最晚启动时段", "latest start"),
        Field("releases", defaulted: \.releases, "腾退释放的指标", "loads released by closing the present use", unit: .load),
        Field("presentUser", optional: \.presentUser, "现状企业", "present user"),
        Field("presentTax", optional: \.presentTax, "现状年税收", "yearly tax of the present use", unit: .money),
        Field("grade", optional: \.grade, "综合评价等级", "grade of the present use in the yearly assessment"),
    ]
}
