import LandModel
import Quantities

/// What a plan uses of each quota balance and what is there to be used, from facts and plan alone.
extension PlanReading {
    /// Everything charged to a balance, by project, then building.
    func uses(in balance: Balance) -> [QuotaLedger.Use] {
        var uses: [QuotaLedger.Use] = []
        for placed in placements(in: balance.scope) {
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
        let load = load(id, of: placed) - (placed.project.offsets[id] ?? .zero)
        let ratio = setting.offsetRatio(of: id, in: placed.park)
        let period =
            resource.chargedFrom == .start ? placed.start : min(placed.production, setting.horizon.count - 1)
        return (load > .zero ? load.value * ratio : 0, period)
    }

    /// In the order of allotment: what the objective's tiers want drawn least comes last, then what costs money, and
    /// where they do not care, district, releases and yields, purchased, city. With `leastSpend`, only money counts.
    func supplies(of balance: Balance, leastSpend: Bool) -> [QuotaLedger.Supply] {
        var ranked: [(costs: [ExactDecimal], rank: Int, supply: QuotaLedger.Supply)] = []
        for quota in balance.quotas {
            let costs = leastSpend ? [quota.cost.value] : setting.drawingCosts(of: quota)
            for entry in quota.amounts.entries where !entry.value.isZero {
                guard let period = setting.horizon.indices(overlapping: entry.key).first else { continue }
                let supply = QuotaLedger.Supply(
                    quota: quota, period: period, amount: entry.value.value, carriesOver: quota.carriesOver)
                ranked.append((costs, quota.origin.rank, supply))
            }
        }
        let free = Array(repeating: ExactDecimal.zero, count: leastSpend ? 1 : setting.scenario.objective.count + 1)
        for (period, amount) in gains(for: balance) {
            let supply = QuotaLedger.Supply(quota: nil, period: period, amount: amount, carriesOver: true)
            ranked.append((free, QuotaSource.reduction.rank, supply))
        }
        return ranked.enumerated().sorted { left, right in
            if left.element.costs != right.element.costs {
                return left.element.costs.lexicographicallyPrecedes(right.element.costs)
            }
            return (left.element.rank, left.offset) < (right.element.rank, right.offset)
        }.map(\.element.supply)
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

extension Setting {
    /// What drawing one unit of a quota adds to each tier of the objective, counted so that less is better; last, what
    /// it costs. Since what is served is fixed by the plan, drawing in this order is best in every tier.
    func drawingCosts(of quota: Quota) -> [ExactDecimal] {
        scenario.objective.map { tier in
            let cost = tier.terms.sum { term -> ExactDecimal in
                let measure = term.measure
                switch measure.indicator {
                case .drawn:
                    let isMeant =
                        measure.scope == quota.scope && (measure.controlled ?? .land) == quota.controlled
                        && (measure.origin ?? quota.origin) == quota.origin
                    return isMeant ? term.weight : 0
                case .money:
                    let isMeant =
                        (measure.scope == .district || measure.scope == quota.scope)
                        && (measure.purposes.isEmpty || measure.purposes.contains(.purchase))
                    return isMeant ? term.weight * quota.cost.value : 0
                default: return 0
                }
            }
            return tier.sense == .min ? cost : -cost
        } + [quota.cost.value]
    }
}
