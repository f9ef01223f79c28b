import LandModel
import Quantities

/// Every rule's verdict on a plan, from the facts, in exact arithmetic, without a solver.
public struct Verification: Sendable {
    public let assessments: [Assessment]
    public var violations: [Assessment] { assessments.filter { !$0.isMet } }
    public var isSound: Bool { assessments.allSatisfy(\.isMet) }

    public init(_ reading: PlanReading, rules: [any Rule.Type] = RuleCatalogue.all) {
        assessments = rules.flatMap { $0.assess(reading) }
    }
}
