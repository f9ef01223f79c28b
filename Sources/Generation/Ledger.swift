import LandModel
import Quantities
import Records

/// The quota ledger, sized from demand: a tightness of 1.6 means that all projects would take 1.6 times what there is.
struct Ledger {
    private(set) var quotas: [Quota] = []
    private let demand: TotalDemand
    private let settings: GeneratorSettings

    /// Tightness in hundredths of the district's own land and of each resource.
    static let landTightness = 220
    static func tightness(_ kind: ResourceKind) -> Int {
        switch kind {
        case .particles: 150
        case .wastewater: 140
        case .power: 130
        default: 160
        }
    }

    init(_ demand: TotalDemand, hasMajor: Bool, _ settings: GeneratorSettings) {
        self.demand = demand
        self.settings = settings
        addDistrict()
        addRegions()
        addParks()
        addPlants()
        // Without a major project nobody could draw on the city's reserve.
        if hasMajor { addCity() }
        addMarket()
    }

    private mutating func addDistrict() {
        addLand("land", Words("区级新增建设用地", "district new land"), .district, Self.landTightness)
        for kind in ResourceKind.allCases where kind != .wastewater && kind != .power {
            add(kind, kind.rawValue, .district, Self.tightness(kind))
        }
    }

    /// In a large scenario every region has its own share, a little looser than the whole.
    private mutating func addRegions() {
        guard settings.regions > 1 else { return }
        for region in 0..<settings.regions {
            let scope = Scope.zone(RegionPark.regionZone(region))
            let label = Syllables.padded(region + 1, most: settings.regions)
            addLand("land-R\(label)", Words("片区\(region + 1)新增建设用地", "region \(region + 1) new land"), scope, 190)
            for kind in [ResourceKind.demand, .organics, .nitrogenOxides, .energy] {
                add(kind, "\(kind.rawValue)-R\(label)", scope, 135)
            }
        }
    }

    private mutating func addParks() {
        for park in demand.parks {
            let scope = Scope.park(park.park.id)
            add(.power, "POWER-\(park.park.id)", scope, Self.tightness(.power))
            if park.role == .industrialPark {
                add(.demand, "COD-\(park.park.id)", scope, 150)
                add(.organics, "VOCs-\(park.park.id)", scope, 150)
            }
        }
    }

    private mutating func addPlants() {
        var seen: [String] = []
        for park in demand.parks {
            guard let plant = park.park.plant, !seen.contains(plant) else { continue }
            seen.append(plant)
            add(.wastewater, "WATER-\(seen.count)", .plant(plant), Self.tightness(.wastewater))
        }
    }

    /// A quarter on top for projects that the city coordinates.
    private mutating func addCity() {
        addLand("land-city", Words("市级统筹新增建设用地", "city-coordinated land"), .district, 880, from: .city)
        for kind in [ResourceKind.demand, .organics, .nitrogenOxides, .energy] {
            add(kind, "\(kind.rawValue)-city", .district, 640, from: .city)
        }
    }

    /// A little to buy.
    private mutating func addMarket() {
        for (kind, price) in [(ResourceKind.organics, 20), (.nitrogenOxides, 8)] {
            add(kind, "\(kind.rawValue)-market", .district, 1600, from: .purchased, price: price)
        }
    }

    private mutating func addLand(
        _ id: String, _ name: Words, _ scope: Scope, _ tightness: Int, from origin: QuotaSource = .district
    ) {
        var quota = Quota()
        quota.controlled = .land
        quota.name = name
        finish(
            &quota, id, scope, origin, total: demand.landAmount(in: scope) * 100 / tightness, places: 1,
            step: LandArea(10).value)
    }

    private mutating func add(
        _ kind: ResourceKind, _ id: String, _ scope: Scope, _ tightness: Int, from origin: QuotaSource = .district,
        price: Int = 0
    ) {
        var quota = Quota()
        quota.controlled = .resource(kind.id)
        quota.name = Words(kind.words.zh + origin.words.zh, "\(kind.words.en), \(origin.words.en)")
        quota.price = Money(decimal(price))
        let total = demand.amount(of: kind, in: scope) * 100 / tightness
        finish(&quota, id, scope, origin, total: total, places: kind.places, step: nil)
    }

    /// Spreads a total evenly over the periods; nothing where there is no demand.
    private mutating func finish(
        _ quota: inout Quota, _ id: String, _ scope: Scope, _ origin: QuotaSource, total: Int, places: Int,
        step: ExactDecimal?
    ) {
        let unit = (0..<(6 - places)).reduce(1) { size, _ in size * 10 }
        let units = total / unit
        guard units >= settings.periods else { return }
        quota.id = QuotaID(id)
        quota.origin = origin
        quota.scope = scope
        quota.owner = origin == .city ? .city : .district
        if origin == .city { quota.drawers = .major }
        var entries: [Table<Period, Load>.Entry] = []
        for (index, year) in settings.horizon.enumerated() {
            let part = units * (index + 1) / settings.periods - units * index / settings.periods
            entries.append(.init(Period(year: year), Load(decimal(part, places))))
        }
        quota.amounts = Table(entries)
        quota.step = step.map { Load($0) }
        quota.source = generatedSource
        quotas.append(quota)
    }
}
