import LandModel
import LinearProgramming
import Quantities
import Records

/// What is asked of a scenario's program beyond the scenario itself. The same mechanism serves every question: limits that
/// may give way, demands on the plan, and a plan to stay near.
public struct Question: Sendable {
    /// Limits that may give way, each as little as can be; those of law never do.
    public var giving: [Limit] = []
    /// How far the limits that may give way do so at most.
    public var allowance = Allowance()
    /// What the limits may give, in whole steps, is used for the best plan; else they give no more than the demands need.
    public var seeksBest = false
    public var demands: [Demand] = []
    /// Among equals the plan that treats the fewest projects otherwise than this one; `nil`: the tidy tiers decide.
    public var near: Plan?
    /// Only the limits that give way and the foremost tiers matter: any plan that they then allow will do.
    public var needsNoBest = false
    /// Tiers that may not become worse than so much.
    public var keeping: [KeptTier] = []
    /// At least one of these demands is not held; before all else as many of them are not as can be.
    public var breaking: [Demand] = []
    /// Tiers that come before the others, in this order, and give nothing up to those after them.
    public var foremost: [TierID] = []
    /// How much of each project counts in every tier.
    public var counting = Turnout.all
    /// A tier that is replaced by its worst case over several turnouts.
    public var worst: WorstCase?
    /// Whether the scenario's own tiers come first, in their order and as they are.
    public var hasOwnTiers: Bool {
        giving.isEmpty && breaking.isEmpty && foremost.isEmpty && counting == .all && worst == nil
    }
    /// Fewest limits, then the smallest changes, come before the scenario's own tiers.
    public var asksForLeastChange: Bool { !giving.isEmpty && !seeksBest }

    /// All that it asks, as text that is the same for the same question.
    public var key: String {
        let allocations = (near?.allocations ?? []).map { JSONWriter.text($0.written) }
        let parts: [(String, [String])] = [
            ("giving", giving.map(\.id.description) + allowance.key),
            ("demands", demands.map { "\($0)" }), ("near", allocations),
            ("keeping", keeping.map { "\($0.tier) \($0.value)" }), ("breaking", breaking.map { "\($0)" }),
            ("foremost", foremost.map(\.text)), ("counting", [counting.key]),
            ("worst", worst.map { ["\($0.tier)"] + $0.turnouts.map(\.key) } ?? []),
            ("best", needsNoBest ? ["none"] : []),
        ]
        let told = parts + (seeksBest ? [("seeks", ["best"])] : [])
        return told.flatMap { [$0] + $1 }.joined(separator: "\n")
    }

    public init(giving: [Limit] = [], demands: [Demand] = [], near: Plan? = nil, needsNoBest: Bool = false) {
        self.giving = giving
        self.demands = demands
        self.near = near
        self.needsNoBest = needsNoBest
    }
}

/// Something a plan must hold, for the sake of a question.
public enum Demand: Sendable, Hashable {
    /// The project is placed; in the park, if one is named.
    case placed(ProjectID, in: ParkID?)
    case absent(ProjectID)
    /// The project is placed on exactly these parcels, or in this building, whenever it starts.
    case sited(ProjectID, parcels: [ParcelID], building: BuildingID?)
    /// The project stays on its site with its start.
    case stays(Allocation)
    /// Not all of these limits, or what is one thing with them, give way together.
    case notAll([LimitID])
    /// One of these limits gives way at least.
    case some([LimitID])
    /// At least one of these is not held.
    case broken([Demand])
}

/// Tiers that questions put beside the scenario's own. Their names cannot be ids.
public enum QuestionTier: String, Sendable, CaseIterable {
    case limits = "#limits"
    case raise = "#raise"
    case late = "#late"
    case change = "#change"
    case worst = "#worst"
    case difference = "#difference"

    public var words: Words {
        switch self {
        case .limits: Words("放宽的限值最少", "fewest limits give way")
        case .raise: Words("放宽幅度最小（%）", "smallest change (%)")
        case .late: Words("放宽尽量靠后", "as late as can be")
        case .change: Words("与原方案不同之处最多", "most projects treated otherwise")
        case .worst: Words("最差情形下最好", "best in the worst case")
        case .difference: Words("与原方案的差别最少", "fewest projects treated otherwise")
        }
    }
}
