import LandModel
import Quantities
import Records

/// Words for facts of tiny scenarios: everything not said is as harmless as can be.

func decimal(_ text: String) -> ExactDecimal { (try? ExactDecimal(parsing: text)) ?? .zero }
func year(_ number: Int) -> Period { Period(year: number) }
func half(_ number: Int, _ half: Int) -> Period { Period(year: number, half: half) }

extension Identifier: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}

extension Amount: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(ExactDecimal(value)) }
}

extension Factor {
    init(_ text: String) { self.init(decimal(text)) }
}

extension Share {
    init(_ text: String) { self.init(decimal(text)) }
}

extension Table {
    init(_ entries: KeyValuePairs<Key, Value>) { self.init(entries.map { Entry($0.key, $0.value) }) }
}

extension Scenario {
    /// Two years, one base park `K` in town `T`, nothing in it.
    static func tiny(_ change: (inout Scenario) -> Void = { _ in }) -> Scenario {
        var scenario = Scenario()
        scenario.id = "tiny"
        scenario.periods = [year(2024), year(2025)]
        scenario.parks = [.named("K")]
        change(&scenario)
        return scenario
    }

    /// The same with changes.
    func with(_ change: (inout Scenario) -> Void) -> Scenario {
        var scenario = self
        change(&scenario)
        return scenario
    }
}

extension Park {
    static func named(_ id: ParkID, town: String = "T", _ change: (inout Park) -> Void = { _ in }) -> Park {
        var park = Park()
        park.id = id
        park.town = town
        change(&park)
        return park
    }
}

extension Parcel {
    /// Cleared, indivisible, of class M1, in park `K`.
    static func named(_ id: ParcelID, _ area: LandArea, _ change: (inout Parcel) -> Void = { _ in }) -> Parcel {
        var parcel = Parcel()
        parcel.id = id
        parcel.park = "K"
        parcel.area = area
        parcel.landClass = "M1"
        change(&parcel)
        return parcel
    }

    /// A stock parcel, clear a year after its acquisition starts.
    static func stock(_ id: ParcelID, _ area: LandArea, cost: Money, _ change: (inout Parcel) -> Void = { _ in })
        -> Parcel
    {
        .named(id, area) { parcel in
            parcel.state = .stock
            var terms = Acquisition()
            terms.cost = cost
            parcel.acquisition = terms
            change(&parcel)
        }
    }

    func divisible(_ least: LandArea = 0) -> Parcel {
        var parcel = self
        parcel.isDivisible = true
        parcel.minLot = least
        return parcel
    }
}

extension Unit {
    static func named(_ name: String, floor: Int = 1, _ area: FloorArea, _ change: (inout Unit) -> Void = { _ in })
        -> Unit
    {
        var unit = Unit()
        unit.name = name
        unit.floor = floor
        unit.area = area
        unit.load = 1
        unit.height = 5
        change(&unit)
        return unit
    }
}

extension Building {
    static func named(_ id: BuildingID, _ units: [Unit], _ change: (inout Building) -> Void = { _ in }) -> Building {
        var building = Building()
        building.id = id
        building.park = "K"
        building.units = units
        change(&building)
        return building
    }

    /// A candidate on a parcel, usable a year after building starts.
    static func candidate(_ id: BuildingID, on parcel: ParcelID, land: LandArea, cost: Money, _ units: [Unit])
        -> Building
    {
        .named(id, units) { building in
            building.state = .candidate
            var terms = Construction()
            terms.parcel = parcel
            terms.land = land
            terms.cost = cost
            terms.leadMonths = 12
            building.construction = terms
        }
    }
}

extension Need {
    static func land(_ area: LandArea, parcels: Int = 1, _ change: (inout LandNeed) -> Void = { _ in }) -> Need {
        var land = LandNeed()
        land.area = area
        land.maxParcels = parcels
        change(&land)
        var need = Need()
        need.land = land
        return need
    }

    static func floor(_ area: FloorArea, _ change: (inout FloorNeed) -> Void = { _ in }) -> Need {
        var floor = FloorNeed()
        floor.area = area
        change(&floor)
        var need = Need()
        need.floor = floor
        return need
    }
}

extension Project {
    static func named(_ id: ProjectID, _ needs: Need..., change: (inout Project) -> Void = { _ in }) -> Project {
        var project = Project()
        project.id = id
        project.needs = needs
        change(&project)
        return project
    }
}
