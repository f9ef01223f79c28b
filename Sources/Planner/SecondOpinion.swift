import LandModel
import LinearProgramming
import Optimizer
import Planning
import Quantities

extension PlanningRun {
    /// Solves the program by GLPK's branch and cut and judges what comes back: what is best is GLPK's word.
    public func secondOpinion(
        options: SolveOptions = SolveOptions(), warnings: [Words] = [], explaining: Explaining = .some,
        progress: (Progress) -> Void = { _ in }
    ) -> PlanningOutcome {
        switch consultGLPK(formulation.program, options: options, progress: progress) {
        case .answered(let solution): judged(solution, stopped: nil, warnings, explaining)
        case .infeasible: .unknown(.claim)
        case .stopped(let reason): .unknown(reason.cause)
        case .unbounded:
            .failed(Words("GLPK：目标没有上界，请检查权重与范围", "GLPK: the objective has no bound, check weights and measures"))
        case .failed(let message): .failed(Words("GLPK 出错：\(message)", "GLPK failed: \(message)"))
        }
    }

    /// What GLPK says of the plan as a whole; `nil`: it was not asked.
    func claim(of solution: Solution) -> AnswerClaim? {
        guard solution.tiers.contains(where: \.isClaimed) else { return nil }
        for tier in solution.tiers {
            let gap = tier.gap.isFinite ? tier.gap : nil
            switch tier.status {
            case .claimed(.optimal): continue
            case .claimed(.withinGap): return .withinGap(tier.gap)
            case .claimed(.stopped(let reason)): return .stopped(reason.cause, gap: gap)
            default: return .inexact
            }
        }
        return list.isComplete ? .optimal : .stopped(.enumeration, gap: nil)
    }
}

extension TierResult {
    /// GLPK's branch and cut searched it.
    var isClaimed: Bool { if case .claimed = status { true } else { false } }
}
