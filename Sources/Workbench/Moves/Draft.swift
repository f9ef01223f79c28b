import Formulation
import Judging
import LandModel
import Planning
import Quantities

/// The plan in hand with some moves carried out, whatever rules they break.
struct Draft: Sendable {
    let world: World
    private(set) var plan: Plan

    /// The plan as it is.
    init(_ world: World) {
        self.world = world
        plan = world.plan.plan
    }

    init(_ world: World, _ moves: [Move]) throws(Refusal) {
        self.init(world)
        for move in moves { try carryOut(move) }
    }

    var reading: PlanReading { PlanReading(plan, in: world.facts) }

    private mutating func carryOut(_ move: Move) throws(Refusal) {
        guard let number = world.setting.number(of: move.project) else {
            throw Refusal.unknown(project: move.project.text)
        }
        let before = plan.allocations.first { $0.project == move.project }
        takeOut(move.project)
        guard let place = move.place else { return }
        if let option = option(of: number, at: place, before) {
            plan = plan.adding(option, world.setting)
        } else {
            plan.allocations.append(try forced(number, to: place, before))
        }
        plan.draws = []
    }

    /// Takes a project out, with what was acquired and built for it alone.
    mutating func takeOut(_ project: ProjectID) {
        guard let old = plan.allocations.first(where: { $0.project == project }) else { return }
        plan.allocations.removeAll { $0.project == project }
        plan.draws = []
        var given = old.parcels.map(\.parcel)
        if let building = old.building, !plan.allocations.contains(where: { $0.building == building }),
            plan.constructions.contains(where: { $0.building == building })
        {
            plan.constructions.removeAll { $0.building == building }
            if let ground = world.facts.building(building)?.construction?.parcel { given.append(ground) }
        }
        let used = Set(
            plan.allocations.flatMap { $0.parcels.map(\.parcel) }
                + plan.constructions.compactMap { world.facts.building($0.building)?.construction?.parcel })
        plan.acquisitions.removeAll { given.contains($0.parcel) && !used.contains($0.parcel) }
    }

    /// Of the options there, the one that starts as now, else as near to it as can be; of several groups of parcels the smallest.
    private func option(of project: Int, at place: Move.Place, _ before: Allocation?) -> PlacementOption? {
        let setting = world.setting
        let wished = place.start ?? before?.start
        let wishedNumber = wished.flatMap { setting.horizon.periods.firstIndex(of: $0) } ?? 0
        let there = world.options(of: project).filter { option in
            if let need = place.need, option.need != need { return false }
            if let start = place.start, setting.horizon.periods[option.start] != start { return false }
            if let building = place.building {
                return option.spot.building.map { setting.buildings[$0].id } == building
            }
            let ids = option.spot.parcels.map { setting.parcels[$0.parcel].id }
            return place.parcels.allSatisfy(ids.contains)
        }
        func rank(_ option: PlacementOption) -> (Int, Int, Int) {
            let extra = option.spot.parcels.count - place.parcels.count
            return (extra, abs(option.start - wishedNumber), option.need == before?.need ?? 0 ? 0 : 1)
        }
        return there.min { rank($0) < rank($1) }
    }

    /// A placement that some rule bars by itself, made as well as can be, so that the judge can tell which.
    private func forced(_ project: Int, to place: Move.Place, _ before: Allocation?) throws(Refusal) -> Allocation {
        let setting = world.setting
        let needs = setting.projects[project].needs
        guard !needs.isEmpty else { throw Refusal(.request, "项目没有用地或厂房需求", "the project needs neither land nor floor") }
        let isFloor = place.building != nil
        let fitting = needs.indices.first { isFloor ? needs[$0].floor != nil : needs[$0].land != nil }
        var allocation = Allocation()
        allocation.project = setting.projects[project].id
        allocation.need = place.need.flatMap { needs.indices.contains($0) ? $0 : nil } ?? fitting ?? 0
        allocation.start =
            place.start ?? before?.start ?? setting.projects[project].earliest ?? setting.horizon.periods[0]
        if let building = place.building {
            guard let number = setting.number(of: building) else { throw Refusal.unknown(building.text) }
            allocation.building = building
            var left = needs[allocation.need].floor?.area ?? .zero
            for unit in setting.units[number] where left > .zero {
                let part = min(left, unit.area)
                allocation.units.append(UnitUse(unit.name, part))
                left = left - part
            }
        } else {
            var left = needs[allocation.need].land?.area ?? .zero
            for (number, parcel) in place.parcels.enumerated() {
                guard let known = world.facts.parcel(parcel) else { throw Refusal.unknown(parcel.text) }
                // The last one takes what is left, larger than it is if need be: that is what the judge has to see.
                let part = number == place.parcels.count - 1 ? left : min(left, known.area)
                allocation.parcels.append(ParcelUse(parcel, part))
                left = left - part
            }
        }
        return allocation
    }
}
