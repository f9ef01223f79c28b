import Formulation
import Planning
import Quantities

/// The nearest amounts of a quota or budget, in one period, at which the best plan becomes another one.
public struct NextStep: Sendable {
    /// What lies one way from the amount as it is.
    public enum Side: Sendable {
        /// Proved: as far as this change nothing does.
        case none(until: ExactDecimal)
        /// From this change on the plan is another one; short of it, to within ``NextStep/grain``, nothing changes: proved.
        case at(ExactDecimal, Variation.Outcome)
        /// Nothing changes up to the first change; at the second the plan is another one, if that is known; what lies between
        /// was not decided.
        case between(ExactDecimal, ExactDecimal, Variation.Outcome?, AnswerStatus.StopCause)

        public var isProved: Bool { if case .between = self { false } else { true } }
    }

    public let limit: Limit
    /// The smallest difference of amounts that is told apart.
    public let grain: ExactDecimal
    /// Changes are negative.
    public let less: Side
    public let more: Side

    public var sides: [Side] { [less, more] }
    public var isProved: Bool { sides.allSatisfy(\.isProved) }
}
