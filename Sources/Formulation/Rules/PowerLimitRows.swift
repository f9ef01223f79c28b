import LandModel
import Quantities

/// 供电余量: power of placed projects stays within the limit of every scope.
public enum PowerLimitRows: FormulatedRule {
    public static let id = RuleID("power")
    public static let reason: Words? = Words("指标不足", "quota")
    public static let isGround = false

    public static func columns(in formulation: inout Formulation) {
        let setting = formulation.setting
        QuotaRows.columns({ setting.kind(of: $0) == .power }, in: &formulation)
    }

    public static func rows(in formulation: inout Formulation) {
        let setting = formulation.setting
        QuotaRows.rows(id, { setting.kind(of: $0) == .power }, in: &formulation)
    }

    public static func limits(in setting: Setting) -> [Limit] {
        QuotaRows.limits({ setting.kind(of: $0) == .power }, in: setting)
    }
}
