import Quantities
import Records

/// How far the plan may move from the earlier one.
public struct Stability: Record, Hashable {
    public var mostMoves = 0
    public var owner = Owner.own
    public init() {}

    public static let words = Words("方案稳定性", "stability")
    public static let fields: [Field<Stability>] = [
        Field("mostMoves", \.mostMoves, "最多变动数", "most moves"),
        Field("owner", defaulted: \.owner, "谁可调整", "who can change it"),
    ]
}
