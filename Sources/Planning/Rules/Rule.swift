import LandModel
import Quantities

/// A rule of planning: it bars options, asks rows of the program and, by code of its own, judges plans.
///
/// `bar`, `columns` and `rows` see options; `assess` sees facts and plan only, so that a fault in one shows in the other.
public protocol Rule: Sendable {
    static var documentation: RuleDocumentation { get }
    /// Why something cannot be, where a table has little room; its title, if nothing is said.
    static var reason: Words { get }
    /// Whether land, floor or law ask for its rows, which nobody can grant: the ground of a conflict.
    static var isGround: Bool { get }
    /// Whether its rows bar all that its bars do, so that a question can leave options in and let limits give way.
    static var barsByRows: Bool { get }
    /// Why no plan can hold this option, if this rule knows by looking at it alone.
    static func bar(_ option: PlacementOption, in setting: Setting) -> Bar?
    /// Whether it bars every option of a need in a park, told without looking at sites; saves listing them.
    static func bars(project: Int, need: Int, park: Int, in setting: Setting) -> Bool
    /// Adds the columns that its rows, or measures, need beside the decisions. All rules add their columns before any adds
    /// rows, so that the order of the catalogue is the order of asking and nothing else.
    static func columns(in formulation: inout Formulation)
    /// Adds the rows that keep the rule.
    static func rows(in formulation: inout Formulation)
    /// What people have set in it and could set otherwise; its rows name them as their grants.
    static func limits(in setting: Setting) -> [Limit]
    /// Decisions on single projects that it keeps, in order of id.
    static func decisions(in setting: Setting) -> [Decision]
    /// One assessment for everything the rule limits, met or not.
    static func assess(_ plan: PlanReading) -> [Assessment]
}

extension Rule {
    public static var reason: Words { documentation.title }
    public static var barsByRows: Bool { false }
    public static func bars(project: Int, need: Int, park: Int, in setting: Setting) -> Bool { false }
    public static func columns(in formulation: inout Formulation) {}
    public static func limits(in setting: Setting) -> [Limit] { [] }
    public static func decisions(in setting: Setting) -> [Decision] { [] }

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

/// A rule's verdict on one limit in a plan.
public struct Assessment: Sendable, Hashable {
    public enum Sense: String, Sendable { case atMost, atLeast, equal }

    public let rule: RuleID
    /// What is limited: `COD, district, 2024`; stable, unique within the rule.
    public let subject: String
    public let words: Words
    public let measured: ExactDecimal
    public let limit: ExactDecimal
    public let sense: Sense
    public let unit: Words
    public let owner: Owner
    /// Projects that take part in what is measured.
    public let projects: [ProjectID]

    public init(
        _ rule: RuleID, _ subject: String, _ words: Words, measured: ExactDecimal, _ sense: Sense,
        _ limit: ExactDecimal, unit: Words = Words(same: ""), owner: Owner = .own, projects: [ProjectID] = []
    ) {
        self.rule = rule
        self.subject = subject
        self.words = words
        self.measured = measured
        self.limit = limit
        self.sense = sense
        self.unit = unit
        self.owner = owner
        self.projects = projects
    }

    /// How far the limit is from being broken; negative when it is.
    public var margin: ExactDecimal {
        switch sense {
        case .atMost: limit - measured
        case .atLeast: measured - limit
        case .equal: -(measured - limit).magnitude
        }
    }

    public var isMet: Bool { !margin.isNegative }
}
