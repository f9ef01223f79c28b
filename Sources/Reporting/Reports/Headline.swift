import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities

/// What must be read first: how good the plan is proved to be, and how much of the list it places.
package enum Headline {
    static func facts(_ answer: VerifiedAnswer, seconds: Double?) -> [Document.Fact] {
        let reading = answer.reading
        let facts = answer.facts
        let broken = answer.verification.violations.count
        var told = [scenario(facts)] + unread(facts)
        told += [status(answer), Document.Fact("placed", Words("安排项目", "Projects placed"), placed(reading))]
        if !answer.rejections.isEmpty || reading.placements.count < facts.projects.count {
            told.append(Document.Fact("left-out", Words("未安排", "Left out"), leftOut(answer)))
        }
        if !facts.scenario.targets.isEmpty {
            told.append(Document.Fact("targets", Words("指标任务", "Targets"), targets(reading)))
        }
        told.append(
            Document.Fact(
                "verification", Words("独立校验", "Verification"),
                broken == 0
                    ? Words(
                        "逐条核对 \(answer.verification.assessments.count) 处限值，全部满足",
                        "all of \(answer.verification.assessments.count) limits kept")
                    : Words("违反 \(broken) 处限值", broken == 1 ? "1 limit broken" : "\(broken) limits broken"),
                isAlarm: broken > 0))
        if let seconds { told.append(time(seconds)) }
        return told
    }

    /// What stands at the foot of every page: a plan that breaks rules is called so there.
    private static func status(_ answer: VerifiedAnswer) -> Document.Fact {
        let broken = answer.verification.violations.count
        let label = Words("状态", "Status")
        guard broken > 0 else { return Document.Fact("status", label, answer.status.words) }
        let words = Words("给定方案，违反 \(broken) 处限值", "as given: breaks \(broken == 1 ? "1 limit" : "\(broken) limits")")
        return Document.Fact("status", label, words, isAlarm: true)
    }

    package static func scenario(_ facts: Facts) -> Document.Fact {
        let horizon = facts.horizon.periods
        let ends = [horizon.first, horizon.count > 1 ? horizon.last : nil].compactMap { $0?.brief }
        let (zh, en) = (ends.map(\.zh).joined(separator: "–"), ends.map(\.en).joined(separator: "–"))
        return Document.Fact(
            "scenario", Words("情景", "Scenario"), Words("\(facts.scenario.id) · \(zh)", "\(facts.scenario.id) · \(en)"))
    }

    /// What answers of questions begin with: which scenario, and how good the plan is that they start from.
    package static func base(_ answer: VerifiedAnswer) -> [Document.Fact] {
        [scenario(answer.facts), Document.Fact("status", Words("基准方案", "Base plan"), answer.status.words)]
    }

    /// What the import of a ledger left unread, until it is settled.
    static func unread(_ facts: Facts) -> [Document.Fact] {
        guard let unread = facts.scenario.unread, !unread.isEmpty else { return [] }
        return [Document.Fact("unread", Words("台账未读入", "Left unread"), unread.told, isAlarm: true)]
    }

    static func time(_ seconds: Double) -> Document.Fact {
        let tenths = Int((min(max(seconds, 0), 1e9) * 10).rounded())
        return Document.Fact(
            "time", Words("用时", "Time"), Words("\(tenths / 10).\(tenths % 10) 秒", "\(tenths / 10).\(tenths % 10) s"))
    }

    private static func placed(_ reading: PlanReading) -> Words {
        let all = reading.facts.projects
        let committed = all.filter(\.isCommitted).count
        let kept = reading.placements.filter(\.project.isCommitted).count
        let (count, of) = (reading.placements.count, all.count)
        guard committed > 0 else { return Words("\(count) / \(of) 个", "\(count) of \(of)") }
        return Words(
            "\(count) / \(of) 个，其中承诺项目 \(kept) / \(committed) 个", "\(count) of \(of), committed \(kept) of \(committed)"
        )
    }

    private static func leftOut(_ answer: VerifiedAnswer) -> Words {
        let count = answer.facts.projects.count - answer.reading.placements.count
        let cases = Rejection.Case.allCases.compactMap { kind -> Words? in
            let those = answer.rejections.count { $0.kind == kind }
            return those == 0 ? nil : Words("\(kind.words.zh) \(those)", "\(kind.words.en): \(those)")
        }
        let untold = count - answer.rejections.count
        let rest = untold > 0 && !cases.isEmpty ? [Words("未说明 \(untold)", "not explained: \(untold)")] : []
        guard !cases.isEmpty else { return Words("\(count) 个", "\(count)") }
        let told = cases + rest
        return Words(
            "\(count) 个（\(told.map(\.zh).joined(separator: "、"))）",
            "\(count) (\(told.map(\.en).joined(separator: "; ")))")
    }

    private static func targets(_ reading: PlanReading) -> Words {
        let (met, applying) = reading.targetsReached
        let others = reading.facts.scenario.targets.count - applying
        let apart =
            others == 0 ? Words("", "") : Words("，\(others) 项不适用", ", \(others) do not apply")
        return Words("完成 \(met) / \(applying) 项\(apart.zh)", "\(met) of \(applying) met\(apart.en)")
    }
}
