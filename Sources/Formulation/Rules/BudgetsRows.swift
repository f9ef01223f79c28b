import LandModel
import LinearProgramming
import Quantities

/// Money spent on the purposes of a budget stays within it; costs fall in the start period, purchases when charged.
public enum BudgetsRows: FormulatedRule {
    public static let id = RuleID("budget")
    public static let reason: Words? = Words("资金不足", "budget")
    public static let isGround = false

    public static func rows(in formulation: inout Formulation) {
        let setting = formulation.setting
        for budget in setting.scenario.budgets.sorted(by: { $0.id < $1.id }) {
            let spending = Spending.on(budget.purposes, in: formulation)
            for period in setting.horizon.indices {
                let span = budget.carriesOver ? 0...period : setting.horizon.span(of: budget.amounts, around: period)
                guard span.upperBound == period else { continue }
                let terms = spending.filter { span.contains($0.period) }.map(\.term)
                guard !terms.isEmpty else { continue }
                let granted = budget.amounts.entries.filter { entry in
                    setting.horizon.indices(overlapping: entry.key).first.map(span.contains) ?? false
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
                budget.called.prefixed("资金预算", "budget"), owner: budget.owner, rank: 110,
                unit: setting.scenario.units.moneyWords, path: "budgets.\(budget.id)", amount: \.value)
        }
    }
}
