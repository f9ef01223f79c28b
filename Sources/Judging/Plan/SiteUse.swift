import LandModel

/// What of a plan is where: its placements and starts by the numbers of projects, parcels, buildings and parks, so that
/// no verdict has to go through the whole plan for every site.
struct SiteUse: Sendable {
    typealias Placed = PlanReading.Placed

    private(set) var ofProject: [Int: Placed] = [:]
    /// Who takes a parcel.
    private(set) var onParcel: [Int: [Placed]] = [:]
    /// Who stands on a parcel: itself, or in a candidate building there.
    private(set) var onGround: [Int: [Placed]] = [:]
    private(set) var inBuilding: [Int: [Placed]] = [:]
    private(set) var inPark: [Int: [Placed]] = [:]
    /// Candidate buildings erected on a parcel.
    private(set) var erectedOn: [Int: [PlanReading.Built]] = [:]
    /// The first period in which an acquired parcel is clear.
    private(set) var clear: [Int: Int] = [:]
    /// The first period in which a candidate that is built is usable.
    private(set) var ready: [Int: Int] = [:]

    init(_ placements: [Placed], _ acquisitions: [PlanReading.Acquired], _ constructions: [PlanReading.Built]) {
        for placed in placements {
            let numbers = placed.numbers
            if ofProject[numbers.project] == nil { ofProject[numbers.project] = placed }
            for parcel in numbers.parcels { Self.note(placed, &onParcel[parcel, default: []]) }
            for parcel in numbers.ground { Self.note(placed, &onGround[parcel, default: []]) }
            if let building = numbers.building { inBuilding[building, default: []].append(placed) }
            inPark[numbers.park, default: []].append(placed)
        }
        for built in constructions {
            erectedOn[built.parcelNumber, default: []].append(built)
            ready[built.number] = min(ready[built.number] ?? built.ready, built.ready)
        }
        for acquired in acquisitions {
            clear[acquired.number] = min(clear[acquired.number] ?? acquired.clear, acquired.clear)
        }
    }

    /// Once, even where a plan names the same parcel twice.
    private static func note(_ placed: Placed, _ users: inout [Placed]) {
        if users.last !== placed { users.append(placed) }
    }
}

extension PlanReading {
    public func placement(of project: ProjectID) -> Placed? {
        facts.number(of: project).flatMap { sites.ofProject[$0] }
    }

    /// Placements on a parcel, in order of project.
    public func users(of parcel: ParcelID) -> [Placed] { facts.number(of: parcel).flatMap { sites.onParcel[$0] } ?? [] }

    /// Placements on a parcel or in a candidate building there, in order of project.
    public func standing(on parcel: ParcelID) -> [Placed] {
        facts.number(of: parcel).flatMap { sites.onGround[$0] } ?? []
    }

    /// Placements in a building, in order of project.
    public func users(of building: BuildingID) -> [Placed] {
        facts.number(of: building).flatMap { sites.inBuilding[$0] } ?? []
    }

    /// Placements in a park, in order of project.
    public func placements(in park: ParkID) -> [Placed] { facts.number(of: park).flatMap { sites.inPark[$0] } ?? [] }

    /// Placements in a scope, in order of project.
    public func placements(in scope: Scope) -> [Placed] {
        switch scope {
        case .district: placements
        case .park(let id): placements(in: id)
        default: placements.filter { facts.lies($0.numbers.park, in: scope) }
        }
    }

    /// Candidate buildings that are built on a parcel.
    public func constructions(on parcel: ParcelID) -> [Built] {
        facts.number(of: parcel).flatMap { sites.erectedOn[$0] } ?? []
    }

    /// The first period in which the plan has a parcel in hand; `nil`: never.
    func inHand(_ number: Int) -> Int? {
        let parcel = facts.parcels[number]
        guard parcel.state != .reclaim, let dated = facts.timeline.from(parcel.availableFrom) else { return nil }
        guard parcel.state == .stock else { return dated }
        return sites.clear[number].map { max($0, dated) }
    }

    /// The first period in which the plan has a building to be used; `nil`: never.
    func usable(_ number: Int) -> Int? {
        let building = facts.buildings[number]
        guard let dated = facts.timeline.from(building.availableFrom) else { return nil }
        guard building.state == .candidate else { return dated }
        return sites.ready[number].map { max($0, dated) }
    }
}
