import LandModel
import Quantities

/// A plan read against the facts: what it says, resolved and timed, without judging it. Made from facts and plan
/// alone; options, columns and rows play no part.
public struct PlanReading: Sendable {
    public let facts: Facts
    public let plan: Plan
    /// In order of project id; entries that mean nothing are left out and told in ``formFaults``.
    public let placements: [Placed]
    public let acquisitions: [Acquired]
    public let constructions: [Built]
    public let reductions: [Reclaimed]
    /// What the plan itself says is drawn, in order of period.
    let statedDraws: [StatedDraw]
    /// What the plan says that cannot be resolved.
    public let formFaults: [FormFault]
    /// Who draws on which quota: as the plan says; else in the order of allotment, unless only unpriced quotas first keep
    /// the budgets.
    public var ledger: QuotaLedger { settlement.books(of: self).ledger }
    /// How each indicator is read.
    let indicators: IndicatorReadings
    /// What is where.
    let sites: SiteUse
    /// What is spent.
    var outlays: Outlays { settlement.books(of: self).outlays }
    private let settlement: Settlement

    /// `near`: the reading of another plan on the same facts, from which less is to be worked out anew.
    public init(
        _ plan: Plan, in facts: Facts, reading indicators: @escaping IndicatorReadings, near: PlanReading? = nil
    ) {
        self.facts = facts
        settlement = Settlement(near: near)
        self.plan = plan
        self.indicators = indicators
        var form = PlanForm(facts)
        placements = plan.allocations.compactMap { form.placed($0) }.sorted { $0.project.id < $1.project.id }
        acquisitions = plan.acquisitions.sorted {
            $0.parcel == $1.parcel ? Quarters($0.start) < Quarters($1.start) : $0.parcel < $1.parcel
        }.compactMap { form.acquired($0) }
        constructions = plan.constructions.sorted {
            $0.building == $1.building ? Quarters($0.start) < Quarters($1.start) : $0.building < $1.building
        }.compactMap { form.built($0) }
        reductions = plan.reductions.sorted {
            $0.reduction == $1.reduction ? Quarters($0.start) < Quarters($1.start) : $0.reduction < $1.reduction
        }.compactMap { form.reclaimed($0) }
        statedDraws = plan.draws.compactMap { form.drawn($0) }.sorted { $0.period < $1.period }
        formFaults = form.faults
        sites = SiteUse(placements, acquisitions, constructions)
    }

    public func period(_ index: Int) -> Period { facts.timeline.periods[index] }
}
