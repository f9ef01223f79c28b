import Quantities
import Records

/// 责任单位: who answers for a kind of work, and who helps.
public struct Duty: Record, Hashable {
    public var bureau = Words(same: "")
    public var helping: [Words] = []
    public var source: String?
    public init() {}
    public init(_ bureau: Words, _ helping: [Words] = []) {
        self.bureau = bureau
        self.helping = helping
    }

    public static let words = Words("责任单位", "responsible bureau")
    public static let fields: [Field<Duty>] = [
        Field("bureau", \.bureau, "责任单位", "responsible bureau"),
        Field("helping", defaulted: \.helping, "配合单位", "bureaus that help"),
        Field("source", optional: \.source, "数据来源", "where it comes from"),
    ]
}

extension Scenario {
    public func duty(for work: Work) -> Duty { bureaus[work] ?? work.usualDuty }
}
