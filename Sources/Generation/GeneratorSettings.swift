/// What a generated scenario should be like.
public struct GeneratorSettings: Hashable, Sendable {
    /// What the generated scenario is to optimise.
    public enum ObjectiveShape: String, Sendable, CaseIterable {
        /// Priority projects, shortfalls of targets, value, city reserve and money, moves.
        case tiers
        /// One weighted sum of tax and output: what benchmarks use.
        case single
    }

    public var projects: Int
    public var parks: Int
    public var parcels: Int
    public var buildings: Int
    /// How many years are planned.
    public var periods: Int
    public var firstYear: Int
    /// Equal settings give equal scenarios, to the byte and on every machine.
    public var seed: UInt64
    public var objective: ObjectiveShape

    /// Sizes that are not given follow those that are, in the proportions of a district.
    public init(
        projects: Int = 52, parks: Int? = nil, parcels: Int? = nil, buildings: Int? = nil, periods: Int = 3,
        firstYear: Int = 2023, seed: UInt64 = 1, objective: ObjectiveShape = .tiers
    ) {
        self.projects = projects
        self.parks = parks ?? max(1, min((projects + 8) / 9, 6 + projects / 32))
        self.parcels = parcels ?? projects
        self.buildings = buildings ?? self.parcels / 4
        self.periods = periods
        self.firstYear = firstYear
        self.seed = seed
        self.objective = objective
    }

    /// The size of a suburban district's list.
    public static func district(seed: UInt64 = 1) -> GeneratorSettings {
        GeneratorSettings(projects: 52, parks: 6, parcels: 48, buildings: 12, seed: seed)
    }

    /// A few districts together.
    public static func middle(seed: UInt64 = 1) -> GeneratorSettings {
        GeneratorSettings(projects: 300, parks: 12, parcels: 400, buildings: 80, seed: seed)
    }

    public static func city(seed: UInt64 = 1) -> GeneratorSettings {
        GeneratorSettings(projects: 800, parks: 30, parcels: 1200, buildings: 250, seed: seed)
    }

    public static func province(seed: UInt64 = 1) -> GeneratorSettings {
        GeneratorSettings(projects: 8000, parks: 300, parcels: 12_000, buildings: 2500, seed: seed)
    }

    /// The same with every size brought between what makes a scenario and what a file can hold.
    public var bounded: GeneratorSettings {
        var settings = self
        settings.projects = min(max(projects, 1), 100_000)
        settings.parks = min(max(parks, 1), 2000)
        settings.parcels = min(max(parcels, 1), 100_000)
        settings.buildings = min(max(buildings, 0), 50_000)
        settings.periods = min(max(periods, 1), 20)
        settings.firstYear = min(max(firstYear, 1950), 2150)
        return settings
    }

    /// The sets of six parks that form a region of their own.
    var regions: Int { (parks + ParkRole.allCases.count - 1) / ParkRole.allCases.count }

    var horizon: [Int] { (0..<periods).map { firstYear + $0 } }
}
