import LandModel
import Quantities

/// What is spent against what budgets make available, budget by budget in order of id, period by period.
struct BudgetBook {
    struct Line {
        let budget: Budget
        let period: Int
        let spent: Money
        let available: Money
    }

    private(set) var lines: [Line] = []

    init(_ facts: Facts, _ outlays: Outlays) {
        let timeline = facts.timeline
        for budget in facts.scenario.budgets.sorted(by: { $0.id < $1.id }) {
            var added = Array(repeating: Money.zero, count: timeline.count)
            for entry in budget.amounts.entries {
                // A whole year's amount comes in its first period.
                if let period = timeline.during(entry.key).first { added[period] += entry.value }
            }
            // A purpose that is written twice is spent on once.
            let purposes = [Purpose.acquisition, .construction, .reduction, .purchase].filter(budget.purposes.contains)
            let paid = purposes.map { outlays[$0] }
            var (spent, available) = (Money.zero, Money.zero)
            for period in timeline.all {
                if facts.span(of: budget, around: period).lowerBound == period { (spent, available) = (.zero, .zero) }
                spent += paid.sum { $0[period] }
                available += added[period]
                lines.append(Line(budget: budget, period: period, spent: spent, available: available))
            }
        }
    }

    var isKept: Bool { lines.allSatisfy { $0.spent <= $0.available } }
}
