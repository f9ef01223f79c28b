import LandModel
import Quantities

/// A rule of planning as the judge knows it: what it says, and its verdicts on a plan.
///
/// It sees facts and plan only. The rule's rows stand elsewhere, in code of their own, so that a fault in one shows in the
/// other.
public protocol JudgedRule: Sendable {
    static var documentation: RuleDocumentation { get }
    /// One assessment for everything the rule limits, met or not.
    static func judge(_ plan: PlanReading) -> [Assessment]
    /// What of it is not met.
    static func breaches(_ plan: PlanReading) -> [Assessment]
}

extension JudgedRule {
    public static func breaches(_ plan: PlanReading) -> [Assessment] { judge(plan).filter { !$0.isMet } }

    public static var id: RuleID { documentation.id }
}

/// What the catalogue tells of a rule.
public struct RuleDocumentation: Sendable {
    public let id: RuleID
    public let title: Words
    /// With symbols named and units given.
    public let formula: Words
    public let unit: Words
    /// Law, standard, document or practice it comes from.
    public let source: Words
    /// Worked by hand.
    public let examples: [Words]

    public init(id: String, title: Words, formula: Words, unit: Words, source: Words, examples: [Words]) {
        self.id = RuleID(id)
        self.title = title
        self.formula = formula
        self.unit = unit
        self.source = source
        self.examples = examples
    }
}
