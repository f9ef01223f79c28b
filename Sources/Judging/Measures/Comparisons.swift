import LandModel
import Quantities

/// What measures compare: with the previous plan, partners, targets and fair shares.
extension PlanReading {
    /// Whether a previous placement stands as it was.
    public func isKept(_ previous: PreviousPlacement) -> Bool {
        isKept(previous.project, parcels: previous.parcels, building: previous.building, start: previous.start)
    }

    /// Whether a project stands on exactly these parcels, or in this building, with a start that meets a date.
    public func isKept(_ project: ProjectID, parcels: [ParcelID], building: BuildingID?, start: Period) -> Bool {
        guard let placed = placement(of: project), placed.building?.id == building else { return false }
        return Set(placed.parcels.map(\.parcel.id)) == Set(parcels)
            && Quarters(period(placed.start)).meet(Quarters(start))
    }

    /// Whether all members of a relation are placed and share one park, or one parcel or building.
    public func meet(_ relation: Relation) -> Bool {
        let partners = relation.projects.compactMap { placement(of: $0) }
        guard let first = partners.first, partners.count == relation.projects.count else { return false }
        switch relation.level {
        case .park: return partners.allSatisfy { $0.numbers.park == first.numbers.park }
        case .site:
            if let building = first.numbers.building {
                return partners.allSatisfy { $0.numbers.building == building }
            }
            return first.numbers.parcels.contains { parcel in
                partners.allSatisfy { $0.numbers.parcels.contains(parcel) }
            }
        }
    }

    /// By how much a target is missed; 0 when it is met. Of a ratio: in units of what is divided.
    public func shortfall(of target: Target) -> ExactDecimal {
        let (reached, scale) = standing(of: target)
        if let least = target.atLeast { return max(least * scale - reached, 0) }
        if let most = target.atMost { return max(reached - most * scale, 0) }
        return 0
    }

    /// Whether a target says anything of the plan: a ratio does not where nothing is divided by.
    public func applies(_ target: Target) -> Bool { ratio(of: target.measure).map { !$0.denominator.isZero } ?? true }

    /// Whether a target is reached; one that does not apply is not.
    public func isReached(_ target: Target) -> Bool { applies(target) && shortfall(of: target).isZero }

    /// How many targets are reached, and how many apply.
    public var targetsReached: (reached: Int, applying: Int) {
        let applying = facts.scenario.targets.filter(applies)
        return (applying.count { shortfall(of: $0).isZero }, applying.count)
    }

    /// What a target is compared with, and what its bound is multiplied by: base and measure, 1; of a ratio, which has
    /// no base, numerator and denominator.
    func standing(of target: Target) -> (reached: ExactDecimal, scale: ExactDecimal) {
        if let ratio = ratio(of: target.measure) { return (ratio.numerator, ratio.denominator) }
        return (target.base + value(of: target.measure), 1)
    }

    /// The measure of each member of a fairness rule, with what one full share of it is, in order of name.
    public func shares(of fairness: Fairness) -> [(member: String, value: ExactDecimal, base: ExactDecimal)] {
        fairness.base.entries.map { entry in
            var measure = fairness.measure
            measure.scope = fairness.division == .park ? .park(ParkID(entry.key)) : .town(entry.key)
            return (entry.key, value(of: measure), entry.value.value)
        }
    }

    /// The smallest share of a fairness rule's members, rounded to six places; `nil` where no member has a base.
    public func smallestShare(_ id: FairnessID?) -> ExactDecimal? {
        guard let fairness = facts.scenario.fairness.first(where: { $0.id == id }) else { return nil }
        return shares(of: fairness).compactMap { $0.value.divided(by: $0.base, places: 6) }.min()
    }
}
