import LandModel
import Quantities

/// Something that people have set and could set otherwise: an amount that limits plans, or a decision that binds them.
///
/// Land, floor and physics are none: nobody can grant them.
public struct Limit: Sendable, Hashable {
    /// What is limited or demanded.
    public enum Subject: Sendable, Hashable {
        /// What a quota, or a budget, makes available in a period of its table.
        case quota(QuotaID, Period)
        case budget(BudgetID, Period)
        /// The value of a hard target.
        case target(TargetID)
        /// The least share of each member, of a fairness rule.
        case fairness(FairnessID)
        case stockShare
        /// How many exemptions from admission standards a plan may use.
        case exemptions
        /// That a project meets the admission standards where it is placed.
        case standards(ProjectID)
        /// How many placements of the previous plan may be given up.
        case moves
        case lock(LockID)
        /// That a committed project is placed.
        case commitment(ProjectID)
        case relation(RelationID)
        case phase(ProjectID)
    }

    /// How it gives way.
    public enum Kind: Sendable, Hashable {
        /// An amount that can be raised: at most so much is used.
        case ceiling
        /// An amount that can be lowered: at least so much is asked.
        case floor
        /// A demand that can be dropped.
        case demand
    }

    public let subject: Subject
    public let kind: Kind
    public let owner: Owner
    /// The amount as it stands; 1 of a demand.
    public let value: ExactDecimal
    /// What a relative change is measured by; positive.
    public let base: ExactDecimal
    /// Whole numbers only.
    public let isCount: Bool
    public let unit: Words
    /// The step in which it is negotiated.
    public let step: ExactDecimal?
    /// The settings on the command line that leave it at another amount (`nil`: drop it).
    private let settings: @Sendable (ExactDecimal?) -> [String]

    init(
        _ subject: Subject, _ kind: Kind, owner: Owner, value: ExactDecimal = 1, base: ExactDecimal = 1,
        isCount: Bool = false, unit: Words = Words(same: ""), step: ExactDecimal? = nil,
        settings: @escaping @Sendable (ExactDecimal?) -> [String]
    ) {
        self.subject = subject
        self.kind = kind
        self.owner = owner
        self.value = value
        self.base = base > 0 ? base : 1
        self.isCount = isCount
        self.unit = unit
        self.step = step
        self.settings = settings
    }

    /// What to hand to `--set` so that it gives way by an amount; a demand is dropped.
    public func settings(givingWayBy amount: ExactDecimal) -> [String] {
        switch kind {
        case .ceiling: settings(value + amount)
        case .floor: settings(value - amount)
        case .demand: settings(nil)
        }
    }

    public static func == (left: Limit, right: Limit) -> Bool { left.subject == right.subject }
    public func hash(into hasher: inout Hasher) { hasher.combine(subject) }
}
