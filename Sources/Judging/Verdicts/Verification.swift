import LandModel

/// Verdicts of rules on a plan, from the facts, in exact arithmetic, without a solver.
public struct Verification: Sendable {
    /// Rule by rule in the order given.
    public let assessments: [Assessment]
    public var violations: [Assessment] { assessments.filter { !$0.isMet } }
    public var isSound: Bool { assessments.allSatisfy(\.isMet) }

    public init(_ reading: PlanReading, rules: [any JudgedRule.Type]) {
        assessments = rules.flatMap { $0.judge(reading) }
    }

    /// What a plan breaks, rule by rule; `nil` once that is more than `most`, verdicts of rules that do not `count` aside.
    public static func violations(
        of reading: PlanReading, rules: [any JudgedRule.Type], most: Int, counting counts: (RuleID) -> Bool
    ) -> [Assessment]? {
        var broken: [Assessment] = []
        var counted = 0
        for rule in rules {
            let found = rule.breaches(reading)
            broken += found
            if counts(rule.id) { counted += found.count }
            if counted > most { return nil }
        }
        return broken
    }
}
