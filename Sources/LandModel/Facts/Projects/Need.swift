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
