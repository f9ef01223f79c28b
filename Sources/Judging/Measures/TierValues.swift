import LandModel
import Quantities

extension PlanReading {
    /// What the plan reaches in every tier, the tidy ones last: recomputed from facts, to be compared with what the
    /// solver says.
    public var tierValues: [(id: String, value: ExactDecimal)] { tierValues(counting: .all) }

    /// The same where each project counts as much as a turnout says; the tidy tiers count what is reserved.
    public func tierValues(counting turnout: Turnout) -> [(id: String, value: ExactDecimal)] {
        facts.scenario.objective.map { ($0.id.text, value(of: $0, counting: turnout)) } + [
            ("tidy-new-land", value(of: Measure(.newLand))),
            ("tidy-money", value(of: Measure(.money))),
            ("tidy-starts", starts),
        ]
    }

    /// The sum of the numbers of the periods, from 1, in which anything starts.
    private var starts: ExactDecimal {
        let periods =
            placements.map(\.start) + acquisitions.map(\.start) + constructions.map(\.start) + reductions.map(\.start)
        return periods.sum { ExactDecimal($0 + 1) }
    }

    public func value(of tier: Tier, counting turnout: Turnout) -> ExactDecimal {
        tier.terms.sum { value(of: $0, counting: turnout) }
    }

    /// A term: its measure times its weight; placements that can be counted one by one weigh by priority and
    /// suitability where the term says so, and by their turnout.
    private func value(of term: TierTerm, counting turnout: Turnout) -> ExactDecimal {
        let reading = indicators(term.measure.indicator)
        let isPlain = term.byPriority.isEmpty && !term.bySuitability && turnout == .all
        guard !isPlain, let sum = reading.sum else { return reading.value(of: term.measure, on: self) * term.weight }
        let ofProjects = placements(in: term.measure).sum { weighted($0, by: term, sum) * turnout[$0.project.id] }
        return (ofProjects + sum.remainder(of: term.measure, on: self)) * term.weight
    }

    private func weighted(
        _ placed: Placed, by term: TierTerm, _ reading: any PlacementSumReading.Type
    ) -> ExactDecimal {
        let value = reading.contribution(of: placed, to: term.measure, on: self)
        let byPriority = term.byPriority[String(placed.project.priority)]?.value ?? 1
        return term.bySuitability ? value * byPriority * placed.suitability : value * byPriority
    }

    /// What one placement adds to a tier; `nil` of a tier that is no sum over placements.
    public func contribution(of placed: Placed, to tier: Tier) -> ExactDecimal? {
        var total = ExactDecimal.zero
        for term in tier.terms {
            guard let sum = indicators(term.measure.indicator).sum else { return nil }
            if isMeasured(placed, by: term.measure) { total += weighted(placed, by: term, sum) * term.weight }
        }
        return total
    }
}
