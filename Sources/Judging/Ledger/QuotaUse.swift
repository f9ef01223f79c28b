import LandModel
import Quantities

/// What a plan uses of each quota balance, from facts and plan alone.
extension QuotaLedger {
    /// Everything charged to a balance, by project, then building.
    static func uses(of balance: Balance, _ plan: PlanReading) -> [Use] {
        var uses: [Use] = []
        for placed in plan.placements(in: balance.scope) {
            let (amount, period) = plan.charge(of: placed, on: balance.controlled)
            guard !amount.isZero else { continue }
            uses.append(
                .init(
                    project: placed.project.id, building: nil, period: period, amount: amount,
                    number: placed.numbers.project))
        }
        guard balance.controlled == .land else { return uses }
        for built in plan.constructions where plan.facts.lies(built.parcel.park, in: balance.scope) {
            let amount = built.terms.land.value * built.parcel.newShare.value
            guard !amount.isZero else { continue }
            uses.append(
                .init(project: nil, building: built.building.id, period: built.start, amount: amount, number: nil))
        }
        return uses
    }
}

extension PlanReading {
    /// What a placement draws of a controlled thing, and in which period it starts to.
    public func charge(of placed: Placed, on controlled: Controlled) -> (amount: ExactDecimal, period: Int) {
        switch controlled {
        case .land: return (placed.newLand.value, placed.start)
        case .resource(let id):
            guard let resource = facts.resource(id), !placed.project.exemptLoads.contains(id) else { return (0, 0) }
            let net = placed.load(id).value - (placed.project.offsets[id]?.value ?? 0)
            // Who produces only after the horizon is charged in its last period.
            let period =
                resource.chargedFrom == .production ? min(placed.production, facts.timeline.last) : placed.start
            return (net > .zero ? net * facts.ratios.ratio(of: id, in: placed.numbers.park) : 0, period)
        }
    }
}
