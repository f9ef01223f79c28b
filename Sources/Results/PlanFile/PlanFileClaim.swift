import Planning
import Quantities

extension PlanFile {
    /// What the file says about its plan; `nil` where it says nothing that can be told again.
    public var claim: AnswerStatus? {
        switch status {
        case AnswerStatus.provedOptimal.code: .provedOptimal
        case AnswerStatus.withinGap(0).code: gap.map { .withinGap($0.approximate) }
        case AnswerStatus.stopped(.time, gap: nil).code:
            stopped.flatMap(AnswerStatus.StopCause.init).map { .stopped($0, gap: gap?.approximate) }
        case AnswerStatus.claimed(.optimal).code: answerClaim.map { .claimed($0) }
        default: nil
        }
    }

    /// What GLPK said of the plan.
    private var answerClaim: AnswerClaim? {
        switch (stopped, gap?.approximate) {
        case (PlanFile.inexact, _): .inexact
        case (let stopped?, let gap): AnswerStatus.StopCause(rawValue: stopped).map { .stopped($0, gap: gap) }
        case (nil, 0): .optimal
        case (nil, let gap): gap.map { .withinGap($0) }
        }
    }
}
