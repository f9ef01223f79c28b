import Quantities
import Records

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
