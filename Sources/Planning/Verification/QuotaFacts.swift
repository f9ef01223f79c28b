import LandModel
import Quantities

/// What a plan uses of each quota balance and what is there to be used, from facts and plan alone.
extension PlanReading {
    /// Everything charged to a balance, by project, then building.
    func uses(in balance: Balance) -> [QuotaLedger.Use] {
        var uses: [QuotaLedger.Use] = []
        for placed in placements where balance.scope.holds(placed.park) {
            let (amount, period) = charge(of: placed, on: balance.controlled)
            if !amount.isZero {
                uses.append(.init(project: placed.project.id, building: nil, period: period, amount: amount))
            }
        }
        guard balance.controlled == .land else { return uses }
        for built in constructions where setting.park(built.parcel.park).map(balance.scope.holds) ?? false {
            let amount = (built.terms.land * built.parcel.newShare.value).value
            if !amount.isZero {
                uses.append(.init(project: nil, building: built.building.id, period: built.start, amount: amount))
            }
        }
        return uses
    }

    /// What a placement draws of a controlled thing, and in which period it starts to.
    public func charge(of placed: Placed, on controlled: Controlled) -> (amount: ExactDecimal, period: Int) {
        guard case .resource(let id) = controlled else { return (placed.newLand.value, placed.start) }
        guard let resource = setting.resource(id), !placed.project.exemptLoads.contains(id) else { return (0, 0) }
        let load = (placed.project.loads[id] ?? .zero) - (placed.project.offsets[id] ?? .zero)
        let ratio = setting.offsetRatio(of: id, in: placed.park)
        let period =
            resource.chargedFrom == .start ? placed.start : min(placed.production, setting.horizon.count - 1)
        return (load > .zero ? load.value * ratio : 0, period)
    }

    /// In the order of allotment; releases and yields after the district's own. With `leastSpend`, what is paid for comes last, the
    /// cheapest first.
    func supplies(of balance: Balance, leastSpend: Bool) -> [QuotaLedger.Supply] {
        var ranked: [(cost: ExactDecimal, rank: Int, supply: QuotaLedger.Supply)] = []
        for quota in balance.quotas {
            let cost = leastSpend ? quota.cost.value : 0
            for entry in quota.amounts.entries where !entry.value.isZero {
                guard let period = setting.horizon.indices(overlapping: entry.key).first else { continue }
                ranked.append(
                    (
                        cost, quota.origin.rank,
                        .init(quota: quota, period: period, amount: entry.value.value, carriesOver: quota.carriesOver)
                    ))
            }
        }
        for (period, amount) in gains(for: balance) {
            ranked.append(
                (0, QuotaSource.reduction.rank, .init(quota: nil, period: period, amount: amount, carriesOver: true)))
        }
        return ranked.enumerated()
            .sorted {
                ($0.element.cost, $0.element.rank, $0.offset) < ($1.element.cost, $1.element.rank, $1.offset)
            }
            .map(\.element.supply)
    }

    /// What acquisitions release and reductions yield, by the period from which it counts.
    private func gains(for balance: Balance) -> [(period: Int, amount: ExactDecimal)] {
        switch balance.controlled {
        case .land:
            guard balance.scope == .district else { return [] }
            return reductions.filter { $0.yields < setting.horizon.count }
                .map { ($0.yields, ($0.plot.area * $0.plot.yield.value).value) }
        case .resource(let id):
            return acquisitions.compactMap { acquired in
                guard acquired.clear < setting.horizon.count, let release = acquired.terms.releases[id],
                    !release.isZero, setting.park(acquired.parcel.park).map(balance.scope.holds) ?? false
                else { return nil }
                return (acquired.clear, release.value)
            }
        }
    }
}
