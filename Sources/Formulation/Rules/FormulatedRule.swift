import LandModel
import Quantities

/// A rule of planning as a program knows it: it bars options, asks columns and rows, and tells what of it people have set.
///
/// Its verdicts on plans stand elsewhere, in code of their own, so that a fault in one shows in the other. All rules add
/// their columns before any adds rows: the order of the catalogue is the order of asking and nothing else.
public protocol FormulatedRule: Sendable {
    /// The same as of its verdicts.
    static var id: RuleID { get }
    /// Why something cannot be, where a table has little room; `nil`: the rule's title says it.
    static var reason: Words? { get }
    /// Whether land, floor or law ask for its rows, which nobody can grant: the ground of a conflict.
    static var isGround: Bool { get }
    /// Whether its rows bar all that its bars do, so that a question can leave options in and let limits give way.
    static var barsByRows: Bool { get }
    /// Why no plan can hold this option, if this rule knows by looking at it alone.
    static func bar(_ option: PlacementOption, in setting: Setting) -> Bar?
    /// Whether it bars every option of a need in a park, told without looking at sites; saves listing them.
    static func bars(project: Int, need: Int, park: Int, in setting: Setting) -> Bool
    /// Adds the columns that its rows, or measures, need beside the decisions.
    static func columns(in formulation: inout Formulation)
    /// Adds the rows that keep the rule.
    static func rows(in formulation: inout Formulation)
    /// What people have set in it and could set otherwise; its rows name them as their grants.
    static func limits(in setting: Setting) -> [Limit]
    /// Decisions on single projects that it keeps, in order of id.
    static func decisions(in setting: Setting) -> [Decision]
}

/// A rule without rows or bars is kept by the making of options.
extension FormulatedRule {
    public static var reason: Words? { nil }
    public static var barsByRows: Bool { false }
    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? { nil }
    public static func bars(project: Int, need: Int, park: Int, in setting: Setting) -> Bool { false }
    public static func columns(in formulation: inout Formulation) {}
    public static func rows(in formulation: inout Formulation) {}
    public static func limits(in setting: Setting) -> [Limit] { [] }
    public static func decisions(in setting: Setting) -> [Decision] { [] }
}
