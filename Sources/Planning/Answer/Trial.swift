import Formulation
import Judging
import LandModel
import Quantities

/// One more placement, tried on top of a plan.
public struct Trial: Sendable {
    public let place: PlacementOption
    /// What it breaks.
    public let broken: [Assessment]
    public let reading: PlanReading

    /// Sites looked at further, where the closest does not do.
    public static let mostClosest = 8

    /// The place of each site where one more placement breaks the fewest limits of a plan, and by the least; the closest
    /// site first, so many sites at most. Where one breaks nothing, it alone.
    public static func closest(
        _ places: [PlacementOption], to reading: PlanReading, _ setting: Setting, most sites: Int = mostClosest
    ) -> [Trial] {
        typealias Key = (Int, Double, Int)
        var best: [(key: Key, trial: Trial)] = []
        for (number, place) in places.enumerated() {
            let tried = reading.read(reading.plan.adding(place, setting))
            let known = best.firstIndex { $0.trial.place.isAtSite(of: place) }
            // Beyond that it is none of the closest, whatever else it breaks.
            let most = known.map { best[$0].key.0 } ?? (best.count < sites ? .max : best[best.count - 1].key.0)
            guard let violations = Verification.violations(of: tried, most: most, counting: isToldOnItsOwn) else {
                continue
            }
            let broken = shortages(violations, place, tried, setting)
            let key = (broken.count, broken.map { Rejection.miss($0.measured, $0.limit) }.max() ?? 0, number)
            let trial = Trial(place: place, broken: broken, reading: tried)
            if broken.isEmpty { return [trial] }
            if let known {
                guard key < best[known].key else { continue }
                best.remove(at: known)
            }
            let rank = best.firstIndex { key < $0.key } ?? best.count
            guard rank < sites else { continue }
            best.insert((key, trial), at: rank)
            if best.count > sites { best.removeLast() }
        }
        return best.map(\.trial)
    }

    /// Of a place that no plan has room for as long as every limit stands: what people could grant told before what is merely full, for
    /// others making room would not be enough.
    public func excluded(behind holding: [Decision]) -> Trial {
        holding.isEmpty ? ordered(limitsFirst: true) : full(behind: holding)
    }

    /// Where some hold the place by a decision, what they fill told first: that is what the decision stands for.
    public func full(behind holding: [Decision]) -> Trial { holding.isEmpty ? self : ordered(limitsFirst: false) }

    private func ordered(limitsFirst: Bool) -> Trial {
        Trial(
            place: place,
            broken: broken.filter { $0.holder.isMovable == limitsFirst }
                + broken.filter { $0.holder.isMovable != limitsFirst },
            reading: reading)
    }

    /// Whether what a rule finds broken is told as it is, not as one with others.
    private static func isToldOnItsOwn(_ rule: RuleID) -> Bool {
        rule != BuildingUnitsVerdicts.id && rule != ContiguityVerdicts.id
    }

    /// Limits broken; where the building has no room, what single units then show is told as one: what the place needs of the floor
    /// that others leave.
    private static func shortages(
        _ broken: [Assessment], _ place: PlacementOption, _ trial: PlanReading, _ setting: Setting
    ) -> [Assessment] {
        guard let building = place.spot.building.map({ setting.buildings[$0] }) else { return broken }
        let project = setting.projects[place.project].id
        let others = trial.users(of: building.id).map(\.project.id).filter { $0 != project }
        let entries = trial.plan.allocations.filter { others.contains($0.project) }
        let floors = FloorShares(setting)
        let free = floors.free(for: place.spot, beside: entries.compactMap { floors.spot(of: $0) })
        guard free < place.floor else { return broken }
        let whole = Assessment(
            BuildingUnitsVerdicts.id, "\(building.id),floor", Words("楼面", "floor"),
            measured: place.floor.value, .atMost, free.value, unit: Words(same: "m²"), holder: .site,
            projects: [project] + others)
        let rest = broken.filter { assessment in
            !BuildingUnitsVerdicts.isOfUnit(assessment, of: building)
                && !(assessment.rule == ContiguityVerdicts.id && assessment.projects == [project])
        }
        return [whole] + rest
    }
}

extension Trial {
    /// What binds those who are on a parcel or in the building of the place, or who cannot be placed without them, where the place
    /// itself is full: what is full is nobody's to grant, but who must be there is.
    public func holding(in reading: PlanReading, _ setting: Setting) -> [Decision] {
        guard broken.contains(where: { !$0.holder.isMovable }) else { return [] }
        let parcels = place.spot.parcels.map { setting.parcels[$0.parcel].id }
        let building = place.spot.building.map { setting.buildings[$0].id }
        var users = reading.placements.filter { placed in
            placed.parcels.contains { parcels.contains($0.parcel.id) }
                || building.map { placed.building?.id == $0 } ?? false
        }.map(\.project.id)
        var position = 0
        while position < users.count {
            for other in setting.scenario.projects(needing: users[position]) where !users.contains(other) {
                users.append(other)
            }
            position += 1
        }
        return setting.humanDecisions.filter { $0.isBinding && users.contains($0.project) }
    }
}

extension PlacementOption {
    /// Whether both take the same parcels, or are in the same building.
    fileprivate func isAtSite(of other: PlacementOption) -> Bool {
        spot.building == other.spot.building && spot.parcels.map(\.parcel) == other.spot.parcels.map(\.parcel)
    }
}

extension Scenario {
    /// Those that are placed only if a project is: by a relation, or as a later phase of it.
    fileprivate func projects(needing project: ProjectID) -> [ProjectID] {
        let related = relations.flatMap { relation -> [ProjectID] in
            switch relation.bond {
            case .together where relation.projects.contains(project): return relation.projects
            case .requires where relation.projects.dropFirst().contains(project):
                return Array(relation.projects.prefix(1))
            default: return []
            }
        }
        return related + projects.filter { $0.phase?.after == project }.map(\.id)
    }
}

extension Plan {
    /// This plan with one more placement, and the acquisition and construction that it needs, as late as will do.
    public func adding(_ option: PlacementOption, _ setting: Setting) -> Plan {
        let horizon = setting.horizon
        var plan = self
        var allocation = Allocation()
        allocation.project = setting.projects[option.project].id
        allocation.need = option.need
        allocation.start = horizon.periods[option.start]
        allocation.parcels = option.spot.parcels.map { ParcelUse(setting.parcels[$0.parcel].id, $0.area) }
        allocation.building = option.spot.building.map { setting.buildings[$0].id }
        allocation.units = plan.takeFloor(option, setting)
        plan.allocations.append(allocation)
        var acquire = option.spot.parcels.map { ($0.parcel, option.start) }
        if let building = option.spot.building, setting.buildings[building].state == .candidate,
            !constructions.contains(where: { $0.building == setting.buildings[building].id }),
            let start = setting.constructionStarts(building).last(where: {
                $0 + setting.constructionLead(building) <= option.start
            })
        {
            plan.constructions.append(ConstructionStart(setting.buildings[building].id, horizon.periods[start]))
            if let parcel = setting.buildings[building].construction.flatMap({ setting.number(of: $0.parcel) }) {
                acquire.append((parcel, start))
            }
        }
        for (parcel, needed) in acquire where setting.parcels[parcel].state == .stock {
            let id = setting.parcels[parcel].id
            guard !acquisitions.contains(where: { $0.parcel == id }),
                let start = setting.acquisitionStarts(parcel).last(where: {
                    $0 + setting.acquisitionLead(parcel) <= needed
                })
            else { continue }
            plan.acquisitions.append(AcquisitionStart(id, horizon.periods[start]))
        }
        return plan
    }

    /// Gives the option its units: all who are in the building may have others for it, where they then fit together; else the
    /// last unit is overfilled.
    private mutating func takeFloor(_ option: PlacementOption, _ setting: Setting) -> [UnitUse] {
        guard let building = option.spot.building else { return [] }
        let users = allocations.indices.filter { allocations[$0].building == setting.buildings[building].id }
        let floors = FloorShares(setting)
        let spots = users.compactMap { floors.spot(of: allocations[$0]) }
        guard spots.count == users.count, let together = floors.fit(spots + [option.spot]) else {
            return floors.overfill(option.spot, beside: users.flatMap { allocations[$0].units })
        }
        for (user, units) in zip(users, together) { allocations[user].units = units }
        return together[users.count]
    }
}
