import LandModel
import Quantities

/// 存量占比: at least a share of the land used is stock land.
public enum StockLandShareVerdicts: JudgedRule {
    public static let documentation = RuleDocumentation(
        id: "stock-share", title: Words("存量用地占比", "share of stock land"),
        formula: Words(
            "Σ 存量用地 ≥ s × Σ 用地；用地含项目用地与拟建厂房占地", "Σ stock land ≥ s × Σ land; of projects and of candidate buildings"),
        unit: Words("土地单位", "unit of land"), source: Words("存量优先、控制增量的节约集约用地要求", "use of stock before increment"),
        examples: [
            Words("用地 100、存量 25、s = 0.3：25 < 30，违反", "land 100, stock 25, s = 0.3: 25 < 30, broken"),
            Words("用地 25 全为存量：25 ≥ 7.5，可", "land 25, all stock: 25 ≥ 7.5, kept"),
        ])

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        guard let share = plan.facts.scenario.stockShare else { return [] }
        return [
            Assessment(
                id, "district", Words("存量用地", "stock land"), measured: plan.value(of: Measure(.stockLand)), .atLeast,
                share.atLeast.value * plan.value(of: Measure(.landUsed)), unit: plan.facts.scenario.units.land.words,
                owner: share.owner)
        ]
    }
}
