import LandModel
import Quantities

@testable import TestSupport

extension Plan {
    /// A random plan of a scenario, which may break any rule; some of its entries mean nothing.
    static func random(_ scenario: Scenario, _ dice: inout Dice) -> Plan {
        var plan = Plan()
        let share = 30 + dice.roll(70)
        for project in scenario.projects where dice.chance(share) {
            plan.allocations.append(dice.allocation(of: project, scenario))
            if dice.chance(2) { plan.allocations.append(dice.allocation(of: project, scenario)) }
        }
        for parcel in scenario.parcels where parcel.acquisition != nil && dice.chance(60) {
            plan.acquisitions.append(.init(parcel.id, dice.start(scenario)))
        }
        for building in scenario.buildings where building.state == .candidate && dice.chance(60) {
            plan.constructions.append(.init(building.id, dice.start(scenario)))
        }
        for plot in scenario.reductions where dice.chance(60) {
            plan.reductions.append(.init(plot.id, dice.start(scenario)))
        }
        if dice.chance(10) { plan.acquisitions.append(.init(dice.pick(scenario.parcels).id, dice.start(scenario))) }
        if dice.chance(10) { plan.acquisitions += plan.acquisitions.prefix(1) }
        if dice.chance(10) { plan.constructions += plan.constructions.prefix(1) }
        if dice.chance(10) { plan.constructions.append(.init("nowhere", dice.start(scenario))) }
        if dice.chance(10) { plan.reductions += plan.reductions.prefix(1) }
        if dice.chance(10) { plan.reductions.append(.init("nowhere", dice.start(scenario))) }
        guard dice.chance(30) else { return plan }
        for _ in 0...dice.roll(6) {
            let quota = dice.chance(90) ? dice.pick(scenario.quotas).id : "nothing"
            plan.draws.append(QuotaDraw(quota, dice.start(scenario), ExactDecimal(dice.roll(5))))
        }
        return plan
    }
}

extension Dice {
    fileprivate mutating func start(_ scenario: Scenario) -> Period {
        chance(4) ? date(scenario) : pick(scenario.periods)
    }

    /// Mostly what a need asks, in some place.
    fileprivate mutating func allocation(of project: Project, _ scenario: Scenario) -> Allocation {
        var allocation = Allocation()
        allocation.project = chance(2) ? "nobody" : project.id
        allocation.need = chance(2) ? 9 : roll(project.needs.count)
        if chance(1) { allocation.need = -1 }
        allocation.start = start(scenario)
        let need = project.needs[max(allocation.need, 0) % project.needs.count]
        if let land = need.land {
            var parcels = [pick(scenario.parcels)]
            let beside = scenario.parcels.filter { parcels[0].adjacent.contains($0.id) }
            if !beside.isEmpty, chance(50) { parcels.append(pick(beside)) }
            if chance(15) { parcels.append(pick(scenario.parcels)) }
            allocation.parcels = parcels.map { ParcelUse($0.id, chance(70) ? $0.area : area(land, $0)) }
            if chance(2) { allocation.parcels.append(ParcelUse("nowhere", 1)) }
        } else if let floor = need.floor, !scenario.buildings.isEmpty {
            let building = pick(scenario.buildings)
            allocation.building = chance(2) ? "nowhere" : building.id
            for unit in building.units where chance(60) {
                allocation.units.append(UnitUse(unit.name, chance(70) ? unit.area : min(unit.area, floor.area)))
            }
            if chance(3) { allocation.units += allocation.units.prefix(1) }
            if chance(2) { allocation.units.append(UnitUse("nowhere", 1)) }
        }
        return allocation
    }

    private mutating func area(_ need: LandNeed, _ parcel: Parcel) -> LandArea {
        pick([need.area, parcel.minLot, LandArea(ExactDecimal(roll(30))), LandArea(ExactDecimal(-1))])
    }
}
