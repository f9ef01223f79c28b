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
                where quota.carriesOver ? amounts[entry].period <= draw.period : amounts[entry].period == draw.period {
                    let taken = min(missing, amounts[entry].amount)
                    guard taken > .zero else { continue }
                    drawn.append(
                        .init(
                            quota: quota, period: amounts[entry].period, amount: taken, carriesOver: quota.carriesOver,
                            service: .uses(in: draw.period)))
                    amounts[entry].amount = amounts[entry].amount - taken
                    missing = missing - taken
                }
            }
            for entry in amounts where entry.amount > .zero {
                left.append(
                    .init(
                        quota: quota, period: entry.period, amount: entry.amount, carriesOver: quota.carriesOver,
                        service: .nothing))
            }
        }
        let gained = gains(for: balance).filter { $0.period < plan.facts.timeline.count }.map {
            QuotaLedger.Supply(quota: nil, period: $0.period, amount: $0.amount, carriesOver: true)
        }
        return drawn + gained + left
    }

    private func amounts(of quota: Quota) -> [(period: Int, amount: ExactDecimal)] {
        quota.amounts.entries.compactMap { entry in
            // A whole year's amount comes in its first period.
            plan.facts.timeline.during(entry.key).first.map { ($0, entry.value.value) }
        }.sorted { $0.period < $1.period }
    }
}
