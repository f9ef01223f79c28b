import Formulation
import Judging
import LandModel
import Quantities

/// Limits that give way together, as little as can be, and the plan that they then allow.
public struct Repair: Sendable {
    /// In order of owner, limit.
    public let raises: [Raise]
    /// Judged in the scenario as the raises leave it.
    public let answer: VerifiedAnswer
    /// Against the plan as it was; `nil`: there was none.
    public let loss: Loss?

    public init(_ answer: VerifiedAnswer, loss: Loss? = nil) {
        raises = answer.raises
        self.answer = answer
        self.loss = loss
    }

    /// Who has to agree: the hardest to move of the owners.
    public var owner: Owner? { raises.map(\.limit.owner).max { $0.rank < $1.rank } }

    /// What to hand to `--set`, in order.
    public var settings: [String] { raises.flatMap(\.settings) }
}

/// What it takes to let a project in.
public struct Admission: Sendable {
    public let project: ProjectID
    /// Whether any place serves it once every limit but law gives way; `false`: proved that none does.
    public let isPossible: Bool
    /// Where no place serves: the nearest miss.
    public let obstacle: Obstacle?
    /// With every accepted project kept; cheapest first by who has to agree, one for each owner who could do it alone or
    /// with those below.
    public let keeping: [Repair]
    /// With others allowed to lose their place.
    public let swapping: [Repair]
    /// Searches that a stop left undecided.
    public let open: AnswerStatus.StopCause?

    public init(
        project: ProjectID, isPossible: Bool, obstacle: Obstacle? = nil, keeping: [Repair], swapping: [Repair],
        open: AnswerStatus.StopCause? = nil
    ) {
        self.project = project
        self.isPossible = isPossible
        self.obstacle = obstacle
        self.keeping = keeping
        self.swapping = swapping
        self.open = open
    }
}

/// Named limits that cannot hold together, and how to mend it.
public struct Conflict: Sendable {
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
