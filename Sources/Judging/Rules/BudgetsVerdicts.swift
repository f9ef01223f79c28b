import LandModel
import Quantities

/// Money spent on the purposes of a budget stays within it; costs fall in the start period, purchases when charged.
public enum BudgetsVerdicts: JudgedRule {
    public static let documentation = RuleDocumentation(
        id: "budget", title: Words("资金预算", "budget"),
        formula: Words(
            "可结转：Σ_{τ≤t} Σ_{用途} 支出[τ] ≤ Σ_{τ≤t} 预算[τ]；不可结转：每期 支出[t] ≤ 预算[t]。收储、建设、减量化计入启动时段，购买指标 = 单价 × 动用量，计入占用时段",
            "with carry-over: Σ_{τ≤t} Σ_{purposes} spent[τ] ≤ Σ_{τ≤t} budget[τ]; without: spent[t] ≤ budget[t] in every period. Acquisition, construction and reduction count when they start; purchased quota costs price × amount when it is charged"
        ),
        unit: Words("金额单位", "unit of money"),
        source: Words("土地储备、厂房建设与减量化的年度资金计划", "yearly plans of funds for land reserves, factories and reductions"),
        examples: [
            Words(
                "2023 预算 30000，收储 18000 + 15000 = 33000 > 30000，违反",
                "budget 30,000 in 2023, acquisitions 18,000 + 15,000 = 33,000 > 30,000, broken"),
            Words(
                "2024 预算 10000 可结转：33000 ≤ 30000 + 10000 = 40000，可",
                "10,000 more in 2024, carried over: 33,000 ≤ 30,000 + 10,000 = 40,000, kept"),
        ])

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        BudgetBook(plan.facts, plan.outlays).lines.map { line in
            let (budget, period) = (line.budget, plan.period(line.period))
            let (name, date) = (budget.called, period.said)
            return Assessment(
                id, "\(budget.id),\(period)",
                Words("资金预算“\(name.zh)”（至 \(date.zh)）", "budget “\(name.en)” (by \(date.en))"),
                measured: line.spent.value, .atMost, line.available.value,
                unit: plan.facts.scenario.units.moneyWords, owner: budget.owner)
        }
    }
}
