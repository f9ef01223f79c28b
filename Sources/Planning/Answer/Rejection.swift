import Formulation
import Judging
import LandModel
import Quantities

/// Why a project is not in a plan. Three cases, never mixed.
public struct Rejection: Sendable {
    public enum Case: Sendable {
        /// No place serves it, whatever else is planned: the nearest miss.
        case fitsNowhere(Obstacle?)
        /// The place that comes closest would break this limit, and perhaps more, on top of the plan.
        case blocked(Assessment, at: PlacementOption, others: [Assessment])
        /// It could be added, but a tier would get worse: by how much.
        case losing(tier: String, by: ExactDecimal, at: PlacementOption)
        /// It could be added and nothing would get better or worse, or the plan is not proved optimal.
        case open(at: PlacementOption)
    }

    /// A way in: a place, and all limits that would have to give way there, none of them law.
    public struct Relief: Sendable {
        public let place: PlacementOption
        public let limits: [Assessment]
    }

    public let project: ProjectID
    public let cause: Case
    /// The way in that moves the fewest limits; `nil` where law stands in every one, or nothing is in the way.
    public let relief: Relief?
    /// False when not every place was tried.
    public let isComplete: Bool
}

extension Rejection {
    /// Places tried per project at most.
    static let mostTrials = 400
    /// Places tried in all at most, times the square of the scenario's size, because judging one plan takes about that.
    static let mostWork = 400_000_000
    /// Projects explained at least, however large the scenario.
    static let fewestProjects = 12

    /// Why each unplaced project is left out of a plan, tried place by place against every rule. In a very large
    /// scenario fewer places are tried and only the first projects are told of, unless `isThorough`.
    public static func all(in reading: PlanReading, _ list: OptionList, isThorough: Bool = false) -> [Rejection] {
        let setting = list.setting
        let base = reading.tierValues
        let unplaced = setting.projects.indices.filter { reading.placement(of: setting.projects[$0].id) == nil }
        let wanted = Set(unplaced)
        let options = Dictionary(grouping: list.options.filter { wanted.contains($0.project) }, by: \.project)
        let size = max(1, setting.projects.count + setting.parcels.count + setting.buildings.count)
        let most = isThorough ? .max : mostWork / size / size
        let trials = max(1, min(mostTrials, most / max(1, unplaced.count)))
        return unplaced.prefix(max(fewestProjects, most)).map { project in
            let id = setting.projects[project].id
            let places = options[project] ?? []
            guard !places.isEmpty else {
                return Rejection(
                    project: id, cause: .fitsNowhere(nearest(setting.obstacles(of: project))), relief: nil,
                    isComplete: true)
            }
            let tried = Array(places.prefix(trials))
            let closest = closest(tried, to: reading, setting)
            return Rejection(
                project: id, cause: cause(closest, base), relief: closest?.relief,
                isComplete: tried.count == places.count)
        }
    }

    /// The obstacle that came furthest through the catalogue of rules; of these the one that misses least.
    public static func nearest(_ obstacles: [Obstacle]) -> Obstacle? {
        let order = RuleCatalogue.all.map(\.id)
        func key(_ obstacle: Obstacle) -> (Int, Double) {
            let miss = miss(obstacle.bar.measured, obstacle.bar.limit)
            return (-(order.firstIndex(of: obstacle.bar.rule) ?? 0), miss)
        }
        return obstacles.enumerated().min {
            let (left, right) = (key($0.element), key($1.element))
            return (left.0, left.1, $0.offset) < (right.0, right.1, $1.offset)
        }?.element
    }

    private static func miss(_ measured: ExactDecimal?, _ limit: ExactDecimal?) -> Double {
        guard let measured, let limit else { return 1 }
        return (measured - limit).magnitude.approximate / max(limit.magnitude.approximate, 1)
    }

    private static func cause(_ closest: Trial?, _ base: [(id: String, value: ExactDecimal)]) -> Case {
        guard let closest else { return .fitsNowhere(nil) }
        guard let first = closest.broken.first else { return losing(closest.reading, base, closest.place) }
        return .blocked(first, at: closest.place, others: Array(closest.broken.dropFirst()))
    }

    /// One more placement, tried on top of a plan.
    public struct Trial: Sendable {
        public let place: PlacementOption
        /// What it breaks.
        public let broken: [Assessment]
        public let reading: PlanReading
        public let relief: Relief?
    }

    /// The place where one more placement breaks the fewest limits of a plan, and by the least.
    public static func closest(_ places: [PlacementOption], to reading: PlanReading, _ setting: Setting) -> Trial? {
        typealias Key = (Int, Double, Int)
        var best: (key: Key, broken: [Assessment], place: PlacementOption, reading: PlanReading)?
        var relief: (key: Key, way: Relief)?
        for (number, place) in places.enumerated() {
            let trial = PlanReading(reading.plan.adding(place, to: reading, setting), in: reading.facts)
            let broken = shortages(Verification(trial).violations, place, trial, setting)
            let key = (broken.count, broken.map { miss($0.measured, $0.limit) }.max() ?? 0, number)
            if best.map({ key < $0.key }) ?? true { best = (key, broken, place, trial) }
            if broken.isEmpty { break }
            if broken.allSatisfy(\.holder.isMovable), relief.map({ key < $0.key }) ?? true {
                relief = (key, Relief(place: place, limits: broken))
            }
        }
        return best.map {
            Trial(
                place: $0.place, broken: $0.broken, reading: $0.reading,
                relief: $0.broken.isEmpty ? nil : relief?.way)
        }
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
            BuildingUnitsVerdicts.id, "\(building.id),floor", Words("所需楼面", "floor needed"),
            measured: place.floor.value, .atMost, free.value, unit: Words(same: "m²"), holder: .site,
            projects: [project] + others)
        let rest = broken.filter { assessment in
            !BuildingUnitsVerdicts.isOfUnit(assessment, of: building)
                && !(assessment.rule == ContiguityVerdicts.id && assessment.projects == [project])
        }
        return [whole] + rest
    }

    private static func losing(
        _ trial: PlanReading, _ base: [(id: String, value: ExactDecimal)], _ place: PlacementOption
    ) -> Case {
        for (before, after) in zip(base, trial.tierValues) where before.value != after.value {
            return .losing(tier: before.id, by: (after.value - before.value).magnitude, at: place)
        }
        return .open(at: place)
    }
}

extension Plan {
    /// This plan with one more placement, and the acquisition and construction that it needs, as late as will do.
    func adding(_ option: PlacementOption, to reading: PlanReading, _ setting: Setting) -> Plan {
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
            !reading.constructions.contains(where: { $0.building.id == setting.buildings[building].id }),
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
            guard !reading.acquisitions.contains(where: { $0.parcel.id == id }),
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
