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

    public let project: ProjectID
    public let cause: Case
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
        let setting = reading.setting
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
                    project: id, cause: .fitsNowhere(nearest(setting.obstacles(of: project))), isComplete: true)
            }
            let tried = places.prefix(trials)
            return Rejection(
                project: id, cause: cause(Array(tried), reading, base), isComplete: tried.count == places.count)
        }
    }

    /// The obstacle that came furthest through the catalogue of rules; of these the one that misses least.
    public static func nearest(_ obstacles: [Obstacle]) -> Obstacle? {
        let order = RuleCatalogue.all.map { $0.documentation.id }
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

    private static func cause(
        _ places: [PlacementOption], _ reading: PlanReading, _ base: [(id: String, value: ExactDecimal)]
    ) -> Case {
        guard let closest = closest(places, to: reading) else { return .fitsNowhere(nil) }
        guard let first = closest.broken.first else { return losing(closest.trial, base, closest.place) }
        return .blocked(first, at: closest.place, others: Array(closest.broken.dropFirst()))
    }

    /// The place where one more placement breaks the fewest limits of a plan, and by the least.
    public static func closest(
        _ places: [PlacementOption], to reading: PlanReading
    ) -> (place: PlacementOption, broken: [Assessment], trial: PlanReading)? {
        var best: (key: (Int, Double, Int), broken: [Assessment], place: PlacementOption, trial: PlanReading)?
        for (number, place) in places.enumerated() {
            let trial = PlanReading(reading.plan.adding(place, to: reading), in: reading.setting)
            let broken = Verification(trial).violations
            let key = (broken.count, broken.map { miss($0.measured, $0.limit) }.max() ?? 0, number)
            if best.map({ key < $0.key }) ?? true { best = (key, broken, place, trial) }
            if broken.isEmpty { break }
        }
        return best.map { ($0.place, $0.broken, $0.trial) }
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
    func adding(_ option: PlacementOption, to reading: PlanReading) -> Plan {
        let setting = reading.setting
        let horizon = setting.horizon
        var plan = self
        var allocation = Allocation()
        allocation.project = setting.projects[option.project].id
        allocation.need = option.need
        allocation.start = horizon.periods[option.start]
        allocation.parcels = option.spot.parcels.map { ParcelUse(setting.parcels[$0.parcel].id, $0.area) }
        allocation.building = option.spot.building.map { setting.buildings[$0].id }
        allocation.units = freeUnits(option, reading)
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

    /// Units for the option from what the plan leaves free; where that is too little, the last unit is overfilled, so
    /// that the shortage is measured.
    private func freeUnits(_ option: PlacementOption, _ reading: PlanReading) -> [UnitUse] {
        guard let building = option.spot.building else { return [] }
        let id = reading.setting.buildings[building].id
        let others = reading.users(of: id).flatMap(\.units)
        var uses: [UnitUse] = []
        for part in option.spot.pools {
            let pool = reading.setting.pools[building][part.pool]
            var missing = part.area
            for (number, unit) in pool.units.enumerated() where missing > .zero {
                let taken = others.filter { $0.unit.name == unit }.sum(\.area)
                let free =
                    pool.isDivisible
                    ? pool.unitArea - min(taken, pool.unitArea) : (taken.isZero ? pool.unitArea : .zero)
                let isLast = number == pool.units.count - 1
                let used = isLast ? missing : min(free, missing)
                guard used > .zero else { continue }
                uses.append(UnitUse(unit, used))
                missing = missing - used
            }
        }
        return uses
    }
}
