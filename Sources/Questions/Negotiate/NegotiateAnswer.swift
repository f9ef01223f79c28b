import Formulation
import Planning
import Quantities

/// What limits may give, and the best that comes of it: of all of them together, and of each alone.
public struct NegotiateAnswer: Sendable {
    /// What comes of it.
    public enum Outcome: Sendable {
        /// The best plan, with what gives way for it.
        case found(Repair)
        case unknown(AnswerStatus.StopCause)

        public var repair: Repair? { if case .found(let repair) = self { repair } else { nil } }

        public var isProved: Bool { repair.map { $0.answer.status == .provedOptimal } ?? false }
        /// Proved: nothing that may be given makes anything better.
        public var bringsNothing: Bool { isProved && (repair?.raises.isEmpty ?? false) }
    }

    /// One quota, budget or other limit with all its periods.
    public struct Single: Sendable {
        public let limits: [Limit]
        public let outcome: Outcome

        public init(_ limits: [Limit], _ outcome: Outcome) {
            self.limits = limits
            self.outcome = outcome
        }
    }

    public let allowance: Allowance
    public let bundle: Outcome
    /// Best first: what to negotiate first stands first; what brings nothing, then what is not known, last.
    public let singles: [Single]

    public init(_ allowance: Allowance, bundle: Outcome, singles: [Single]) {
        self.allowance = allowance
        self.bundle = bundle
        self.singles = Self.ranked(singles)
    }

    private static func ranked(_ singles: [Single]) -> [Single] {
        singles.enumerated().sorted { left, right in
            let (one, other) = (left.element.outcome.repair, right.element.outcome.repair)
            guard let one, let other else {
                return one == nil && other == nil ? left.offset < right.offset : one != nil
            }
            if let (gained, others) = Self.firstDifference(one, other) { return gained < others }
            // Of equals what is asked for less.
            let (asked, less) = (Self.share(one), Self.share(other))
            return asked == less ? left.offset < right.offset : asked < less
        }.map(\.element)
    }

    /// What two lose in the first tier in which they differ.
    private static func firstDifference(_ one: Repair, _ other: Repair) -> (ExactDecimal, ExactDecimal)? {
        zip(one.loss?.tiers ?? [], other.loss?.tiers ?? []).first { $0.loss != $1.loss }.map { ($0.loss, $1.loss) }
    }

    /// How far limits give way, against their bases; nothing given counts as most, because there is nothing to ask for.
    private static func share(_ repair: Repair) -> ExactDecimal {
        guard !repair.raises.isEmpty else { return 1_000_000 }
        return repair.raises.sum { $0.amount.divided(by: $0.limit.base, places: 9) ?? 1 }
    }
}
