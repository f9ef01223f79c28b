import Formulation
import Judging
import LandModel
import Planning
import Quantities

/// One of the things compared: a scenario with its plan, or with the news that there is none.
public struct Comparand: Sendable {
    public let facts: Facts
    /// How good its plan is known to be, or that there is none.
    public let status: Words
    /// `nil`: there is no plan.
    public let reading: PlanReading?
    /// Limits that a given plan breaks.
    public let broken: [Assessment]
    /// Whether no plan is better.
    public let isProvedOptimal: Bool
    /// What must be told along with it.
    public let notes: [Words]

    /// As solved.
    public init(_ answer: VerifiedAnswer) {
        facts = answer.facts
        status = answer.status.words
        reading = answer.reading
        broken = answer.verification.violations
        isProvedOptimal = answer.status == .provedOptimal
        notes = answer.warnings
    }

    /// A scenario without a plan.
    public init(_ scenario: Scenario, _ status: AnswerStatus) {
        facts = Facts(scenario)
        self.status = status.words
        reading = nil
        broken = []
        isProvedOptimal = false
        notes = []
    }

    /// A plan that was given, whoever made it. `claim`: what its file says about it, where that still holds.
    public init(_ reading: PlanReading, claim: AnswerStatus?, notes: [Words] = []) {
        facts = reading.facts
        self.reading = reading
        broken = reading.breaches
        switch (broken.count, claim) {
        case (0, let claim?): status = claim.words
        case (0, nil):
            status = Words("给定方案，全部合规，是否最优未判定", "as given: keeps all rules; whether it is optimal is not decided")
        case (let count, _): status = Words("给定方案，违反 \(count) 处限值", "as given: breaks \(count) limits")
        }
        isProvedOptimal = broken.isEmpty && claim == .provedOptimal
        self.notes = notes
    }

    /// `A`, `B`, …
    package static func letter(_ number: Int) -> String { String(UnicodeScalar(UInt8(65 + number % 26))) }
}
