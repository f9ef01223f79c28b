import Formulation
import Judging
import LandModel
import Planning
import Quantities

/// Named limits that cannot hold together, and how to mend it.
public struct ConflictAnswer: Sendable {
    /// A limit of the conflict. Without it the others can hold together.
    public struct Member: Sendable {
        /// What belongs to it: one limit, or the periods of a quota or budget.
        public let limits: [Limit]
        /// By how much it would have to give way for the others to hold; empty of a demand.
        public let short: [Raise]

        public init(limits: [Limit], short: [Raise]) {
            self.limits = limits
            self.short = short
        }
    }

    public let members: [Member]
    /// Rules of land, floor and law that take part, because with all their rows left out the members could hold.
    public let background: [RuleID]
    /// Proved: leaving out any one member ends the conflict.
    public let isMinimal: Bool
    /// Ranked: by who has to agree, then by count, then by size.
    public let repairs: [Repair]
    public let open: AnswerStatus.StopCause?

    public init(
        members: [Member], background: [RuleID], isMinimal: Bool, repairs: [Repair], open: AnswerStatus.StopCause?
    ) {
        self.members = members
        self.background = background
        self.isMinimal = isMinimal
        self.repairs = repairs
        self.open = open
    }
}
