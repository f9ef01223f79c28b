import LandModel
import Quantities

extension PlanReading {
    /// Verdicts on something that starts at most once, within a window: an acquisition, a construction, a reclamation.
    func startVerdicts(
        _ rule: RuleID, _ subject: String, start: Int, times: Int, from earliest: Period?, to latest: Period?,
        words: (times: Words, earliest: Words, latest: Words)
    ) -> [Assessment] {
        let horizon = setting.horizon
        let first = earliest.map { horizon.first($0) ?? horizon.count } ?? 0
        let last = latest.map { horizon.last($0) ?? -1 } ?? horizon.count - 1
        let measured = ExactDecimal(start + 1)
        return [
            Assessment(rule, subject, words.times, measured: ExactDecimal(times), .atMost, 1, owner: .law),
            Assessment(
                rule, "\(subject),earliest", words.earliest, measured: measured, .atLeast, ExactDecimal(first + 1),
                owner: .district),
            Assessment(
                rule, "\(subject),latest", words.latest, measured: measured, .atMost, ExactDecimal(last + 1),
                owner: .district),
        ]
    }
}
