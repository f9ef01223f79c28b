import LandModel
import LinearProgramming
import Quantities

/// 存量占比: at least a share of the land used is stock land.
public enum StockLandShareRows: FormulatedRule {
    public static let id = RuleID("stock-share")
    public static let isGround = false

    public static func rows(in formulation: inout Formulation) {
        guard let share = formulation.setting.scenario.stockShare else { return }
        let stock = formulation.form(of: Measure(.stockLand))
        let land = formulation.form(of: Measure(.landUsed))
        formulation.require(
            "stock-share", of: id, (stock - land * share.atLeast.value).terms, atLeast: 0,
            by: [Grant(limit)])
    }

    private static let limit = LimitID("stock-share")

    public static func limits(in setting: Setting) -> [Limit] {
        guard let share = setting.scenario.stockShare else { return [] }
        let title = Words("存量用地占比要求", "the required share of stock land")
        return [Limit(limit, title, .demand, owner: share.owner, rank: 90) { _ in ["stockShare=null"] }]
    }
}
