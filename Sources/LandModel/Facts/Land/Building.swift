import Quantities
import Records

public typealias BuildingID = Identifier<Building>

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

public enum BuildingState: String, Choice {
    case existing, underConstruction, candidate

    public var words: Words {
        switch self {
        case .existing: Words("已建", "existing")
        case .underConstruction: Words("在建", "under construction")
        case .candidate: Words("拟建定制厂房", "candidate custom factory")
        }
    }
}
