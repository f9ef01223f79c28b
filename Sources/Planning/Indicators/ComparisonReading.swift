import LandModel
import Quantities

/// Measures that compare: with the previous plan, with partners, with tags, targets and fair shares.
extension PlanReading {
    /// Whether a previous placement stands as it was.
    func isKept(_ previous: PreviousPlacement) -> Bool {
        isKept(previous.project, parcels: previous.parcels, building: previous.building, start: previous.start)
    }

    /// Whether a project stands on a site with a start.
    func isKept(_ project: ProjectID, parcels: [ParcelID], building: BuildingID?, start: Period) -> Bool {
        guard let placed = placement(of: project) else { return false }
        return placed.building?.id == building && Set(placed.parcels.map(\.parcel.id)) == Set(parcels)
            && period(placed.start).overlaps(start)
    }

    func synergy() -> ExactDecimal {
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

    func tagCoverage(_ measure: Measure) -> ExactDecimal {
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
}
