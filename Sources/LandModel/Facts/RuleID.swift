/// The stable name of a rule: `land-quota`. Rows and verdicts of a rule bear the same.
public struct RuleID: Hashable, Sendable, CustomStringConvertible {
    public let text: String
    public init(_ text: String) { self.text = text }
    public var description: String { text }
}
