import LandModel
import Quantities

/// 污水处理余量: wastewater stays within the headroom of the plant it drains to.
public enum WastewaterHeadroomRows: FormulatedRule {
    public static let id = RuleID("wastewater")
    public static let reason: Words? = Words("指标不足", "quota")
    public static let isGround = false

    public static func columns(in formulation: inout Formulation) {
        let setting = formulation.setting
        QuotaRows.columns({ setting.kind(of: $0) == .wastewater }, in: &formulation)
    }

    public static func rows(in formulation: inout Formulation) {
        let setting = formulation.setting
        QuotaRows.rows(id, { setting.kind(of: $0) == .wastewater }, in: &formulation)
    }

    public static func limits(in setting: Setting) -> [Limit] {
        QuotaRows.limits({ setting.kind(of: $0) == .wastewater }, in: setting)
    }
}
