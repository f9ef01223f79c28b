import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Testing

@testable import Generation

/// Every generated scenario has a plan: its committed projects at the spots set aside for them.
struct ReservedPlanTests {
    private func plan(_ scenario: Scenario) -> Plan {
        var free: [BuildingID: [UnitUse]] = [:]
        for building in scenario.buildings { free[building.id] = building.units.map { UnitUse($0.name, $0.area) } }
        var plan = Plan()
        for spot in scenario.previous {
            guard let project = scenario.projects.first(where: { $0.id == spot.project }) else { continue }
            var allocation = Allocation()
            allocation.project = spot.project
            allocation.start = spot.start
            allocation.need = project.needs.firstIndex { (spot.building == nil) == ($0.land != nil) } ?? 0
            let need = project.needs[allocation.need]
            for id in spot.parcels {
                guard let parcel = scenario.parcels.first(where: { $0.id == id }), let land = need.land else {
                    continue
                }
                let area = parcel.isDivisible ? max(land.area, parcel.minLot) : parcel.area
                allocation.parcels.append(ParcelUse(id, area))
            }
            if let id = spot.building, let floor = need.floor,
                let building = scenario.buildings.first(where: { $0.id == id })
            {
                allocation.building = id
                allocation.units = take(floor, in: building, from: &free[id, default: []])
            }
            plan.allocations.append(allocation)
        }
        return plan
    }

    /// The upper floors if there is room, else the ground floor, as the generator reckons.
    private func take(_ need: FloorNeed, in building: Building, from free: inout [UnitUse]) -> [UnitUse] {
        let isUpper = { (unit: Int) in
            building.units[unit].floor > 1 && building.units[unit].load >= need.load
                && building.units[unit].height >= need.height
        }
        let upper = free.indices.filter(isUpper)
        let fits = !need.needsGroundFloor && upper.sum { free[$0].area } >= need.area
        var missing = need.area
        var units: [UnitUse] = []
        for index in fits ? upper : [0] where missing > .zero && free[index].area > .zero {
            let part = min(missing, free[index].area)
            units.append(UnitUse(free[index].unit, part))
            free[index].area = free[index].area - part
            missing = missing - part
        }
        return units
    }

    private func violations(_ settings: GeneratorSettings) -> [String] {
        let scenario = generateScenario(settings)
        let verification = Verification(PlanReading(plan(scenario), in: Facts(scenario)))
        return verification.violations.map { "\($0)" }
    }

    @Test(arguments: 1...20) func `a district has a plan`(seed: Int) {
        #expect(violations(.district(seed: UInt64(seed))) == [])
    }

    @Test(arguments: 1...20) func `a few projects have a plan`(seed: Int) {
        for projects in [1, 4, 13, 30] {
            for periods in [1, 2, 5] {
                let settings = GeneratorSettings(projects: projects, periods: periods, seed: UInt64(seed))
                #expect(violations(settings) == [])
            }
        }
    }

    @Test func `a city has a plan`() {
        #expect(violations(.city(seed: 1)) == [])
    }

    @Test(arguments: 1...5) func `most projects of a district have somewhere to go`(seed: Int) {
        let list = OptionList(Setting(generateScenario(.district(seed: UInt64(seed)))))
        #expect(list.isComplete)
        #expect((400...1500).contains(list.options.count))
        #expect(Set(list.options.map(\.project)).count >= 40)
    }
}
