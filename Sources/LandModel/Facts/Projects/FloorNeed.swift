import Quantities
import Records

public struct FloorNeed: Record, Hashable {
    public var area = FloorArea.zero
    public var load = FloorLoad.zero
    public var height = Length.zero
    public var needsGroundFloor = false
    public var cleanRoom = FloorArea.zero
    public var fireClass = FireClass.e
    public var sewer = Sewer.domestic
    /// Floors of the building that it may be spread over at most; the scenario's where not given.
    public var mostFloors: Int?
    /// What it takes at least of every floor that it is on, or all it needs if that is less; the scenario's where not given.
    public var leastPart: FloorArea?
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
        Field("mostFloors", optional: \.mostFloors, "最多分布楼层数", "most floors that it is spread over"),
        Field("leastPart", optional: \.leastPart, "每层最少面积（m²）", "least part on one floor, m²", unit: .floor),
    ]
}
