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
