/// Verdicts of rules on a plan, from the facts, in exact arithmetic, without a solver.
public struct Verification: Sendable {
    /// Rule by rule in the order given.
    public let assessments: [Assessment]
    public var violations: [Assessment] { assessments.filter { !$0.isMet } }
    public var isSound: Bool { assessments.allSatisfy(\.isMet) }

    public init(_ reading: PlanReading, rules: [any JudgedRule.Type]) {
        assessments = rules.flatMap { $0.judge(reading) }
    }
}
