import LandModel
import Quantities

extension PlanReading {
    /// What a plan says is drawn on a quota for uses charged in a period.
    struct StatedDraw: Sendable {
        let quota: QuotaID
        let period: Int
        let amount: ExactDecimal
    }
}

extension QuotaSupplies {
    /// What a plan says it draws on the quotas of a balance, taken from their earliest amounts first; then gains; then what
    /// is left of the quotas, which serves nobody. `nil`: it says nothing of any of them.
    func stated(of balance: Balance) -> [QuotaLedger.Supply]? {
        let stated = plan.statedDraws.filter { draw in balance.quotas.contains { $0.id == draw.quota } }
        guard !stated.isEmpty else { return nil }
        var (drawn, left): ([QuotaLedger.Supply], [QuotaLedger.Supply]) = ([], [])
        for quota in balance.quotas {
            var amounts = amounts(of: quota)
            for draw in stated where draw.quota == quota.id {
                var missing = draw.amount
                for entry in amounts.indices
                where amounts[entry].period <= draw.period && draw.period <= amounts[entry].last {
                    let taken = min(missing, amounts[entry].amount)
                    guard taken > .zero else { continue }
                    drawn.append(
                        .init(
                            quota: quota, period: amounts[entry].period, amount: taken, last: amounts[entry].last,
                            service: .uses(in: draw.period)))
                    amounts[entry].amount = amounts[entry].amount - taken
                    missing = missing - taken
                }
            }
            for entry in amounts where entry.amount > .zero {
                left.append(
                    .init(
                        quota: quota, period: entry.period, amount: entry.amount, last: entry.last,
                        service: .nothing))
            }
        }
        let gained = gains(for: balance).filter { $0.period < plan.facts.timeline.count }.map {
            QuotaLedger.Supply(quota: nil, period: $0.period, amount: $0.amount, last: plan.facts.timeline.last)
        }
        return drawn + gained + left
    }

    /// By the period in which an amount comes and the last one that it serves: a whole year's comes in its first.
    private func amounts(of quota: Quota) -> [(period: Int, last: Int, amount: ExactDecimal)] {
        let timeline = plan.facts.timeline
        return quota.amounts.entries.compactMap { entry in
            let served = timeline.during(entry.key)
            guard let first = served.first, let last = served.last else { return nil }
            return (first, quota.carriesOver ? timeline.last : last, entry.value.value)
        }.sorted { $0.period < $1.period }
    }
}
