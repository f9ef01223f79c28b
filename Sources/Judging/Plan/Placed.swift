import LandModel
import Quantities

/// One placement, resolved.
///
/// A class because it is wide and handed about much: what never changes is shared rather than copied.
public final class PlacedProject: Sendable {
    public let project: Project
    public let needNumber: Int
    public let need: Need
    public let park: Park
    public let start: Int
    /// The first period of production; may lie beyond the horizon.
    public let production: Int
    public let parcels: [(parcel: Parcel, area: LandArea)]
    public let building: Building?
    public let units: [(unit: Unit, area: FloorArea)]

    /// The same things by their numbers among the facts.
    let numbers: Numbers

    struct Numbers: Sendable {
        let project: Int
        let park: Int
        let parcels: [Int]
        let building: Int?
        /// The parcels stood on: those taken, or the one of a candidate building.
        let ground: [Int]
    }

    init(
        project: Project, needNumber: Int, need: Need, park: Park, start: Int, production: Int,
        parcels: [(parcel: Parcel, area: LandArea)], building: Building?, units: [(unit: Unit, area: FloorArea)],
        numbers: Numbers
    ) {
        self.project = project
        self.needNumber = needNumber
        self.need = need
        self.park = park
        self.start = start
        self.production = production
        self.parcels = parcels
        self.building = building
        self.units = units
        self.numbers = numbers
    }

    public var land: LandArea { parcels.sum(\.area) }
    public var floor: FloorArea { units.sum(\.area) }
    /// The part of the land that is new construction land.
    public var newLand: LandArea { parcels.sum { $0.area * $0.parcel.newShare.value } }
    public var stockLand: LandArea { parcels.sum { $0.parcel.state == .stock ? $0.area : .zero } }
}

extension PlanReading {
    public typealias Placed = PlacedProject
}
