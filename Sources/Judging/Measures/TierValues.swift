import LandModel
import Quantities

extension PlanReading {
    /// What the plan reaches in every tier, the tidy ones last: recomputed from facts, to be compared with what the
    /// solver says.
    public var tierValues: [(id: String, value: ExactDecimal)] { tierValues(counting: .all) }

    /// The same where each project counts as much as a turnout says; the tidy tiers count what is reserved.
    public func tierValues(counting turnout: Turnout) -> [(id: String, value: ExactDecimal)] {
        let starts =
            placements.map(\.start) + acquisitions.map(\.start) + constructions.map(\.start) + reductions.map(\.start)
        return facts.scenario.objective.map { ($0.id.text, value(of: $0, counting: turnout)) } + [
            ("tidy-new-land", value(of: Measure(.newLand))),
            ("tidy-money", value(of: Measure(.money))),
            ("tidy-starts", starts.sum { ExactDecimal($0 + 1) }),
        ]
    }

    public func value(of tier: Tier, counting turnout: Turnout) -> ExactDecimal {
        tier.terms.sum { TermReading($0, self).value(counting: turnout) }
    }

    /// What one placement adds to a tier; `nil` of a tier that is no sum over placements.
    public func contribution(of placed: Placed, to tier: Tier) -> ExactDecimal? {
        let parts = tier.terms.compactMap { TermReading($0, self).contribution(of: placed) }
        return parts.count == tier.terms.count ? parts.sum { $0 } : nil
    }
}

/// A term of a tier on a plan: its measure times its weight; placements that can be counted one by one weigh by
/// priority and suitability where the term says so.
private struct TermReading {
    private let term: TierTerm
    private let plan: PlanReading
    private let reading: any IndicatorReading.Type

    init(_ term: TierTerm, _ plan: PlanReading) {
        self.term = term
        self.plan = plan
        reading = plan.indicators(term.measure.indicator)
    }

    /// Placements count by their turnout, too.
    func value(counting turnout: Turnout) -> ExactDecimal {
        let isPlain = term.byPriority.isEmpty && !term.bySuitability && turnout == .all
        guard !isPlain, let sum = reading.asSum else { return reading.value(of: term.measure, on: plan) * term.weight }
        let ofProjects = plan.placements(in: term.measure).sum { weighted($0, sum) * turnout[$0.project.id] }
        return (ofProjects + sum.remainder(of: term.measure, on: plan)) * term.weight
    }

    /// `nil`: it is no sum over placements.
    func contribution(of placed: PlacedProject) -> ExactDecimal? {
        guard let sum = reading.asSum else { return nil }
        return plan.isMeasured(placed, by: term.measure) ? weighted(placed, sum) * term.weight : 0
    }

    private func weighted(_ placed: PlacedProject, _ sum: any PlacementSumReading.Type) -> ExactDecimal {
        let value = sum.contribution(of: placed, to: term.measure, on: plan)
        let byPriority = term.byPriority[String(placed.project.priority)]?.value ?? 1
        return term.bySuitability ? value * byPriority * placed.suitability : value * byPriority
    }
}
