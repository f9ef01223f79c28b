import LandModel
import Quantities

/// Units of one building that can stand for one another: alike in area, load, height, on the ground floor or not, to be
/// shared or not.
struct FloorKind: Sendable {
    let unitArea: FloorArea
    let isDivisible: Bool
    private(set) var units: [String]

    var capacity: FloorArea { unitArea * ExactDecimal(units.count) }

    private struct Likeness: Hashable {
        let area: FloorArea
        let load: FloorLoad
        let height: Length
        let isGround: Bool
        let isDivisible: Bool
    }

    static func kinds(of building: Building) -> [FloorKind] {
        var kinds: [FloorKind] = []
        var known: [Likeness: Int] = [:]
        for unit in building.units {
            let likeness = Likeness(
                area: unit.area, load: unit.load, height: unit.height, isGround: unit.floor == 1,
                isDivisible: unit.isDivisible)
            if let kind = known[likeness] {
                kinds[kind].units.append(unit.name)
            } else {
                known[likeness] = kinds.count
                kinds.append(FloorKind(unitArea: unit.area, isDivisible: unit.isDivisible, units: [unit.name]))
            }
        }
        return kinds
    }
}
