import Quantities
import Records

/// 厂房: a factory building, a stack of units.
public struct Building: Record, Named, Hashable {
    public var id = BuildingID()
    public var name: Words?
    public var park = ParkID()
    public var state = BuildingState.existing
    public var availableFrom: Period?
    public var units: [Unit] = []
    /// kVA, shared by its users; no limit where not given.
    public var power: Load?
    public var sewer = Sewer.domestic
    /// Clean-room floor, shared by its users.
    public var cleanRoom = FloorArea.zero
    /// The most dangerous class that it may house.
    public var fireClass = FireClass.c
    /// Land class of its ground; of its parcel where it has one.
    public var landClass: String?
    public var rent: ExactDecimal?
    public var construction: Construction?
    public var source: String?
    public init() {}

    public static let kind = "buildings"
    public static let words = Words("厂房", "building")
    public static let fields: [Field<Building>] = [
        Field(id: \.id, "厂房编号", "id"),
        Field("name", optional: \.name, "厂房名称", "name"),
        Field("park", \.park, "所属园区", "park it lies in"),
        Field("state", \.state, "状态", "state"),
        Field("availableFrom", optional: \.availableFrom, "最早可用时段", "first period of use"),
        Field("units", \.units, "楼层单元", "units, floor by floor"),
        Field("power", optional: \.power, "供电容量（kVA）", "power capacity, kVA"),
        Field("sewer", defaulted: \.sewer, "排水类型", "sewer"),
        Field("cleanRoom", defaulted: \.cleanRoom, "洁净室面积（m²）", "clean-room area, m²", unit: .floor),
        Field("fireClass", defaulted: \.fireClass, "火灾危险性类别", "most dangerous fire class it may house"),
        Field("landClass", optional: \.landClass, "土地用途", "land class of its ground"),
        Field("rent", optional: \.rent, "租金（元/m²·天）", "rent, CNY per m² and day"),
        Field("construction", optional: \.construction, "建设条件（拟建必填）", "terms of construction, for candidates"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
}

/// A floor or part of a floor.
public struct Unit: Record, Hashable {
    /// Unique within its building.
    public var name = ""
    public var floor = 1
    public var area = FloorArea.zero
    public var load = FloorLoad.zero
    public var height = Length.zero
    public var isDivisible = true
    public init() {}

    public static let words = Words("楼层单元", "unit")
    public static let fields: [Field<Unit>] = [
        Field("name", \.name, "单元名", "name, unique in the building"),
        Field("floor", \.floor, "楼层", "floor, 1 is the ground floor"),
        Field("area", \.area, "面积（m²）", "area, m²", unit: .floor),
        Field("load", \.load, "楼面荷载（t/m²）", "floor load, t/m²", unit: .floorLoad),
        Field("height", \.height, "净高（m）", "clear height, m", unit: .length),
        Field("divisible", defaulted: \.isDivisible, "可否分割", "whether it may be split"),
    ]
}

/// 定制厂房建设: building a candidate.
public struct Construction: Record, Hashable {
    public var parcel = ParcelID()
    /// Taken on that parcel.
    public var land = LandArea.zero
    public var builder: String?
    public var cost = Money.zero
    /// From the start of building to the usable floor.
    public var leadMonths = 24
    public var earliest: Period?
    public var latest: Period?
    public init() {}

    public static let words = Words("建设条件", "construction")
    public static let fields: [Field<Construction>] = [
        Field("parcel", \.parcel, "所在地块", "parcel it stands on"),
        Field("land", \.land, "占地面积", "land it takes there", unit: .land),
        Field("builder", optional: \.builder, "建设主体", "who builds it"),
        Field("cost", \.cost, "造价", "cost", unit: .money),
        Field("leadMonths", \.leadMonths, "建设周期（月）", "months from start to usable floor", unit: .months),
        Field("earliest", optional: \.earliest, "最早开工时段", "earliest start"),
        Field("latest", optional: \.latest, "最晚开工时段", "latest start"),
    ]
}
