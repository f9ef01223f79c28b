import Formulation
import Judging
import LandModel
import Quantities

/// How certain an answer is. Never one word for two of these.
public enum AnswerStatus: Sendable, Hashable {
    /// No plan is better in any tier.
    case provedOptimal
    /// No plan is better than by this share in the tier where the search was content.
    case withinGap(Double)
    /// A plan, and its bound, when the search was stopped.
    case stopped(StopCause, gap: Double?)
    /// A plan, and what GLPK's branch and cut says of it: nothing is proved.
    case claimed(AnswerClaim)
    /// No plan keeps all rules: proved.
    case provedInfeasible
    /// Stopped before anything was found.
    case unknown(StopCause)
    /// A plan that somebody gave: how good it is has not been decided.
    case given

    public enum StopCause: String, Sendable, Hashable {
        case time, memory, nodes, standstill, user, enumeration
        /// GLPK says that there is no plan.
        case claim

        public var words: Words {
            switch self {
            case .time: Words("到达时限", "time limit")
            case .memory: Words("到达内存上限", "memory limit")
            case .nodes: Words("到达节点上限", "node limit")
            case .standstill: Words("搜索已不再改进", "the search no longer moved")
            case .user: Words("人工中止", "stopped by the user")
            case .enumeration: Words("地块组合过多，未全部列出", "too many site groups to list them all")
            case .claim: Words("GLPK 判为无可行方案（浮点）", "infeasible by GLPK, in floating point")
            }
        }
    }

    /// The word used in files: `optimal-proved`, `within-gap`, `feasible-stopped`, `claimed-by-glpk`, `infeasible-proved`, `unknown`.
    public var code: String {
        switch self {
        case .provedOptimal: "optimal-proved"
        case .withinGap: "within-gap"
        case .stopped: "feasible-stopped"
        case .claimed: "claimed-by-glpk"
        case .provedInfeasible: "infeasible-proved"
        case .unknown: "unknown"
        case .given: "as-given"
        }
    }

    public var words: Words {
        switch self {
        case .provedOptimal: Words("已证明最优", "proved optimal")
        case .withinGap(let gap): Words("差距不超过 \(Self.percent(gap))", "within \(Self.percent(gap)) of the optimum")
        case .stopped(let cause, let gap):
            Words(
                "未求完（\(cause.words.zh)）\(Self.told(gap).map { "，差距不超过 \($0)" } ?? "，差距未知")",
                "stopped (\(cause.words.en))\(Self.told(gap).map { ", within \($0)" } ?? ", gap unknown")")
        case .claimed(let claim): claim.words
        case .provedInfeasible: Words("已证明无可行方案", "proved infeasible")
        case .unknown(let cause): Words("未知（\(cause.words.zh)）", "unknown (\(cause.words.en))")
        case .given: Words("给定方案，是否最优未判定", "as given: whether it is optimal is not decided")
        }
    }

    /// `nil` of a gap that says nothing.
    static func told(_ gap: Double?) -> String? {
        gap.flatMap { $0.isFinite && $0 < 1 ? percent($0) : nil }
    }

    /// Rounded up, so that a gap is never told smaller than it is.
    static func percent(_ share: Double) -> String {
        guard share.isFinite, share < 1e6 else { return "∞" }
        let hundredths = Int((share * 10_000).rounded(.up))
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)%"
    }
}

/// What one tier came to.
public struct TierAnswer: Sendable {
    public let id: String
    public let name: Words
    public let sense: Tier.Sense
    /// What the plan reaches, recomputed from it and the facts.
    public let value: ExactDecimal
    /// The best found of plans that keep the tiers before; where proved, the optimum. Tiers behind may have taken the
    /// difference, which its tolerance grants them.
    public let best: ExactDecimal
    /// No plan that keeps the tiers before can be better; `nil`: none known.
    public let bound: Double?
    public let isProved: Bool
    /// Not proved, but the bound is within the gap that was asked for.
    public let isWithinGap: Bool
    /// Not asked for: a tier before it already tells the difference.
    public let isSkipped: Bool
    /// GLPK's branch and cut searched it: the bound is its word, in floating point, and so is that the value is the best
    /// where both are equal.
    public let isClaimed: Bool

    public init(
        id: String, name: Words, sense: Tier.Sense, value: ExactDecimal, best: ExactDecimal? = nil, bound: Double?,
        isProved: Bool,
        isWithinGap: Bool = false, isSkipped: Bool = false, isClaimed: Bool = false
    ) {
        self.id = id
        self.name = name
        self.sense = sense
        self.value = value
        self.best = best ?? value
        self.bound = bound
        self.isProved = isProved
        self.isWithinGap = isWithinGap
        self.isSkipped = isSkipped
        self.isClaimed = isClaimed
    }
}

/// A plan that has been judged, with how good it is proved to be and why the rest was left out.
public struct VerifiedAnswer: Sendable {
    public let status: AnswerStatus
    /// The facts as options number them.
    public let setting: Setting
    public let reading: PlanReading
    public let verification: Verification
    public let tiers: [TierAnswer]
    public var rejections: [Rejection]
    /// Limits that give way, where a question allowed it; the plan keeps all rules of the scenario as they leave it.
    public let raises: [Raise]
    public let warnings: [Words]

    public init(
        status: AnswerStatus, setting: Setting, reading: PlanReading, verification: Verification, tiers: [TierAnswer],
        rejections: [Rejection], raises: [Raise] = [], warnings: [Words]
    ) {
        self.status = status
        self.setting = setting
        self.reading = reading
        self.verification = verification
        self.tiers = tiers
        self.rejections = rejections
        self.raises = raises
        self.warnings = warnings
    }

    public var facts: Facts { reading.facts }
}
