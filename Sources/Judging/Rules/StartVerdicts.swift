import LandModel
import Quantities

/// Verdicts on something that starts at most once, within a window: an acquisition, a construction, a reclamation.
enum StartVerdicts {
    static func judge(
        _ rule: RuleID, _ subject: String, start: Int, times: Int, from earliest: Period?, to latest: Period?,
        _ timeline: Timeline, words: (times: Words, earliest: Words, latest: Words)
    ) -> [Assessment] {
        let number = ExactDecimal(start + 1)
        // Never: after the last period, before the first.
        let first = timeline.from(earliest) ?? timeline.count
        let last = timeline.until(latest) ?? -1
        return [
            Assessment(rule, subject, words.times, measured: ExactDecimal(times), .atMost, 1, holder: .site),
            Assessment(
                rule, "\(subject),earliest", words.earliest, measured: number, .atLeast, ExactDecimal(first + 1),
                figure: .period, holder: .district),
            Assessment(
                rule, "\(subject),latest", words.latest, measured: number, .atMost, ExactDecimal(last + 1),
                figure: .period, holder: .district),
        ]
    }
}
