import Geometry
import LandModel
import Quantities
import Records

/// What a map says of a scenario's parcels: their borders, who lies beside whom, and what is wrong.
public struct ShapeImport: Sendable {
    public struct Options: Sendable {
        /// The column of the names, where it is not to be found out.
        public var field: String?
        /// Parcels that share less of a border are not adjacent; in metres.
        public var border: ExactDecimal = 1
        /// How exactly neighbours are drawn, in metres.
        public var tolerance = ExactDecimal(significand: 5, scale: 1)
        /// Coordinates are metres even where all could be degrees.
        public var takenAsMetres = false
        /// Adjacency that is stated but not drawn is dropped.
        public var onlyDrawnAdjacency = false
        /// North stands before east, latitude before longitude.
        public var hasSwappedAxes = false
        /// Shapes that are no parcel's become parcels, by their attributes.
        public var createsParcels = false
        /// Where new parcels lie whose attributes name no park.
        public var park: ParkID?

        public init() {}
    }

    /// In metres: what is drawn less exactly than this is no map of parcels.
    public static let mostTolerance: ExactDecimal = 10

    public struct Undrawn: Sendable {
        public let parcel: Parcel
        /// The map has it, but its shape cannot be taken.
        public let hasFaultyShape: Bool
        /// A shape that is no parcel's and is called almost so.
        public let nearest: String?
    }

    /// With the parcels that were made of shapes.
    public private(set) var scenario: Scenario
    /// How many parcels at its end were.
    public private(set) var created = 0
    public let file: ShapeFile
    public let options: Options
    public private(set) var column: NameColumn?
    public private(set) var plane = MapPlane.metres
    /// In the order of the scenario.
    public private(set) var drawn: [DrawnParcel] = []
    public private(set) var strangers: [Stranger] = []
    /// Parcels that the map gives no border.
    public private(set) var undrawn: [Undrawn] = []
    public private(set) var adjacency: [DrawnAdjacency] = []
    public private(set) var overlaps: [DrawnOverlap] = []
    /// Overlaps no wider than the tolerance.
    public private(set) var sliverCount = 0
    /// Features of no parcel that have no polygon either.
    public private(set) var shapelessStrangers = 0
    public private(set) var issues: [Issue]

    public init(_ file: ShapeFile, into scenario: Scenario, _ options: Options = Options()) {
        var file = options.hasSwappedAxes ? file.withSwappedAxes : file
        self.scenario = scenario
        self.options = options
        issues = file.issues
        guard !file.isUnreadable else {
            self.file = file
            return
        }
        let names = scenario.parcelNames
        var matching = ShapeMatching(file, scenario, names, field: options.field)
        let prefix = ZonePrefix(matching.matches.map(\.feature))
        issues += prefix.issues
        if let zone = prefix.partly {
            file = file.without(zone: zone)
            matching = ShapeMatching(file, scenario, names, field: options.field)
        }
        self.file = file
        // By the parcels alone, because a stranger may lie anywhere.
        let own = matching.matches.map(\.feature)
        let looked = own.isEmpty ? file.features : own
        // What was brought to degrees is in degrees, whatever it was.
        let takenAsMetres = options.takenAsMetres && file.projectedFrom == nil
        guard let plane = MapPlane(looked, named: file.coordinateSystem, takenAsMetres: takenAsMetres) else {
            issues.append(MapPlane.distorted(file.coordinateSystem))
            return
        }
        guard options.hasSwappedAxes || !MapPlane.isSwapped(looked, takenAsMetres: takenAsMetres) else {
            issues.append(MapPlane.swapped)
            return
        }
        self.plane = plane
        issues += plane.contradictions(file.coordinateSystem, of: looked, takenAsMetres: options.takenAsMetres)
        let made = options.createsParcels ? create(matching, plane) : pieces(matching, names, plane)
        if !made.isEmpty {
            matching = ShapeMatching(
                file, self.scenario, self.scenario.parcelNames, field: options.field, made: made)
        }
        column = matching.column
        strangers = matching.strangers
        shapelessStrangers = matching.shapelessStrangers
        note(matching.issues)
        read(matching)
        compare()
    }

    private mutating func create(
        _ matching: ShapeMatching, _ plane: MapPlane
    ) -> [(parcel: Parcel, feature: Feature)] {
        let taken = Set(matching.matches.map(\.feature.number)).union(
            matching.strangers.filter { !$0.couldBe.isEmpty }.map(\.feature))
        let creation = ParcelCreation(
            file, scenario, taken: taken, plane, tolerance: tolerance, field: options.field,
            park: options.park)
        scenario.parcels += creation.made.map(\.parcel)
        created = creation.made.count
        issues += creation.issues
        return creation.made
    }

    /// Parcels that were made of the pieces of one shape when the map was read before.
    private func pieces(
        _ matching: ShapeMatching, _ names: NameIndex, _ plane: MapPlane
    ) -> [(parcel: Parcel, feature: Feature)] {
        guard let column = matching.column else { return [] }
        let parcels = Dictionary(scenario.parcels.map { ($0.id, $0) }) { first, _ in first }
        var found: [(parcel: Parcel, feature: Feature)] = []
        for feature in file.features where feature.parts.count > 1 {
            guard let name = feature[column.name], case .none = names[name] else { continue }
            for piece in feature.apart(on: plane, tolerance: tolerance).pieces {
                guard case .one(let id) = names[piece.called(name)], let parcel = parcels[ParcelID(id)]
                else {
                    continue
                }
                found.append((parcel, piece))
            }
        }
        return found
    }

    public var hasErrors: Bool { issues.contains { $0.severity == .error } }

    private mutating func note(_ found: [Issue]) { issues += file.sources.located(found) }

    /// In millimetres.
    private var tolerance: Int {
        Int(min(options.tolerance, Self.mostTolerance).rounded(toPlaces: 3).significand(atScale: 3))
    }

    private mutating func read(_ matching: ShapeMatching) {
        var readings = matching.matches.map { BorderReading($0.parcel, $0.feature, plane, tolerance: tolerance) }
        let drawnRings = readings.indices.filter { readings[$0].ring != nil }
        let simple = SimplerBorders(
            drawnRings.compactMap { readings[$0].ring }, many: BorderReading.manyCorners, most: Parcel.mostCorners,
            tolerance: tolerance)
        for (index, (ring, moved)) in zip(drawnRings, zip(simple.rings, simple.moved)) {
            readings[index].keep(ring, moved: moved, tolerance: tolerance)
        }
        let ringed = readings.indices.filter { readings[$0].ring != nil }
        for (index, fault) in zip(ringed, RingFault.of(ringed.compactMap { readings[$0].ring })) {
            if let fault { readings[index].mend(fault, tolerance: tolerance) }
        }
        note(readings.flatMap(\.issues))
        let pairs = zip(matching.matches, readings).compactMap { match, reading in reading.ring.map { (match, $0) } }
        let areas = AreaColumn(pairs.map { (feature: $0.0.feature, ring: $0.1) })
        drawn = pairs.map { match, ring in
            DrawnParcel(match.parcel, match.feature, called: match.name, ring, scenario.units.land, areas)
        }
        issues += DrawnAreas(drawn, scenario.units.land).issues + DrawnOddities(drawn).issues
        let met = Set(matching.matches.map(\.parcel.id))
        let sound = Set(drawn.map(\.parcel.id))
        undrawn = scenario.parcels.filter { !sound.contains($0.id) }.map {
            Undrawn(parcel: $0, hasFaultyShape: met.contains($0.id), nearest: matching.near[$0.id])
        }
    }

    private mutating func compare() {
        guard let neighbourhood = Neighbourhood(drawn.map(\.ring), tolerance: tolerance) else {
            issues.append(
                Issue(
                    "too-many-overlaps", at: Path(), what: Words("图形互相重叠过多", "too many shapes lie on each other"),
                    because: Words("地块一般只与周围几块相接", "a parcel meets a few others around it"),
                    mend: Words("核对图层与坐标", "check the layer and its coordinates")))
            drawn = []
            return
        }
        adjacency = DrawnAdjacency.all(drawn, neighbourhood.borders, atLeast: options.border)
        overlaps = neighbourhood.overlaps.filter { !$0.isSliver }.map { DrawnOverlap($0, drawn) }
        sliverCount = neighbourhood.overlaps.count - overlaps.count
        issues += overlaps.filter(\.isGrave).map(\.issue)
    }
}
