import Documents
import LandModel
import Quantities

/// A building seen from the front: floors stacked, units side by side, each as wide as it is large.
struct BuildingStack {
    struct Piece {
        let unit: Unit
        let part: SiteParts.Part
        let box: Box
    }

    private static let captionHeight = 9.0
    private static let tallestFloor = 15.0

    let hasCaption: Bool
    /// Where it stands.
    let ground: Double
    private let building: Building
    private let floors: [[Unit]]
    private let cell: Box
    private let floorHeight: Double

    init(_ building: Building, in cell: Box) {
        self.building = building
        self.cell = cell
        let numbers = Set(building.units.map(\.floor)).sorted()
        floors = numbers.map { number in building.units.filter { $0.floor == number } }
        hasCaption = cell.height > 20 && cell.width > 18
        let room = cell.height - (hasCaption ? Self.captionHeight : 0)
        floorHeight = min(Self.tallestFloor, room / Double(max(1, floors.count)))
        ground = cell.y + (room + floorHeight * Double(floors.count)) / 2
    }

    func pieces(_ parts: SiteParts) -> [Piece] {
        func area(_ units: [Unit]) -> Double { units.reduce(0) { $0 + $1.area.value.approximate } }
        let widest = max(floors.map(area).max() ?? 0, 1e-9)
        return floors.enumerated().flatMap { floor, units -> [Piece] in
            let width = cell.width * area(units) / widest
            var x = cell.middle.x - width / 2
            let y = ground - floorHeight * Double(floor + 1)
            return units.flatMap { unit -> [Piece] in
                let pieces = parts.parts(of: unit, in: building)
                let sum = max(pieces.reduce(0) { $0 + $1.area.approximate }, 1e-9)
                return pieces.map { part in
                    let share = cell.width * unit.area.value.approximate / widest * part.area.approximate / sum
                    defer { x += share }
                    return Piece(unit: unit, part: part, box: Box(x: x, y: y, width: share, height: floorHeight))
                }
            }
        }
    }
}
