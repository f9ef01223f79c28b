import LandModel
import Quantities

/// Measures of a plan, from facts and plan alone.
extension PlanReading {
    /// The value of a measure; ratios are rounded to four places, for showing: verdicts use ``ratio(of:)``.
    public func value(of measure: Measure) -> ExactDecimal {
        switch measure.indicator {
        case .outputPerLand, .taxPerLand, .investmentPerLand:
            let (numerator, denominator) = ratio(of: measure)
            return numerator.divided(by: denominator, places: 4) ?? 0
        case .money: return money(measure)
        case .drawn: return drawn(measure)
        case .moves: return ExactDecimal(setting.scenario.previous.filter { !isKept($0) }.count)
        case .synergy: return synergy()
        case .shortfall: return shortfall(priorityUpTo: measure.priorityUpTo)
        case .smallestShare: return smallestShare(measure.fairness) ?? 0
        case .tagCoverage: return tagCoverage(measure)
        case .landUsed, .newLand, .stockLand:
            return placements(in: measure).sum { contribution(of: $0, to: measure) } + builtLand(measure)
        case .startOrder: return placements(in: measure).sum { ExactDecimal($0.start + 1) }
        default: return placements(in: measure).sum { contribution(of: $0, to: measure) }
        }
    }

    /// What a ratio divides: exact.
    public func ratio(of measure: Measure) -> (numerator: ExactDecimal, denominator: ExactDecimal) {
        var top = measure
        switch measure.indicator {
        case .outputPerLand: top.indicator = .output
        case .taxPerLand: top.indicator = .tax
        default: top.indicator = .investment
        }
        var bottom = measure
        bottom.indicator = .landUsed
        let onLand = placements(in: top).filter { $0.building == nil }
        return (onLand.sum { contribution(of: $0, to: top) }, value(of: bottom))
    }

    /// A tier's term: its measure times its weight, projects weighted by priority and suitability where it says so,
    /// and by their turnout.
    func value(of term: TierTerm, counting turnout: Turnout = .all) -> ExactDecimal {
        let isWeighted = !term.byPriority.isEmpty || term.bySuitability || turnout != .all
        guard term.measure.indicator.isSumOverProjects, isWeighted else {
            return value(of: term.measure) * term.weight
        }
        let ofProjects = placements(in: term.measure).sum { weighted($0, by: term) * turnout[$0.project.id] }
        return (ofProjects + builtLand(term.measure)) * term.weight
    }

    private func weighted(_ placed: Placed, by term: TierTerm) -> ExactDecimal {
        var value =
            term.measure.indicator == .startOrder
            ? ExactDecimal(placed.start + 1) : contribution(of: placed, to: term.measure)
        if let weight = term.byPriority[String(placed.project.priority)] { value = value * weight.value }
        return term.bySuitability ? value * suitability(of: placed) : value
    }

    /// What one placement adds to a tier; `nil` of a tier that is no sum over projects.
    public func contribution(of placed: Placed, to tier: Tier) -> ExactDecimal? {
        guard tier.terms.allSatisfy({ $0.measure.indicator.isSumOverProjects }) else { return nil }
        let here = tier.terms.filter { isMeasured(placed, by: $0.measure) }
        return here.sum { weighted(placed, by: $0) * $0.weight }
    }

    private func placements(in measure: Measure) -> [Placed] {
        placements(in: measure.scope).filter { isMeasured($0, by: measure) }
    }

    private func isMeasured(_ placed: Placed, by measure: Measure) -> Bool {
        let project = placed.project
        guard measure.scope.holds(placed.park) else { return false }
        if !measure.segments.isEmpty, !measure.segments.contains(project.segment) { return false }
        if let bound = measure.priorityUpTo, project.priority > bound { return false }
        if measure.onlyCommitted, !project.isCommitted { return false }
        if measure.onlyMajor, !project.isMajor { return false }
        return measure.tags.isEmpty || !Set(measure.tags).isDisjoint(with: project.tags)
    }

    /// What one placement adds to a measure that sums over placements, wherever it lies.
    public func contribution(of placed: Placed, to measure: Measure) -> ExactDecimal {
        let project = placed.project
        let window = self.window(measure.timing)
        let hasStarted = window.last.map { placed.start <= $0 } ?? false
        switch measure.indicator {
        case .output: return yearly(project.output.value, placed, measure.timing)
        case .revenue: return yearly(project.revenue.value, placed, measure.timing)
        case .tax: return yearly(project.tax.value, placed, measure.timing)
        case .jobs:
            guard measure.timing != .full else { return project.jobs.value }
            return window.last.map { project.jobs.value * reached(project, placed.production, in: $0) } ?? 0
        case .investment: return hasStarted ? project.investment.value : 0
        case .landUsed: return hasStarted ? placed.land.value : 0
        case .newLand: return hasStarted ? placed.newLand.value : 0
        case .stockLand: return hasStarted ? placed.stockLand.value : 0
        case .floorUsed: return hasStarted ? placed.floor.value : 0
        case .load:
            guard let controlled = measure.controlled, let last = window.last else { return 0 }
            let charge = charge(of: placed, on: controlled)
            return charge.period <= last ? charge.amount : 0
        case .projects: return hasStarted ? 1 : 0
        case .count:
            guard hasStarted, let name = measure.count else { return 0 }
            return project.counts[name]?.value ?? 0
        default: return 0
        }
    }

    func window(_ timing: Timing) -> [Int] {
        guard case .during(let period) = timing else { return Array(setting.horizon.indices) }
        return setting.horizon.indices(overlapping: period)
    }

    /// The share of full production that a project has reached in a period.
    private func reached(_ project: Project, _ production: Int, in period: Int) -> ExactDecimal {
        if period < production { return 0 }
        let year = (period - production) / setting.horizon.periodsPerYear
        return project.ramp.indices.contains(year) ? project.ramp[year].value : 1
    }

    private func yearly(_ amount: ExactDecimal, _ placed: Placed, _ timing: Timing) -> ExactDecimal {
        guard timing != .full else { return amount }
        let sum = window(timing).sum { amount * reached(placed.project, placed.production, in: $0) }
        return setting.horizon.periodsPerYear == 2 ? sum * ExactDecimal(significand: 5, scale: 1) : sum
    }

    /// Land under candidate buildings; no project's, so left out where a measure asks for some projects only.
    private func builtLand(_ measure: Measure) -> ExactDecimal {
        guard measure.segments.isEmpty, measure.tags.isEmpty, measure.priorityUpTo == nil, !measure.onlyMajor,
            !measure.onlyCommitted,
            let last = window(measure.timing).last
        else { return 0 }
        let built = constructions.filter { built in
            built.start <= last && (setting.park(built.parcel.park).map { measure.scope.holds($0) } ?? false)
        }
        switch measure.indicator {
        case .landUsed: return built.sum(\.terms.land.value)
        case .newLand: return built.sum { $0.terms.land.value * $0.parcel.newShare.value }
        case .stockLand: return built.filter { $0.parcel.state == .stock }.sum(\.terms.land.value)
        default: return 0
        }
    }
}
