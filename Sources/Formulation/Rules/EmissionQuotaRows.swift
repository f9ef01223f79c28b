import LandModel
import Quantities

/// 排放总量指标: what placed projects emit, offset and weighted, stays within the emission quotas of every scope.
public enum EmissionQuotaRows: FormulatedRule {
    public static let id = RuleID("emission-quota")
    public static let reason: Words? = Words("指标不足", "quota")
    public static let isGround = false

    public static func columns(in formulation: inout Formulation) {
        let setting = formulation.setting
        QuotaRows.columns({ setting.kind(of: $0) == .pollutant }, in: &formulation)
    }

    public static func rows(in formulation: inout Formulation) {
        let setting = formulation.setting
        QuotaRows.rows(id, { setting.kind(of: $0) == .pollutant }, in: &formulation)
    }

    public static func limits(in setting: Setting) -> [Limit] {
        QuotaRows.limits({ setting.kind(of: $0) == .pollutant }, in: setting)
    }
}
