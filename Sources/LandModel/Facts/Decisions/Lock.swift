import Quantities
import Records

public typealias LockID = Identifier<Lock>

/// 锁定: a decision that people took before the plan.
public struct Lock: Record, Named, Hashable {
    public enum Action: String, Choice {
        /// Placed, and if a spot is named, there.
        case place
        /// If placed, then at the named spot.
        case pin
        /// Not at the named spot; nowhere if none is named.
        case ban

        public var words: Words {
            switch self {
            case .place: Words("必须落地", "place")
            case .pin: Words("限定地点", "pin")
            case .ban: Words("禁止", "ban")
            }
        }
    }

    public var id = LockID()
    public var action = Action.place
    public var project = ProjectID()
    public var park: ParkID?
    public var parcel: ParcelID?
    public var building: BuildingID?
    public var period: Period?
    public var by: String?
    public var on: String?
    public var why: String?
    public var owner = Owner.own
    public init() {}

    public static let kind = "locks"
    public static let words = Words("锁定", "lock")
    public static let fields: [Field<Lock>] = [
        Field(id: \.id, "锁定编号", "id"),
        Field("action", \.action, "动作", "action"),
        Field("project", \.project, "项目", "project"),
        Field("park", optional: \.park, "园区", "park"),
        Field("parcel", optional: \.parcel, "地块", "parcel"),
        Field("building", optional: \.building, "厂房", "building"),
        Field("period", optional: \.period, "开工时段", "start period"),
        Field("by", optional: \.by, "决定人", "who"),
        Field("on", optional: \.on, "日期", "when"),
        Field("why", optional: \.why, "理由", "why"),
        Field("owner", defaulted: \.owner, "谁可调整", "who can change it"),
    ]
}
