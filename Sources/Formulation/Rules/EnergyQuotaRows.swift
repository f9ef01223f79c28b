import LandModel
import Quantities

/// 能耗指标: energy of placed projects stays within the energy quotas.
public enum EnergyQuotaRows: FormulatedRule {
    public static let id = RuleID("energy-quota")
    public static let reason: Words? = Words("指标不足", "quota")
    public static let isGround = false

    public static func columns(in formulation: inout Formulation) {
        let setting = formulation.setting
        QuotaRows.columns({ setting.kind(of: $0) == .energy }, in: &formulation)
    }

    public static func rows(in formulation: inout Formulation) {
        let setting = formulation.setting
        QuotaRows.rows(id, { setting.kind(of: $0) == .energy }, in: &formulation)
    }

    public static func limits(in setting: Setting) -> [Limit] {
        QuotaRows.limits({ setting.kind(of: $0) == .energy }, in: setting)
    }
}
