import Quantities
import Records

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
