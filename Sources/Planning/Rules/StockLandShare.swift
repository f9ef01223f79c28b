import LandModel
import LinearProgramming
import Quantities

/// 存量占比: at least a share of the land used is stock land.
public enum StockLandShare: Rule {
    public static let documentation = RuleDocumentation(
        id: "stock-share", title: Words("存量用地占比", "share of stock land"),
        formula: Words(
            "Σ 存量用地 ≥ s × Σ 用地；用地含项目用地与拟建厂房占地", "Σ stock land ≥ s × Σ land; of projects and of candidate buildings"),
        unit: Words("土地单位", "unit of land"), source: Words("存量优先、控制增量的节约集约用地要求", "use of stock before increment"),
        examples: [
            Words("用地 100、存量 25、s = 0.3：25 < 30，违反", "land 100, stock 25, s = 0.3: 25 < 30, broken"),
            Words("用地 25 全为存量：25 ≥ 7.5，可", "land 25, all stock: 25 ≥ 7.5, kept"),
        ])
    public static let isGround = false

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? { nil }

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

    public static func assess(_ plan: PlanReading) -> [Assessment] {
        guard let share = plan.setting.scenario.stockShare else { return [] }
        return [
            Assessment(
                id, "district", Words("存量用地", "stock land"), measured: plan.value(of: Measure(.stockLand)), .atLeast,
                plan.value(of: Measure(.landUsed)) * share.atLeast.value, unit: plan.setting.scenario.units.land.words,
                owner: share.owner)
        ]
    }
}
