import LandModel
import Quantities

/// The factory buildings of all parks, a quarter of them candidates that would have to be built.
struct BuildingStock {
    private(set) var buildings: [Building] = []
    private var chance: Chance
    private let settings: GeneratorSettings

    init(_ parks: [RegionPark], _ parcels: [Parcel], _ settings: GeneratorSettings) {
        self.settings = settings
        chance = Chance(seed: settings.seed, stream: 3)
        let weights = parks.map(\.role.buildingWeight)
        let total = weights.reduce(0, +)
        let parcelsOf = Dictionary(grouping: parcels.indices) { parcels[$0].park }
        var before = 0
        for (index, park) in parks.enumerated() {
            let first = before * settings.buildings / total
            before += weights[index]
            // A custom factory stands on a parcel of its own.
            var sites = chance.shuffled(
                (parcelsOf[park.park.id] ?? []).map { parcels[$0] }.filter {
                    $0.flags.isEmpty && $0.area >= LandArea(10) && $0.area <= LandArea($0.isDivisible ? 90 : 36)
                })
            for _ in first..<(before * settings.buildings / total) { add(to: park, &sites) }
        }
    }

    private mutating func add(to park: RegionPark, _ sites: inout [Parcel]) {
        var building = Building()
        let number = buildings.count + 1
        let label = Syllables.padded(number, most: settings.buildings)
        building.id = BuildingID("B\(label)")
        building.name = Words("\(park.park.name.zh)\(label)号厂房", "\(park.park.name.en) building \(label)")
        building.park = park.park.id
        building.source = generatedSource
        var floorArea = min(max(chance.lognormal(median: 8000, spread: 45), 4000), 20_000)
        if number % 4 == 0, let parcel = sites.popLast() {
            floorArea = construct(&building, on: parcel)
        } else {
            building.landClass = park.role.landClasses[chance.index(weights: park.role.landClasses.map(\.weight))].name
            let wait = [0, 0, 0, 1, 2][chance.below(5)]
            if wait > 0, wait < settings.periods {
                building.state = .underConstruction
                building.availableFrom = Period(year: settings.firstYear + wait)
            }
        }
        fit(&building, floorArea: floorArea, park.role)
        buildings.append(building)
    }

    /// The floor area of a candidate on that parcel, m².
    private mutating func construct(_ building: inout Building, on parcel: Parcel) -> Int {
        building.state = .candidate
        let most = LandArea(decimal(chance.between(10, 24)))
        let land = parcel.isDivisible ? min(most, parcel.area) : parcel.area
        let floorArea = millionths(land) * chance.between(14, 20) / 10 * 2000 / 3 / 1_000_000
        var construction = Construction()
        construction.parcel = parcel.id
        construction.land = land
        construction.cost = Money(decimal(floorArea * chance.between(42, 64) / 100))
        construction.leadMonths = chance.percent(60) ? 12 : 24
        building.construction = construction
        return floorArea
    }

    /// Floors, power, sewer and all else that a user asks of a building.
    private mutating func fit(_ building: inout Building, floorArea: Int, _ role: ParkRole) {
        let isOffice = role == .innovationCentre || role == .businessDistrict
        let floors = chance.between(isOffice ? 4 : 3, isOffice ? 8 : 6)
        let area = FloorArea(decimal(max(floorArea / floors / 10, 40) * 10))
        let upperLoad = decimal(isOffice ? 5 : [75, 100, 125, 150][chance.below(4)], isOffice ? 1 : 2)
        let upperHeight = decimal(chance.between(9, 12) * 5, 1)
        let splits = !chance.percent(15)
        for floor in 1...floors {
            var unit = Unit()
            unit.name = "F\(floor)"
            unit.floor = floor
            unit.area = area
            unit.load = FloorLoad(floor == 1 && !isOffice ? decimal(chance.between(4, 6) * 5, 1) : upperLoad)
            unit.height = Length(floor == 1 ? decimal(chance.between(12, 16) * 5, 1) : upperHeight)
            unit.isDivisible = splits
            building.units.append(unit)
        }
        building.power = Load(decimal(max(floorArea * chance.between(50, 110) / 10_000, 5) * 10))
        if role == .industrialPark || role == .bondedZone || chance.percent(25) { building.sewer = .industrial }
        if chance.percent(isOffice ? 10 : 65) {
            building.cleanRoom = FloorArea(decimal(chance.between(6, 30) * 100))
        }
        if chance.percent(12) { building.fireClass = .d }
        building.rent = decimal(chance.between(12, isOffice ? 45 : 22), 1)
    }
}
