import LandModel
import Quantities

/// 用地指标: new construction land used, by placements and by candidate buildings, stays within the land quotas of
/// every scope and class of drawers.
public enum LandQuotaRows: FormulatedRule {
    public static let id = RuleID("land-quota")
    public static let reason: Words? = Words("指标不足", "quota")
    public static let isGround = false

    public static func columns(in formulation: inout Formulation) {
        QuotaRows.columns({ $0 == .land }, in: &formulation)
    }
    public static func rows(in formulation: inout Formulation) {
        QuotaRows.rows(id, { $0 == .land }, in: &formulation)
    }
    public static func limits(in setting: Setting) -> [Limit] { QuotaRows.limits({ $0 == .land }, in: setting) }
}
