import LandModel
import LinearProgramming
import Quantities

/// Money spent on the purposes of a budget stays within it; costs fall in the start period, purchases when charged.
public enum Budgets: Rule {
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
    public static let reason = Words("资金不足", "budget")
    public static let isGround = false

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? { nil }

    public static func rows(in formulation: inout Formulation) {
        let setting = formulation.setting
        for budget in setting.scenario.budgets.sorted(by: { $0.id < $1.id }) {
            let spending = formulation.spending(on: budget.purposes)
            for period in setting.horizon.indices {
                let terms = spending.filter { budget.carriesOver ? $0.period <= period : $0.period == period }.map(
                    \.term)
                guard !terms.isEmpty else { continue }
                let granted = budget.amounts.entries.filter { entry in
                    guard let first = setting.horizon.indices(overlapping: entry.key).first else { return false }
                    return budget.carriesOver ? first <= period : first == period
                }
                formulation.require(
                    "budget[\(budget.id),\(formulation.period(period))]", of: id, terms,
                    atMost: granted.sum(\.value).value, by: granted.map { Grant(limit(budget.id, $0.key)) })
            }
        }
    }

    private static func limit(_ budget: BudgetID, _ period: Period? = nil) -> LimitID {
        LimitID("budget", budget.text, period)
    }

    public static func limits(in setting: Setting) -> [Limit] {
        setting.scenario.budgets.flatMap { budget in
            setting.limits(
                budget.amounts, of: limit(budget.id),
                Words.called(budget.name, budget.id.text).prefixed("资金预算", "budget"), owner: budget.owner, rank: 110,
                unit: setting.scenario.units.money.words, path: "budgets.\(budget.id)", amount: \.value)
        }
    }

    public static func assess(_ plan: PlanReading) -> [Assessment] {
        let horizon = plan.setting.horizon
        return plan.setting.scenario.budgets.sorted { $0.id < $1.id }.flatMap { budget -> [Assessment] in
            var spent = Money.zero
            var granted = Money.zero
            return horizon.indices.map { period in
                let now = Purpose.allCases.filter(budget.purposes.contains).sum { plan.spent(on: $0, in: period) }
                let added = budget.amounts.entries.filter { horizon.indices(overlapping: $0.key).first == period }.sum(
                    \.value)
                spent = budget.carriesOver ? spent + now : now
                granted = budget.carriesOver ? granted + added : added
                return Assessment(
                    id, "\(budget.id),\(plan.period(period))",
                    Words(
                        "资金“\(budget.name?.zh ?? budget.id.text)”（至 \(plan.period(period))）",
                        "funds “\(budget.name?.en ?? budget.id.text)” (by \(plan.period(period)))"),
                    measured: spent.value, .atMost, granted.value, unit: plan.setting.scenario.units.money.words,
                    owner: budget.owner)
            }
        }
    }
}

extension Formulation {
    /// What columns cost, by purpose, in the period in which the money is spent.
    func spending(on purposes: [Purpose]) -> [(period: Int, term: Term)] {
        var spending: [(period: Int, term: Term)] = []
        if purposes.contains(.acquisition) {
            for (parcel, starts) in acquisitionColumns.enumerated() {
                let cost = setting.parcels[parcel].acquisition?.cost.value ?? 0
                spending += starts.map { ($0.period, Term($0.column, cost)) }
            }
        }
        if purposes.contains(.construction) {
            for (building, starts) in constructionColumns.enumerated() {
                let cost = setting.buildings[building].construction?.cost.value ?? 0
                spending += starts.map { ($0.period, Term($0.column, cost)) }
            }
        }
        if purposes.contains(.reduction) {
            for (plot, starts) in reductionColumns.enumerated() {
                spending += starts.map { ($0.period, Term($0.column, setting.reductions[plot].cost.value)) }
            }
        }
        if purposes.contains(.purchase) {
            spending += drawColumns.map { ($0.period, Term($0.column, setting.scenario.quotas[$0.quota].cost.value)) }
        }
        return spending.filter { !$0.term.coefficient.isZero }
    }
}

extension PlanReading {
    /// What the plan spends on a purpose in one period.
    public func spent(on purpose: Purpose, in period: Int) -> Money {
        switch purpose {
        case .acquisition: acquisitions.filter { $0.start == period }.sum(\.terms.cost)
        case .construction: constructions.filter { $0.start == period }.sum(\.terms.cost)
        case .reduction: reductions.filter { $0.start == period }.sum(\.plot.cost)
        case .purchase: ledger.purchases(periods: setting.horizon.count)[period]
        }
    }
}
