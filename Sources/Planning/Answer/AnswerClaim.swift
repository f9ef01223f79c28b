import Quantities

/// What GLPK's branch and cut says of a plan, in floating point: a second opinion, never a proof.
public enum AnswerClaim: Sendable, Hashable {
    case optimal
    /// No plan is better than by this share in the tier where the search was content.
    case withinGap(Double)
    case stopped(AnswerStatus.StopCause, gap: Double?)
    /// What it says of some tier does not pass the exact check; the plan is the best of the tiers before.
    case inexact

    public var words: Words {
        switch self {
        case .optimal: Words("GLPK 判为最优（浮点）", "optimal by GLPK, in floating point")
        case .withinGap(let gap):
            Words(
                "GLPK 判为差距不超过 \(AnswerStatus.percent(gap))（浮点）",
                "within \(AnswerStatus.percent(gap)) of the optimum by GLPK, in floating point")
        case .stopped(let cause, let gap):
            Words(
                "GLPK 未求完（\(cause.words.zh)）\(AnswerStatus.told(gap).map { "，判为差距不超过 \($0)（浮点）" } ?? "，差距未知")",
                "GLPK stopped (\(cause.words.en))\(AnswerStatus.told(gap).map { ", within \($0) by its word, in floating point" } ?? ", gap unknown")"
            )
        case .inexact:
            Words("GLPK 所得未通过精确核验，方案取自此前层级", "GLPK's answer fails the exact check: the plan is of the tiers before")
        }
    }

    /// The share by which a better plan may be better, as GLPK says; `nil` where unknown.
    public var gap: Double? {
        switch self {
        case .optimal: 0
        case .withinGap(let gap): gap
        case .stopped(_, let gap): gap
        case .inexact: nil
        }
    }
}
