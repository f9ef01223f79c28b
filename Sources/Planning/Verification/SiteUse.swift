import LandModel

/// What of a plan is where: its placements and starts by project, parcel, building and park, so that no verdict has to go
/// through the whole plan for every site.
struct SiteUse: Sendable {
    typealias Placed = PlanReading.Placed

    private let byProject: [ProjectID: Placed]
    private let byParcel: [ParcelID: [Placed]]
    private let byGround: [ParcelID: [Placed]]
    private let byBuilding: [BuildingID: [Placed]]
    private let byPark: [ParkID: [Placed]]
    private let builtOn: [ParcelID: [PlanReading.Built]]
    private let clears: [ParcelID: Int]
    private let readies: [BuildingID: Int]

    init(_ placements: [Placed], _ acquisitions: [PlanReading.Acquired], _ constructions: [PlanReading.Built]) {
        byProject = Dictionary(placements.map { ($0.project.id, $0) }) { first, _ in first }
        var byParcel: [ParcelID: [Placed]] = [:]
        var byGround: [ParcelID: [Placed]] = [:]
        var byBuilding: [BuildingID: [Placed]] = [:]
        func note<ID: Hashable>(_ placed: Placed, _ id: ID, _ users: inout [ID: [Placed]]) {
            // Once, even where a plan names the same parcel twice.
            if users[id]?.last !== placed { users[id, default: []].append(placed) }
        }
        for placed in placements {
            for (parcel, _) in placed.parcels {
                note(placed, parcel.id, &byParcel)
                if placed.building == nil { note(placed, parcel.id, &byGround) }
            }
            guard let building = placed.building else { continue }
            note(placed, building.id, &byBuilding)
            if let parcel = building.construction?.parcel { note(placed, parcel, &byGround) }
        }
        self.byParcel = byParcel
        self.byGround = byGround
        self.byBuilding = byBuilding
        byPark = Dictionary(grouping: placements, by: \.park.id)
        builtOn = Dictionary(grouping: constructions, by: \.parcel.id)
        clears = Dictionary(acquisitions.map { ($0.parcel.id, $0.clear) }, uniquingKeysWith: min)
        readies = Dictionary(constructions.map { ($0.building.id, $0.ready) }, uniquingKeysWith: min)
    }

    func placement(of project: ProjectID) -> Placed? { byProject[project] }
    func users(of parcel: ParcelID) -> [Placed] { byParcel[parcel] ?? [] }
    /// On the parcel itself, or in a candidate building on it.
    func standing(on parcel: ParcelID) -> [Placed] { byGround[parcel] ?? [] }
    func users(of building: BuildingID) -> [Placed] { byBuilding[building] ?? [] }
    func placements(in park: ParkID) -> [Placed] { byPark[park] ?? [] }
    func constructions(on parcel: ParcelID) -> [PlanReading.Built] { builtOn[parcel] ?? [] }
    /// The first period in which the parcel is clear; `nil`: it is not acquired.
    func clear(_ parcel: ParcelID) -> Int? { clears[parcel] }
    /// The first period in which the candidate is usable; `nil`: it is not built.
    func ready(_ building: BuildingID) -> Int? { readies[building] }
}

extension PlanReading {
    public func placement(of project: ProjectID) -> Placed? { sites.placement(of: project) }

    /// Placements on a parcel, in order of project.
    public func users(of parcel: ParcelID) -> [Placed] { sites.users(of: parcel) }

    /// Placements in a building, in order of project.
    public func users(of building: BuildingID) -> [Placed] { sites.users(of: building) }

    /// Placements in a park, in order of project.
    public func placements(in park: ParkID) -> [Placed] { sites.placements(in: park) }

    /// Placements in a scope, in order of project.
    func placements(in scope: Scope) -> [Placed] {
        switch scope {
        case .district: placements
        case .park(let id): placements(in: id)
        default: placements.filter { scope.holds($0.park) }
        }
    }

    /// Candidate buildings that are built on a parcel.
    public func constructions(on parcel: ParcelID) -> [Built] { sites.constructions(on: parcel) }
}
