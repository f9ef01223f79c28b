import LandModel
import Quantities

/// What is there to be used of each quota balance, from facts and plan alone.
struct QuotaSupplies {
    let plan: PlanReading
    private var facts: Facts { plan.facts }

    init(_ plan: PlanReading) { self.plan = plan }

    /// In the order of allotment: what the objective's tiers want drawn least comes last, then what costs money, and
    /// where they do not care, district, releases and yields, purchased, city. For the least spend only money counts.
    func all(of balance: Balance, in order: QuotaLedger.Order) -> [QuotaLedger.Supply] {
        if let stated = stated(of: balance) { return stated }
        var ranked: [(costs: [ExactDecimal], turn: Int, supply: QuotaLedger.Supply)] = []
        for quota in balance.quotas {
            let price = QuotaTerms.price(of: quota).value
            let costs = order == .allotment ? drawingCosts(of: quota) + [price] : [price]
            let turn = QuotaTerms.turn(of: quota.origin)
            ranked += Self.entries(of: quota, facts).filter { !$0.amount.isZero }.map { (costs, turn, $0) }
        }
        let tiers = order == .allotment ? facts.scenario.objective.count : 0
        let free = Array(repeating: ExactDecimal.zero, count: tiers + 1)
        for (period, amount) in gains(for: balance) where period < facts.timeline.count {
            let supply = QuotaLedger.Supply(quota: nil, period: period, amount: amount, last: facts.timeline.last)
            ranked.append((free, QuotaTerms.turn(of: .reduction), supply))
        }
        return ranked.enumerated().sorted { left, right in
            if left.element.costs != right.element.costs {
                return left.element.costs.lexicographicallyPrecedes(right.element.costs)
            }
            return (left.element.turn, left.offset) < (right.element.turn, right.offset)
        }.map(\.element.supply)
    }

    /// What a quota supplies by each of its entries, those of nothing included: who owns it can make them more.
    static func entries(of quota: Quota, _ facts: Facts) -> [QuotaLedger.Supply] {
        quota.amounts.entries.compactMap { entry in
            // A whole year's amount comes in its first period, and lapses with its last one.
            let served = facts.timeline.during(entry.key)
            guard let period = served.first, let last = served.last else { return nil }
            return QuotaLedger.Supply(
                quota: quota, period: period, amount: entry.value.value,
                last: quota.carriesOver ? facts.timeline.last : last)
        }
    }

    /// What drawing one unit of a quota adds to each tier of the objective, counted so that less is better. Since what is
    /// served is fixed by the plan, drawing in this order is best in every tier.
    private func drawingCosts(of quota: Quota) -> [ExactDecimal] {
        facts.scenario.objective.map { tier in
            let cost = tier.terms.sum { term in
                plan.indicators(term.measure.indicator).drawing(on: quota, adds: term.measure) * term.weight
            }
            return tier.sense == .min ? cost : -cost
        }
    }

    /// What acquisitions release and reductions yield, by the period from which it counts, which may lie beyond the
    /// horizon.
    func gains(for balance: Balance) -> [(period: Int, amount: ExactDecimal)] {
        switch balance.controlled {
        case .land:
            guard balance.scope == .district else { return [] }
            return plan.reductions.map { ($0.yields, $0.plot.area.value * $0.plot.yield.value) }
        case .resource(let id):
            return plan.acquisitions.compactMap { acquired in
                guard let release = acquired.terms.releases[id], !release.isZero,
                    facts.lies(acquired.parcel.park, in: balance.scope)
                else { return nil }
                return (acquired.clear, release.value)
            }
        }
    }
}
