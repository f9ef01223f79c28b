import Quantities
import Records

/// Where a project stood in an earlier plan.
public struct PreviousPlacement: Record, Hashable {
    public var project = ProjectID()
    public var parcels: [ParcelID] = []
    public var building: BuildingID?
    public var start = Period(year: 2000)
    public init() {}

    public static let words = Words("原安排", "previous placement")
    public static let fields: [Field<PreviousPlacement>] = [
        Field("project", \.project, "项目", "project"),
        Field("parcels", defaulted: \.parcels, "地块", "parcels"),
        Field("building", optional: \.building, "厂房", "building"),
        Field("start", \.start, "开工时段", "start period"),
    ]
}
