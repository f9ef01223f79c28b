import Records

/// One theme of what can be wrong with facts that are well formed each by itself.
public struct ScenarioCheck: Sendable {
    /// The scenario's fields that it looks at; not run when one of them could not be read.
    let sections: [String]
    let issues: @Sendable (ScenarioIndex) -> [Issue]

    init(_ sections: String..., issues: @escaping @Sendable (ScenarioIndex) -> [Issue]) {
        self.sections = sections
        self.issues = issues
    }

    /// In the order of the file.
    static let all: [ScenarioCheck] = [
        .names, .aliases, .creditCodes, .horizon, .resources, .scopes, .suitability, .parcels, .polygons, .adjacency,
        .parcelDates, .buildings,
        .constructions, .projects, .needs, .projectLoads, .siteTerms, .projectDates, .phases, .quotas, .offsetRatios,
        .amountPeriods, .reductions, .budgets, .standards, .compatibility, .targets, .objective, .measurePeriods,
        .measuredNames, .fairness, .relations, .locks, .lockSpots, .lockPairs, .previous, .demand, .magnitudes, .digits,
    ]

    /// Everything wrong with a scenario, except what concerns fields that could not be read.
    public static func issues(in scenario: Scenario, except broken: Set<String> = []) -> [Issue] {
        let index = ScenarioIndex(scenario)
        return all.filter { broken.isDisjoint(with: $0.sections) }.flatMap { $0.issues(index) }
    }
}

/// A scenario whose records can be looked up by id; of two with one id the first counts.
struct ScenarioIndex: Sendable {
    let scenario: Scenario
    let horizon: Horizon
    private let parks: [ParkID: Park]
    private let parcels: [ParcelID: Parcel]
    private let buildings: [BuildingID: Building]
    private let projects: [ProjectID: Project]

    init(_ scenario: Scenario) {
        self.scenario = scenario
        horizon = scenario.horizon
        parks = Dictionary(scenario.parks.map { ($0.id, $0) }) { first, _ in first }
        parcels = Dictionary(scenario.parcels.map { ($0.id, $0) }) { first, _ in first }
        buildings = Dictionary(scenario.buildings.map { ($0.id, $0) }) { first, _ in first }
        projects = Dictionary(scenario.projects.map { ($0.id, $0) }) { first, _ in first }
    }

    subscript(id: ParkID) -> Park? { parks[id] }
    subscript(id: ParcelID) -> Parcel? { parcels[id] }
    subscript(id: BuildingID) -> Building? { buildings[id] }
    subscript(id: ProjectID) -> Project? { projects[id] }
}
