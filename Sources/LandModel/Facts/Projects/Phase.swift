import Quantities
import Records

/// 分期: a project that is a later phase of another.
public struct Phase: Record, Hashable {
    public enum Nearness: String, Choice {
        case sameSite, adjacent, samePark

        public var words: Words {
            switch self {
            case .sameSite: Words("同一地块或厂房", "same parcel or building")
            case .adjacent: Words("同一或相邻地块", "same or adjacent parcel")
            case .samePark: Words("同一园区", "same park")
            }
        }
    }

    public var after = ProjectID()
    public var nearness = Nearness.samePark
    public var gapMonths = 0
    public init() {}

    public static let words = Words("分期", "phase")
    public static let fields: [Field<Phase>] = [
        Field("after", \.after, "前期项目", "the phase before"),
        Field("where", defaulted: \.nearness, "位置要求", "where, as seen from that phase"),
        Field("gapMonths", defaulted: \.gapMonths, "至少间隔（月）", "least months between the starts", unit: .months),
    ]
}
