import Formulation
import Judging
import LandModel
import Planning
import Quantities

/// What can be otherwise without losing more than was allowed: plans, the core that is the same in all of them, and what
/// each open item hangs on.
public struct AlternativesAnswer: Sendable {
    /// A plan that treats some projects otherwise than the base plan does.
    public struct Variant: Sendable {
        public let answer: VerifiedAnswer
        public let loss: Loss

        public init(_ answer: VerifiedAnswer, from base: VerifiedAnswer) {
            self.answer = answer
            loss = Loss(from: base, to: answer)
        }
    }

    /// A project that can be treated otherwise.
    public struct OpenItem: Sendable {
        /// How the base plan treats it.
        public let demand: Demand
        /// The best of the plans allowed that treat it otherwise, up to the first tier that is worse; not proved: the best of
        /// those found.
        public let cheapest: Loss?
        public let isProved: Bool
        public let hangsOn: Datum?
        /// Whether it is in the same park in every plan allowed; `nil`: not decided, or it has none in the base plan.
        public let keepsPark: Bool?

        public init(demand: Demand, cheapest: Loss?, isProved: Bool, hangsOn: Datum?, keepsPark: Bool?) {
            self.demand = demand
            self.cheapest = cheapest
            self.isProved = isProved
            self.hangsOn = hangsOn
            self.keepsPark = keepsPark
        }
    }

    /// What decides an open item.
    public enum Datum: Sendable {
        /// Changed alone it breaks a limit, the first of so many: others have to make room.
        case limit(Assessment, others: Int)
        /// It could be changed alone, but a tier would be worse: the figures that this tier counts.
        case figures(tier: String)
        /// It could be changed alone and no tier of the scenario would be worse.
        case nothing
    }

    /// How far each tier may fall.
    public let keeping: [KeptTier]
    /// The plans found, most different first; of equals the one that loses less.
    public let variants: [Variant]
    /// How the base plan treats the projects that no plan found treats otherwise, in order of project.
    public let firm: [Demand]
    public let items: [OpenItem]
    /// `nil`: proved that every plan allowed treats the firm ones so; else why that is not known.
    public let open: AnswerStatus.StopCause?

    public init(
        keeping: [KeptTier], variants: [Variant], firm: [Demand], items: [OpenItem], open: AnswerStatus.StopCause?
    ) {
        self.keeping = keeping
        self.variants = variants
        self.firm = firm
        self.items = items
        self.open = open
    }
}

extension Demand {
    /// The one project that it is about.
    public var project: ProjectID? {
        switch self {
        case .placed(let project, _), .absent(let project), .sited(let project, _, _): project
        case .stays(let allocation): allocation.project
        case .notAll, .some, .broken: nil
        }
    }
}
