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

    /// A tier's term: its measure times its weight, projects weighted by priority and suitability where it says so.
    func value(of term: TierTerm) -> ExactDecimal {
        guard !term.byPriority.isEmpty || term.bySuitability else { return value(of: term.measure) * term.weight }
        let weighted = placements(in: term.measure).sum { placed -> ExactDecimal in
            var value =
                term.measure.indicator == .startOrder
                ? ExactDecimal(placed.start + 1) : contribution(of: placed, to: term.measure)
            if let weight = term.byPriority[String(placed.project.priority)] { value = value * weight.value }
            return term.bySuitability ? value * suitability(of: placed) : value
        }
        return weighted * term.weight
    }

    private func placements(in measure: Measure) -> [Placed] {
        placements.filter { placed in
            let project = placed.project
            if !measure.scope.holds(placed.park) { return false }
            if !measure.segments.isEmpty, !measure.segments.contains(project.segment) { return false }
            if let bound = measure.priorityUpTo, project.priority > bound { return false }
            if measure.onlyCommitted, !project.isCommitted { return false }
            if measure.onlyMajor, !project.isMajor { return false }
            return measure.tags.isEmpty || !Set(measure.tags).isDisjoint(with: project.tags)
        }
    }

    private func contribution(of placed: Placed, to measure: Measure) -> ExactDecimal {
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

    private func window(_ timing: Timing) -> [Int] {
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
        case .newLand: return built.sum { $0.terms.land.value * $0.parcel.newShare.value }
        case .stockLand: return built.filter { $0.parcel.state == .stock }.sum(\.terms.land.value)
        default: return built.sum(\.terms.land.value)
        }
    }

    private func money(_ measure: Measure) -> ExactDecimal {
        let window = window(measure.timing)
        let purposes = measure.purposes.isEmpty ? Purpose.allCases : measure.purposes
        func isInside(_ park: ParkID) -> Bool { setting.park(park).map { measure.scope.holds($0) } ?? false }
        return purposes.sum { purpose -> ExactDecimal in
            switch purpose {
            case .acquisition:
                acquisitions.filter { window.contains($0.start) && isInside($0.parcel.park) }.sum(\.terms.cost.value)
            case .construction:
                constructions.filter { window.contains($0.start) && isInside($0.building.park) }.sum(\.terms.cost.value)
            case .reduction:
                reductions.filter { reclaimed in
                    window.contains(reclaimed.start)
                        && (measure.scope == .district || measure.scope == .town(reclaimed.plot.town))
                }.sum(\.plot.cost.value)
            case .purchase:
                ledger.accounts.sum { account in
                    account.flows.sum { flow -> ExactDecimal in
                        guard let quota = account.supplies[flow.supply].quota,
                            window.contains(account.uses[flow.use].period),
                            measure.scope == .district || quota.scope == measure.scope
                        else { return 0 }
                        return quota.price.value * flow.amount
                    }
                }
            }
        }
    }

    private func drawn(_ measure: Measure) -> ExactDecimal {
        guard let last = window(measure.timing).last else { return 0 }
        let controlled = measure.controlled ?? .land
        return ledger.accounts.filter { $0.balance.controlled == controlled && $0.balance.scope == measure.scope }.sum {
            account in
            account.flows.sum { flow -> ExactDecimal in
                guard let quota = account.supplies[flow.supply].quota,
                    measure.origin.map({ $0 == quota.origin }) ?? true,
                    account.uses[flow.use].period <= last
                else { return 0 }
                return flow.amount
            }
        }
    }

    /// Whether a previous placement stands as it was.
    func isKept(_ previous: PreviousPlacement) -> Bool {
        guard let placed = placement(of: previous.project) else { return false }
        return placed.building?.id == previous.building && Set(placed.parcels.map(\.parcel.id)) == Set(previous.parcels)
            && period(placed.start).overlaps(previous.start)
    }

    private func synergy() -> ExactDecimal {
        setting.scenario.relations.filter { $0.bond == .synergy }.sum { relation -> ExactDecimal in
            let partners = relation.projects.compactMap { placement(of: $0) }
            guard partners.count == relation.projects.count, let first = partners.first else { return 0 }
            let places = keys(of: first, relation.level)
            let shared = places.contains { place in partners.allSatisfy { keys(of: $0, relation.level).contains(place) }
            }
            return shared ? relation.bonus.value : 0
        }
    }

    private func keys(of placed: Placed, _ level: Relation.Level) -> [String] {
        switch level {
        case .park: [placed.park.id.text]
        case .site: placed.building.map { ["building \($0.id)"] } ?? placed.parcels.map { "parcel \($0.parcel.id)" }
        }
    }

    private func tagCoverage(_ measure: Measure) -> ExactDecimal {
        let last = window(measure.timing).last ?? -1
        let covered = measure.tags.filter { tag in
            placements.contains { measure.scope.holds($0.park) && $0.start <= last && $0.project.tags.contains(tag) }
        }
        return ExactDecimal(covered.count)
    }

    /// The weighted amounts by which soft targets are missed.
    func shortfall(priorityUpTo bound: Int?) -> ExactDecimal {
        setting.scenario.targets.filter { !$0.isHard && $0.priority <= bound ?? $0.priority }
            .sum { shortfall(of: $0) * $0.weight.value }
    }

    /// By how much a target is missed; 0 when it is met. Of a ratio: in units of what is divided.
    public func shortfall(of target: Target) -> ExactDecimal {
        let reached: ExactDecimal
        let scale: ExactDecimal
        switch target.measure.indicator {
        case .outputPerLand, .taxPerLand, .investmentPerLand:
            (reached, scale) = ratio(of: target.measure)
        default:
            (reached, scale) = (target.base + value(of: target.measure), 1)
        }
        if let least = target.atLeast { return max(least * scale - reached, 0) }
        if let most = target.atMost { return max(reached - most * scale, 0) }
        return 0
    }

    /// The smallest share of a fairness rule's members, rounded to six places; `nil` where no member has a base.
    public func smallestShare(_ id: FairnessID?) -> ExactDecimal? {
        guard let fairness = setting.scenario.fairness.first(where: { $0.id == id }) else { return nil }
        return fairness.base.entries.compactMap { member -> ExactDecimal? in
            var measure = fairness.measure
            measure.scope = fairness.division == .park ? .park(ParkID(member.key)) : .town(member.key)
            return value(of: measure).divided(by: member.value.value, places: 6)
        }.min()
    }

    /// How well the place suits a placement, from the facts.
    func suitability(of placed: Placed) -> ExactDecimal {
        let terms = placed.project.siteTerms.filter { $0.suitability != nil }
        let own = terms.first { term in
            if let parcel = term.parcel { return placed.parcels.contains { $0.parcel.id == parcel } }
            if let building = term.building { return placed.building?.id == building }
            return false
        }
        let ofPark = terms.first { $0.parcel == nil && $0.building == nil && $0.park == placed.park.id }
        return (own?.suitability ?? ofPark?.suitability ?? placed.park.suitability[placed.project.segment])?.value ?? 1
    }

    /// The land a placement needs, by the most particular terms.
    func landNeeded(_ placed: Placed, _ need: LandNeed) -> LandArea {
        let terms = placed.project.siteTerms
        if placed.parcels.count == 1,
            let own = terms.first(where: { $0.parcel == placed.parcels[0].parcel.id && $0.land != nil })?.land
        {
            return own
        }
        return terms.first { $0.parcel == nil && $0.building == nil && $0.park == placed.park.id && $0.land != nil }?
            .land ?? need.area
    }

    /// The floor a placement needs, by the most particular terms.
    func floorNeeded(_ placed: Placed, _ need: FloorNeed) -> FloorArea {
        let terms = placed.project.siteTerms
        let own = terms.first { $0.building != nil && $0.building == placed.building?.id && $0.floor != nil }?.floor
        return own ?? terms.first {
            $0.parcel == nil && $0.building == nil && $0.park == placed.park.id && $0.floor != nil
        }?.floor ?? need.area
    }
}
