import Judging
import LandModel
import Planning
import Quantities

/// A scenario amended in one way, and what its best plan comes to against the base.
public struct Variation: Sendable {
    public enum Outcome: Sendable {
        /// The best plan against the base plan; its status tells whether that is proved.
        case found(Loss)
        /// Proved: no plan keeps all rules.
        case infeasible
        /// Neither found nor proved impossible before the stop.
        case unknown(AnswerStatus.StopCause)

        public var loss: Loss? { if case .found(let loss) = self { loss } else { nil } }

        /// Proved: the base plan serves, and nothing is better.
        public var isUnchanged: Bool {
            guard let loss, loss.status == .provedOptimal else { return false }
            return loss.first == nil && loss.difference.isEmpty
        }

        /// The base plan is the best that was found, and nothing says that there is no better one.
        var foundNothing: Bool {
            guard let loss, loss.status != .provedOptimal else { return false }
            return loss.first == nil && loss.difference.isEmpty
        }

        /// More than the verdict can be told of it: a change, or that no plan is left.
        var hasStory: Bool {
            if case .unknown = self { return false }
            return !isUnchanged && !foundNothing
        }

        public var isProved: Bool {
            switch self {
            case .found(let loss): loss.status == .provedOptimal
            case .infeasible: true
            case .unknown: false
            }
        }

        /// Proved to come to the same in every tier asked for, and to treat as many projects otherwise.
        public func agrees(with other: Outcome) -> Bool {
            switch (self, other) {
            case (.infeasible, .infeasible): return true
            case (.found(let one), .found(let other)):
                return one.status == .provedOptimal && other.status == .provedOptimal
                    && one.tiers.map(\.loss) == other.tiers.map(\.loss)
                    && one.difference.count == other.difference.count
            default: return false
            }
        }
    }

    /// What to hand to `--set`.
    public let settings: [String]
    public let outcome: Outcome
    /// The plan of it; `nil`: there is none.
    public let answer: VerifiedAnswer?

    public init(settings: [String], outcome: Outcome, answer: VerifiedAnswer? = nil) {
        self.settings = settings
        self.outcome = outcome
        self.answer = answer
    }

    /// The same under other settings, which are known to come to it.
    public func with(_ settings: [String]) -> Variation {
        Variation(settings: settings, outcome: outcome, answer: answer)
    }
}
