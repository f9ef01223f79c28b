import LandModel
import Quantities

/// The best of all physically possible plans of a tiny scenario, found by trying every one: who stands on which parcels and on
/// which floors, in steps of a grid. It knows the ground and the limits alone, no options, rows or verdicts, and is slow.
///
/// Reads: one period; parcels with area, `divisible`, `minLot`, `adjacent`, `newShare`; units with area, `divisible`, `load`,
/// `height`, `floor`; needs of land (`maxParcels`) and floor (`mostFloors`, `leastPart`); one land quota; power of buildings. The
/// value of a plan is its tax.
struct PossiblePlans {
    /// What of everything is left.
    private struct Room: Hashable {
        var parcels: [ExactDecimal]
        var isTaken: [Bool]
        var units: [[ExactDecimal]]
        var power: [ExactDecimal]
        var quota: ExactDecimal
    }

    struct Possible {
        let tax: ExactDecimal
        let allocations: [Allocation]
    }

    private let scenario: Scenario
    /// Step of floor, m².
    private let step: ExactDecimal
    private var reached: [Room: Possible] = [:]

    /// `step`: of which all floor areas are multiples.
    init(_ scenario: Scenario, step: ExactDecimal) {
        self.scenario = scenario
        self.step = step
        let room = Room(
            parcels: scenario.parcels.map(\.area.value), isTaken: scenario.parcels.map { _ in false },
            units: scenario.buildings.map { $0.units.map(\.area.value) },
            power: scenario.buildings.map { $0.power?.value ?? 1_000_000 },
            quota: scenario.quotas.first?.amounts.entries.first?.value.value ?? 1_000_000)
        reached[room] = Possible(tax: 0, allocations: [])
        for project in scenario.projects { place(project) }
    }

    var best: Possible? { reached.values.max { $0.tax < $1.tax } }
    /// One plan for everything that can be left over.
    var all: [Possible] { Array(reached.values) }

    private mutating func place(_ project: Project) {
        var next = reached
        for (room, plan) in reached {
            for (allocation, left) in ways(project, room) {
                let better = Possible(tax: plan.tax + project.tax.value, allocations: plan.allocations + [allocation])
                if next[left].map({ $0.tax < better.tax }) ?? true { next[left] = better }
            }
        }
        reached = next
    }

    private func ways(_ project: Project, _ room: Room) -> [(Allocation, Room)] {
        project.needs.enumerated().flatMap { number, need -> [(Allocation, Room)] in
            let found =
                (need.land.map { onLand($0, room) } ?? []) + (need.floor.map { onFloor($0, project, room) } ?? [])
            return found.map { allocation, left in
                var allocation = allocation
                (allocation.project, allocation.need, allocation.start) = (project.id, number, scenario.periods[0])
                return (allocation, left)
            }
        }
    }

    // MARK: Land

    private func onLand(_ need: LandNeed, _ room: Room) -> [(Allocation, Room)] {
        (1..<(1 << scenario.parcels.count)).flatMap { mask -> [(Allocation, Room)] in
            let set = scenario.parcels.indices.filter { mask >> $0 & 1 == 1 }
            guard set.count <= need.maxParcels, isConnected(set) else { return [] }
            let whole = set.map { scenario.parcels[$0].area.value }
            let total = whole.sum { $0 }
            let isWaste = set.indices.contains { part in
                total - whole[part] >= need.area.value && isConnected(set.filter { $0 != set[part] })
            }
            // One that can be divided gives what the others lack; or all are needed, and one only joins them.
            let divisible = set.indices.filter { scenario.parcels[set[$0]].isDivisible }
            var parts = divisible.compactMap { (part: Int) -> [ExactDecimal]? in
                let lacking = need.area.value - (total - whole[part])
                guard lacking > 0 || !isWaste else { return nil }
                var areas = whole
                areas[part] = min(max(lacking, scenario.parcels[set[part]].minLot.value), whole[part])
                return areas[part] > 0 ? areas : nil
            }
            if parts.isEmpty, !isWaste { parts = [whole] }
            return parts.compactMap { areas in
                take(set, areas, need.area.value, room).map { left in
                    var allocation = Allocation()
                    allocation.parcels = zip(set, areas).map { ParcelUse(scenario.parcels[$0].id, LandArea($1)) }
                    return (allocation, left)
                }
            }
        }
    }

    private func take(_ set: [Int], _ areas: [ExactDecimal], _ needed: ExactDecimal, _ room: Room) -> Room? {
        guard areas.sum({ $0 }) >= needed else { return nil }
        var left = room
        for (number, area) in zip(set, areas) {
            let parcel = scenario.parcels[number]
            guard area > 0, area <= room.parcels[number], parcel.isDivisible || !room.isTaken[number] else {
                return nil
            }
            left.parcels[number] = left.parcels[number] - area
            left.isTaken[number] = true
            left.quota = left.quota - area * parcel.newShare.value
        }
        return left.quota.isNegative ? nil : left
    }

    private func isConnected(_ set: [Int]) -> Bool {
        func beside(_ one: Int, _ other: Int) -> Bool {
            scenario.parcels[one].adjacent.contains(scenario.parcels[other].id)
                || scenario.parcels[other].adjacent.contains(scenario.parcels[one].id)
        }
        guard let first = set.first else { return false }
        var reached: Set = [first]
        while let next = set.first(where: { one in !reached.contains(one) && reached.contains { beside($0, one) } }) {
            reached.insert(next)
        }
        return reached.count == set.count
    }

    // MARK: Floor

    private func onFloor(_ need: FloorNeed, _ project: Project, _ room: Room) -> [(Allocation, Room)] {
        scenario.buildings.indices.flatMap { number -> [(Allocation, Room)] in
            let building = scenario.buildings[number]
            let power = project.loads.entries.sum { $0.value.value }
            guard power <= room.power[number] else { return [] }
            return shares(need, building.units, room.units[number]).map { areas in
                var left = room
                var allocation = Allocation()
                allocation.building = building.id
                for (unit, area) in areas.enumerated() where area > 0 {
                    left.units[number][unit] = left.units[number][unit] - area
                    allocation.units.append(UnitUse(building.units[unit].name, FloorArea(area)))
                }
                left.power[number] = left.power[number] - power
                return (allocation, left)
            }
        }
    }

    /// Every way to serve a need from units, on the grid.
    private func shares(_ need: FloorNeed, _ units: [Unit], _ free: [ExactDecimal]) -> [[ExactDecimal]] {
        var found: [[ExactDecimal]] = [[]]
        for (number, unit) in units.enumerated() {
            let serves =
                unit.load >= need.load && unit.height >= need.height && (unit.floor == 1 || !need.needsGroundFloor)
            var parts: [ExactDecimal] = [0]
            if serves, unit.isDivisible {
                var part = step
                while part <= free[number] {
                    parts.append(part)
                    part = part + step
                }
            } else if serves, free[number] == unit.area.value {
                parts.append(unit.area.value)
            }
            found = found.flatMap { shares in parts.map { shares + [$0] } }
        }
        return found.filter { isServed(need, units, $0) }
    }

    private func isServed(_ need: FloorNeed, _ units: [Unit], _ areas: [ExactDecimal]) -> Bool {
        let total = areas.sum { $0 }
        let needed = need.area.value
        let parts = zip(units, areas).filter { $0.isDivisible && $1 > 0 }.sum { $1 }
        guard total >= needed, parts == 0 || total == needed else { return false }
        // No whole unit more than is needed.
        guard zip(units, areas).allSatisfy({ $0.isDivisible || $1 == 0 || total - $1 < needed }) else { return false }
        let floors = Set(zip(units, areas).filter { $1 > 0 }.map(\.0.floor))
        if let most = need.mostFloors ?? scenario.mostFloors, floors.count > most { return false }
        let least = min((need.leastPart ?? scenario.leastPart)?.value ?? 0, needed)
        return floors.allSatisfy { floor in zip(units, areas).filter { $0.floor == floor && $1 > 0 }.sum { $1 } >= least
        }
    }
}
