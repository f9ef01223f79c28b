import LandModel
import Quantities
import Records

extension Scenario {
    /// A random tiny scenario about room: parcels beside one another, some divisible, and a building or two with floors of several
    /// kinds. All floor is a multiple of 10 m².
    static func tinyGround(_ seed: Int) -> Scenario {
        var dice = Dice(seed &* 31 &+ 7)
        func chance(_ percent: Int) -> Bool { dice.roll(100) < percent }
        func floor(_ least: Int, _ more: Int) -> FloorArea { FloorArea(ExactDecimal(10 * (least + dice.roll(more)))) }
        return .tiny { tiny in
            tiny.periods = [year(2024)]
            let hasLand = chance(70)
            let names: [ParcelID] = ["A", "B", "C", "D"]
            for (number, name) in names.prefix(hasLand ? 2 + dice.roll(3) : 0).enumerated() {
                tiny.parcels.append(
                    .named(name, LandArea(ExactDecimal(2 + dice.roll(9)))) { parcel in
                        parcel.isDivisible = chance(50)
                        if chance(40) { parcel.minLot = LandArea(ExactDecimal(1 + dice.roll(4))) }
                        if chance(50) { parcel.newShare = .all }
                        if number > 0, chance(80) { parcel.adjacent = [names[dice.roll(number)]] }
                        if number > 1, chance(30) { parcel.adjacent.append(names[0]) }
                    })
            }
            if chance(30) { tiny.quotas = [.named("Q", Load(ExactDecimal(4 + dice.roll(14))))] }
            if chance(20) { tiny.resources = [.named("kVA", .power)] }
            for name in ["F", "G"].prefix(!hasLand || chance(60) ? 1 + dice.roll(2) : 0) {
                let units = (0..<(2 + dice.roll(2))).map { number in
                    Unit.named("\(number)", floor: 1 + (number + dice.roll(2)) / 2, floor(1, 4)) { unit in
                        unit.isDivisible = chance(70)
                        unit.load = FloorLoad(ExactDecimal(1 + dice.roll(2)))
                        unit.height = Length(ExactDecimal(4 + dice.roll(2)))
                    }
                }
                tiny.buildings.append(
                    .named(BuildingID(name), units) { if !tiny.resources.isEmpty { $0.power = 5 } })
            }
            for number in 0..<(3 + dice.roll(2)) {
                let isLand = tiny.buildings.isEmpty || (hasLand && chance(50))
                let land = Need.land(LandArea(ExactDecimal(1 + dice.roll(11))), parcels: 1 + dice.roll(3))
                let room = Need.floor(floor(1, 7)) { need in
                    need.load = FloorLoad(ExactDecimal(1 + dice.roll(2)))
                    need.height = Length(ExactDecimal(4 + dice.roll(2)))
                    need.needsGroundFloor = chance(20)
                    if chance(20) { need.mostFloors = 1 + dice.roll(2) }
                    if chance(25) { need.leastPart = floor(1, 3) }
                }
                var project = Project.named(ProjectID("P\(number)"), isLand ? land : room)
                if hasLand, !isLand, chance(20) { project.needs.append(land) }
                project.tax = Money(ExactDecimal(1 + dice.roll(20)))
                if !tiny.resources.isEmpty { project.loads = Table(["kVA": Load(ExactDecimal(1 + dice.roll(4)))]) }
                tiny.projects.append(project)
            }
            if chance(15) { tiny.leastPart = 20 }
            if chance(15) { tiny.mostFloors = 2 }
            var tier = Tier()
            tier.id = "tax"
            var term = TierTerm()
            term.measure = Measure(.tax)
            tier.terms = [term]
            tiny.objective = [tier]
        }
    }
}
