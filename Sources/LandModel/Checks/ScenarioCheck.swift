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
        UnreadCheck.unread, HorizonCheck.names, IDCheck.alike, SharedNameCheck.aliases, SharedNameCheck.creditCodes,
        HorizonCheck.horizon,
        HorizonCheck.resources, ScopeCheck.scopes, NameCheck.suitability, ParcelCheck.parcels, PolygonCheck.polygons,
        AdjacencyCheck.adjacency, DateCheck.parcelDates, BuildingCheck.buildings, BuildingCheck.constructions,
        ProjectCheck.projects, ProjectCheck.needs, ProjectCheck.floorSpread, ProjectCheck.projectLoads,
        SiteTermsCheck.siteTerms,
        DateCheck.projectDates, PhaseCheck.phases, QuotaCheck.quotas, QuotaCheck.offsetRatios,
        QuotaCheck.amountPeriods, DateCheck.reductions, QuotaCheck.budgets, StandardCheck.standards,
        StandardCheck.compatibility, TargetCheck.targets, ObjectiveCheck.objective, TargetCheck.measurePeriods,
        NameCheck.measuredNames, NameCheck.unaskedCounts, NameCheck.english, NameCheck.admittedLandClasses,
        NameCheck.parcelLandClasses,
        CodeCheck.codes, FairnessCheck.fairness,
        FairnessCheck.relations,
        LockCheck.locks,
        LockCheck.lockSpots, LockPairCheck.lockPairs, PreviousCheck.previous, DemandCheck.demand,
        MagnitudeCheck.magnitudes, DigitCheck.digits,
    ]

    /// Everything wrong with a scenario, except what concerns fields that could not be read.
    public static func issues(in scenario: Scenario, except broken: Set<String> = []) -> [Issue] {
        let index = ScenarioIndex(scenario)
        let checks = all + (broken.isEmpty ? [ObjectiveCheck.absence] : [])
        return checks.filter { broken.isDisjoint(with: $0.sections) }.flatMap { $0.issues(index) }
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
