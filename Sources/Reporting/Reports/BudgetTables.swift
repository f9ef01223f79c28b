import Documents
import Judging
import LandModel
import Planning
import Quantities

/// 资金: what is granted and spent, budget by budget, purpose by purpose, period by period.
enum BudgetTables {
    static func tables(_ reading: PlanReading) -> [ReportTable] {
        [budgets(reading), purposes(reading)].filter { !$0.rows.isEmpty }
    }

    private static func budgets(_ reading: PlanReading) -> ReportTable {
        let facts = reading.facts
        let (money, places) = (facts.moneyUnit, facts.moneyDecimals)
        return ReportTable(
            "budgets", Words("资金预算执行", "Budgets"),
            columns: [
                .words("budget", "预算", "budget", .key), .words("period", "时段", "period"),
                .number("granted", "本期预算", "granted", unit: money, decimals: places),
                .number("spent", "本期支出", "spent", unit: money, decimals: places),
                .number("available", "可用", "available", unit: money, decimals: places),
                .number("used", "已用", "used", unit: money, decimals: places),
                .number("left", "余额", "left", unit: money, decimals: places),
            ], rows: facts.scenario.budgets.sorted { $0.id < $1.id }.flatMap { rows(of: $0, reading) })
    }

    private static func rows(of budget: Budget, _ reading: PlanReading) -> [ReportTable.Row] {
        let horizon = reading.facts.horizon
        let name = budget.called
        let purposes = Naming(reading.facts).list(budget.purposes.map(\.words))
        let rule =
            budget.carriesOver ? Words("可结转，累计", "carries over, cumulative") : Words("逐期", "each period by itself")
        let head = Words(
            "\(name.zh) · \(purposes.zh) · \(rule.zh) · \(budget.owner.words.zh)",
            "\(name.en) · \(purposes.en) · \(rule.en) · \(budget.owner.words.en)")
        var rows: [ReportTable.Row] = [.init(.group, [.words(head)] + Array(repeating: .empty, count: 6))]
        var (granted, spent) = (Money.zero, Money.zero)
        for period in horizon.indices {
            let added = reading.facts.added(to: budget, in: period)
            let now = budget.purposes.sum { reading.spent(on: $0, in: period) }
            let isFresh = reading.facts.span(of: budget, around: period).lowerBound == period
            granted = isFresh ? added : granted + added
            spent = isFresh ? now : spent + now
            rows.append(
                ReportTable.Row([
                    .words(name), .words(reading.period(period).brief), .number(added), .number(now),
                    .number(granted), .number(spent), .number(granted - spent),
                ]))
        }
        return rows
    }

    private static func purposes(_ reading: PlanReading) -> ReportTable {
        let facts = reading.facts
        let horizon = facts.horizon
        let (money, places) = (facts.moneyUnit, facts.moneyDecimals)
        let spent = Purpose.allCases.map { purpose in horizon.indices.map { reading.spent(on: purpose, in: $0) } }
        var rows = zip(Purpose.allCases, spent).filter { $0.1.contains { !$0.isZero } }.map { purpose, amounts in
            ReportTable.Row([.words(purpose.words)] + (amounts + [amounts.sum { $0 }]).map { Cell.number($0) })
        }
        if rows.count > 1 {
            let sums = horizon.indices.map { period in spent.sum { $0[period] } }
            rows.append(
                .init(.total, [.words(Words("合计", "total"))] + (sums + [sums.sum { $0 }]).map { Cell.number($0) }))
        }
        let periods = horizon.indices.map { period -> ReportTable.Column in
            let (id, name) = (reading.period(period).description, reading.period(period).brief)
            return .number(id, name.zh, name.en, unit: money, decimals: places)
        }
        return ReportTable(
            "spending", Words("资金支出", "Spending by purpose"),
            columns: [.words("purpose", "用途", "purpose")] + periods
                + [.number("total", "合计", "total", unit: money, decimals: places)], rows: rows)
    }
}
