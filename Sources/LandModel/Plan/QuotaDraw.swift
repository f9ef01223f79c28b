import Quantities
import Records

/// What is drawn on a quota for uses charged in a period, where a plan says so.
///
/// Mostly a plan says nothing, and draws are told in the order of allotment. It says what is drawn from all quotas of a
/// balance where its objective or its budgets ask for another way.
public struct QuotaDraw: Record, Hashable {
    public var quota = QuotaID()
    public var period = Period(year: 2000)
    public var amount = Amount.zero
    public init() {}
    public init(_ quota: QuotaID, _ period: Period, _ amount: ExactDecimal) {
        self.quota = quota
        self.period = period
        self.amount = Amount(amount)
    }

    public static let words = Words("动用指标", "draw on a quota")
    public static let fields: [Field<QuotaDraw>] = [
        Field("quota", \.quota, "指标", "quota"), Field("period", \.period, "计入时段", "period of the uses"),
        Field("amount", \.amount, "数量", "amount"),
    ]

    /// Never negative; what money buys need not be a decimal of few places, so it has more than facts have.
    public struct Amount: Hashable, Sendable, FileValue {
        public let value: ExactDecimal

        public init(_ value: ExactDecimal) { self.value = value }

        public static let zero = Amount(0)
        private static let mostPlaces = 18

        public static var schema: Schema {
            .decimal(atLeast: "0", atMost: "999999999999.999999", places: mostPlaces)
        }

        public static func read(_ node: JSONNode, _ reader: inout Reader) -> Amount? {
            if case .number(let text) = node.value,
                let value = try? ExactDecimal(parsing: text, mostFractionDigits: mostPlaces), !value.isNegative
            {
                return Amount(value)
            }
            return LandArea.read(node, &reader).map { Amount($0.value) }
        }

        public var written: JSONNode { value.written }
    }
}
