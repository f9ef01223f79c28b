import LandModel
import Quantities

/// The facts of a checked scenario, sorted by id and numbered, with the look-ups that options, rules and verification
/// all need. Nothing here is decided.
public struct Setting: Sendable {
    /// With an entry of 0 wherever a quota or a budget says nothing of a period: that, too, is an amount that its owner
    /// can raise.
    public let scenario: Scenario
    public let horizon: Horizon
    public let parks: [Park]
    public let parcels: [Parcel]
    public let buildings: [Building]
    public let projects: [Project]
    public let reductions: [Reduction]
    public let resources: [Resource]
    /// Units of every building, by its number, from the lowest floor up, then by name.
    public let units: [[Unit]]
    /// Numbers of the parcels that share a border, by parcel; mutual.
    public let neighbours: [[Int]]

    /// Numbers of the parcels and of the buildings in each park, by park number.
    public let parcelsOfPark: [[Int]]
    public let buildingsOfPark: [[Int]]
    /// By parcel number.
    let parcelAreas: [LandArea]
    /// By project number, in order of the file.
    let locksOfProject: [[Lock]]
    /// In order of id.
    let standards: [Standard]
    /// In order of controlled thing and scope.
    let balances: [QuotaBalance]

    private let parkNumbers: [ParkID: Int]
    private let parcelNumbers: [ParcelID: Int]
    private let buildingNumbers: [BuildingID: Int]
    private let projectNumbers: [ProjectID: Int]
    private let resourceNumbers: [ResourceID: Int]

    public init(_ scenario: Scenario) {
        var scenario = scenario
        for number in scenario.quotas.indices {
            scenario.quotas[number].amounts = scenario.horizon.filling(scenario.quotas[number].amounts, with: .zero)
        }
        for number in scenario.budgets.indices {
            scenario.budgets[number].amounts = scenario.horizon.filling(scenario.budgets[number].amounts, with: .zero)
        }
        self.scenario = scenario
        horizon = scenario.horizon
        parks = scenario.parks.sorted { $0.id < $1.id }
        parcels = scenario.parcels.sorted { $0.id < $1.id }
        buildings = scenario.buildings.sorted { $0.id < $1.id }
        projects = scenario.projects.sorted { $0.id < $1.id }
        reductions = scenario.reductions.sorted { $0.id < $1.id }
        resources = scenario.resources.sorted { $0.id < $1.id }
        parkNumbers = Self.numbers(parks.map(\.id))
        parcelNumbers = Self.numbers(parcels.map(\.id))
        buildingNumbers = Self.numbers(buildings.map(\.id))
        projectNumbers = Self.numbers(projects.map(\.id))
        resourceNumbers = Self.numbers(resources.map(\.id))
        units = buildings.map(\.unitsFromBelow)
        let numbers = parcelNumbers
        var neighbours: [Set<Int>] = parcels.map { _ in [] }
        for (number, parcel) in parcels.enumerated() {
            for other in parcel.adjacent.compactMap({ numbers[$0] }) where other != number {
                neighbours[number].insert(other)
                neighbours[other].insert(number)
            }
        }
        self.neighbours = neighbours.map { $0.sorted() }
        let parkOf = parkNumbers
        func byPark(_ ids: [ParkID]) -> [[Int]] {
            var members = Array(repeating: [Int](), count: parkOf.count)
            for (number, id) in ids.enumerated() {
                if let park = parkOf[id] { members[park].append(number) }
            }
            return members
        }
        parcelsOfPark = byPark(parcels.map(\.park))
        buildingsOfPark = byPark(buildings.map(\.park))
        parcelAreas = parcels.map(\.area)
        standards = scenario.standards.sorted { $0.id < $1.id }
        var locks = Array(repeating: [Lock](), count: projects.count)
        for lock in scenario.locks {
            if let project = projectNumbers[lock.project] { locks[project].append(lock) }
        }
        locksOfProject = locks
        balances = QuotaBalance.all(of: scenario.quotas)
    }

    private static func numbers<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
        Dictionary(zip(ids, ids.indices)) { first, _ in first }
    }

    public func number(of id: ParkID) -> Int? { parkNumbers[id] }
    public func number(of id: ParcelID) -> Int? { parcelNumbers[id] }
    public func number(of id: BuildingID) -> Int? { buildingNumbers[id] }
    public func number(of id: ProjectID) -> Int? { projectNumbers[id] }
    public func number(of id: ResourceID) -> Int? { resourceNumbers[id] }

    public func parcel(_ id: ParcelID) -> Parcel? { parcelNumbers[id].map { parcels[$0] } }
    public func project(_ id: ProjectID) -> Project? { projectNumbers[id].map { projects[$0] } }
    public func resource(_ id: ResourceID) -> Resource? { resourceNumbers[id].map { resources[$0] } }

    /// The number of the park a parcel lies in.
    public func park(ofParcel parcel: Int) -> Int { parkNumbers[parcels[parcel].park] ?? 0 }
    /// The number of the park a building lies in.
    public func park(ofBuilding building: Int) -> Int { parkNumbers[buildings[building].park] ?? 0 }

    /// How many units of quota one unit of a resource's load takes in a park: the largest ratio whose scope holds it.
    public func offsetRatio(of resource: ResourceID, in park: Park) -> ExactDecimal {
        scenario.offsetRatios
            .filter { $0.resource == resource && $0.scope.holds(park) }
            .map(\.ratio.value).max() ?? 1
    }

    /// How well a park suits a segment where no project's own terms say otherwise.
    public func suitability(of segment: String, in park: Park) -> ExactDecimal {
        park.suitability[segment]?.value ?? 1
    }
}

extension Building {
    /// From the lowest floor up, then by name.
    public var unitsFromBelow: [Unit] { units.sorted { ($0.floor, $0.name) < ($1.floor, $1.name) } }
}
