import Documents
import Judging
import LandModel
import Planning
import Quantities

/// What is said when there is no plan: proved impossible, or not found in time; never one for the other.
enum NoPlanReport {
    static func document(_ status: AnswerStatus, _ facts: Facts, _ warnings: [Words], seconds: Double?) -> Document {
        var headline = [Headline.scenario(facts)] + Headline.unread(facts)
        headline += [
            Document.Fact("status", Words("状态", "Status"), status.words),
            Document.Fact("meaning", Words("含义", "Meaning"), meaning(status)),
            Document.Fact("next", Words("下一步", "What next"), next(status)),
        ]
        if let seconds { headline.append(Headline.time(seconds)) }
        return Document(
            "solve", title: facts.scenario.title, headline: headline, notes: promises(status, facts) + warnings)
    }

    /// Promises that fit nowhere are reason enough.
    private static func promises(_ status: AnswerStatus, _ facts: Facts) -> [Words] {
        guard case .provedInfeasible = status else { return [] }
        return PromiseIssues.sentences(in: facts)
    }

    private static func meaning(_ status: AnswerStatus) -> Words {
        switch status {
        case .provedInfeasible:
            Words(
                "没有任何方案能同时满足全部刚性要求（承诺项目、锁定、指标、预算、刚性任务等）；与求解时间无关",
                "no plan can keep all hard rules at once (commitments, locks, quotas, budgets, hard targets …); more time will not help"
            )
        case .unknown:
            Words("停止前没有找到方案，也没有证明不存在方案", "no plan was found before the stop, and none was proved impossible")
        default: Words("没有方案可显示", "there is no plan to show")
        }
    }

    private static func next(_ status: AnswerStatus) -> Words {
        switch status {
        case .provedInfeasible:
            Words(
                "先核对承诺项目与锁定；用 landplan conflict 找出互相矛盾的限值和改法",
                "check commitments and locks first; landplan conflict finds the limits that contradict each other, and repairs"
            )
        case .unknown(.enumeration):
            Words("减少每个项目可用的地块组合（maxParcels）后重试", "allow fewer parcels per site (maxParcels) and try again")
        case .unknown(.claim):
            Words("由本程序自身的引擎求证（--engine own）", "let the engine of this program prove it (--engine own)")
        default: Words("延长时限后重试", "allow more time and try again")
        }
    }
}
