import Quantities
import Records

/// One way to serve a project: on land or on floor, exactly one of them.
public struct Need: Record, Hashable {
    public var land: LandNeed?
    public var floor: FloorNeed?
    /// From start to production; the project's where not given.
    public var leadMonths: Int?
    public init() {}

    public static let words = Words("需求", "need")
    public static let fields: [Field<Need>] = [
        Field("land", optional: \.land, "用地需求", "need of land"),
        Field("floor", optional: \.floor, "厂房需求", "need of floor"),
        Field("leadMonths", optional: \.leadMonths, "开工到投产（月）", "months from start to production", unit: .months),
    ]
}

public struct LandNeed: Record, Hashable {
    public var area = LandArea.zero
    /// Allowed land classes; any where empty.
    public var landClasses: [String] = []
    public var maxParcels = 1
    /// Floor that will be built, for the floor area ratio; not tested where not given.
    public var floorBuilt: FloorArea?
    /// Why the least floor area ratio does not bind (single-storey process …).
    public var farExemption: String?
    public init() {}

    public static let words = Words("用地需求", "need of land")
    public static let fields: [Field<LandNeed>] = [
        Field("area", \.area, "用地面积", "area", unit: .land),
        Field("landClasses", defaulted: \.landClasses, "可用用途", "allowed land classes, any if empty"),
        Field("maxParcels", defaulted: \.maxParcels, "最多地块数（须相连）", "most parcels, connected"),
        Field("floorBuilt", optional: \.floorBuilt, "拟建建筑面积（m²）", "floor to be built, m²", unit: .floor),
        Field("farExemption", optional: \.farExemption, "容积率下限豁免理由", "why the least ratio does not bind"),
    ]
}

public struct FloorNeed: Record, Hashable {
    public var area = FloorArea.zero
    public var load = FloorLoad.zero
    public var height = Length.zero
    public var needsGroundFloor = false
    public var cleanRoom = FloorArea.zero
    public var fireClass = FireClass.e
    public var sewer = Sewer.domestic
    public init() {}

    public static let words = Words("厂房需求", "need of floor")
    public static let fields: [Field<FloorNeed>] = [
        Field("area", \.area, "面积（m²）", "area, m²", unit: .floor),
        Field("load", defaulted: \.load, "楼面荷载（t/m²）", "floor load, t/m²", unit: .floorLoad),
        Field("height", defaulted: \.height, "净高（m）", "clear height, m", unit: .length),
        Field("groundFloor", defaulted: \.needsGroundFloor, "须在首层", "ground floor only"),
        Field("cleanRoom", defaulted: \.cleanRoom, "洁净室面积（m²）", "clean-room area, m²", unit: .floor),
        Field("fireClass", defaulted: \.fireClass, "火灾危险性类别", "fire class of the production"),
        Field("sewer", defaulted: \.sewer, "排水要求", "sewer it needs"),
    ]
}
