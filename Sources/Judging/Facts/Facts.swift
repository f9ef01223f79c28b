import LandModel
import Quantities

/// The facts of a checked scenario as the judge reads them: sorted by id and numbered, with look-ups.
///
/// The rows of a program have an index of their own. Nothing is shared but the facts themselves, because a fault that
/// both sides share is seen by neither.
public struct Facts: Sendable {
    public let scenario: Scenario
    public let horizon: Horizon
    /// All in order of id.
    public let parks: [Park]
    public let parcels: [Parcel]
    public let buildings: [Building]
    public let projects: [Project]
    public let reductions: [Reduction]
    public let resources: [Resource]
    public let standards: [Standard]
    /// In order of controlled thing and scope.
    public let balances: [Balance]

    let timeline: Timeline
    let borders: Borders
    let ratios: OffsetRatios
    /// Resources whose loads are power.
    let powers: [ResourceID]

    private let numbers: Numbers
    private let scopesOfPark: [[Scope]]

    public init(_ scenario: Scenario) {
        self.scenario = scenario
        horizon = Horizon(scenario.periods)
        timeline = Timeline(scenario.periods)
        parks = scenario.parks.sorted { $0.id < $1.id }
        parcels = scenario.parcels.sorted { $0.id < $1.id }
        buildings = scenario.buildings.sorted { $0.id < $1.id }
        projects = scenario.projects.sorted { $0.id < $1.id }
        reductions = scenario.reductions.sorted { $0.id < $1.id }
        resources = scenario.resources.sorted { $0.id < $1.id }
        standards = scenario.standards.sorted { $0.id < $1.id }
        balances = Balance.kept(by: scenario.quotas)
        numbers = Numbers(parks, parcels, buildings, projects, reductions, resources)
        scopesOfPark = parks.map(Self.scopes)
        borders = Borders(parcels, numbers.parcels)
        ratios = OffsetRatios(scenario.offsetRatios, scopesOfPark)
        powers = scenario.resources.filter { $0.resourceKind == .power }.map(\.id)
    }

    /// Every scope that a park lies in.
    private static func scopes(of park: Park) -> [Scope] {
        let drained = park.plant.map { [Scope.plant($0)] } ?? []
        return [.district, .park(park.id), .town(park.town)] + drained + park.zones.map(Scope.zone)
    }

    /// Whether a park, by its number, lies in a scope.
    func lies(_ park: Int, in scope: Scope) -> Bool { scopesOfPark[park].contains(scope) }

    /// Whether a park lies in a scope; one that is not there lies in none.
    public func lies(_ park: ParkID, in scope: Scope) -> Bool { number(of: park).map { lies($0, in: scope) } ?? false }

    public func number(of id: ParkID) -> Int? { numbers.parks[id] }
    public func number(of id: ParcelID) -> Int? { numbers.parcels[id] }
    public func number(of id: BuildingID) -> Int? { numbers.buildings[id] }
    public func number(of id: ProjectID) -> Int? { numbers.projects[id] }
    public func number(of id: ReductionID) -> Int? { numbers.reductions[id] }

    public func park(_ id: ParkID) -> Park? { numbers.parks[id].map { parks[$0] } }
    public func parcel(_ id: ParcelID) -> Parcel? { numbers.parcels[id].map { parcels[$0] } }
    public func building(_ id: BuildingID) -> Building? { numbers.buildings[id].map { buildings[$0] } }
    public func project(_ id: ProjectID) -> Project? { numbers.projects[id].map { projects[$0] } }
    public func resource(_ id: ResourceID) -> Resource? { numbers.resources[id].map { resources[$0] } }
}

/// The number of each thing, by its id.
private struct Numbers: Sendable {
    let parks: [ParkID: Int]
    let parcels: [ParcelID: Int]
    let buildings: [BuildingID: Int]
    let projects: [ProjectID: Int]
    let reductions: [ReductionID: Int]
    let resources: [ResourceID: Int]

    init(
        _ parks: [Park], _ parcels: [Parcel], _ buildings: [Building], _ projects: [Project],
        _ reductions: [Reduction], _ resources: [Resource]
    ) {
        self.parks = Self.numbered(parks.map(\.id))
        self.parcels = Self.numbered(parcels.map(\.id))
        self.buildings = Self.numbered(buildings.map(\.id))
        self.projects = Self.numbered(projects.map(\.id))
        self.reductions = Self.numbered(reductions.map(\.id))
        self.resources = Self.numbered(resources.map(\.id))
    }

    private static func numbered<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
        var numbers: [ID: Int] = [:]
        numbers.reserveCapacity(ids.count)
        for (number, id) in ids.enumerated() where numbers[id] == nil { numbers[id] = number }
        return numbers
    }
}
