import LandModel
import Quantities
import Records

@testable import TestSupport

extension Scenario {
    /// A random district of small whole numbers, so that much comes out even, in which every fact can be said of everything.
    static func dense(_ seed: Int) -> Scenario {
        var dice = Dice(seed &* 31 &+ 7)
        var scenario = Scenario.tiny()
        scenario.id = "dense-\(seed)"
        scenario.units.land = dice.pick([LandUnit.mu, .hectare, .squareMetre])
        scenario.periods = dice.horizon()
        if dice.chance(25) { scenario.mostFloors = 1 + dice.roll(2) }
        if dice.chance(25) { scenario.leastPart = FloorArea(ExactDecimal(1 + dice.roll(6))) }
        scenario.resources = [
            .named("COD", .pollutant), .named("NOx", .pollutant) { $0.unit = "kg" },
            .named("coal", .energy) { $0.chargedFrom = dice.pick([.start, .production]) },
            .named("sewage", .wastewater), .named("kVA", .power) { $0.unit = "kVA" }, .named("kV", .power),
        ]
        scenario.parks = (1...(2 + dice.roll(2))).map { dice.park(ParkID("K\($0)")) }
        scenario.parcels = (1...(5 + dice.roll(3))).map { dice.parcel(ParcelID("A\($0)"), scenario) }
        for number in scenario.parcels.indices where dice.chance(60) {
            scenario.parcels[number].adjacent = [dice.pick(scenario.parcels).id, dice.pick(scenario.parcels).id]
                .filter { $0 != scenario.parcels[number].id }
        }
        scenario.buildings = (1...(2 + dice.roll(2))).map { dice.building(BuildingID("B\($0)"), scenario) }
        for number in 1...(4 + dice.roll(3)) {
            scenario.projects.append(dice.project(ProjectID("P\(number)"), scenario))
        }
        scenario.addSupplies(&dice)
        scenario.addDecisions(&dice)
        scenario.addGoals(&dice)
        return scenario
    }
}

extension Dice {
    mutating func whole(_ least: Int, _ most: Int) -> ExactDecimal { ExactDecimal(least + roll(most - least + 1)) }

    mutating func owner() -> Owner { pick(Owner.allCases) }

    fileprivate mutating func horizon() -> [Period] {
        let years = 2 + roll(2)
        switch roll(4) {
        case 0: return (0..<years * 2).map { Period(year: 2024 + $0 / 2, half: 1 + $0 % 2) }
        case 1: return (0..<4).map { Period(year: 2024, quarter: 1 + $0) }
        default: return (0..<years).map { Period(year: 2024 + $0) }
        }
    }

    fileprivate mutating func park(_ id: ParkID) -> Park {
        .named(id, town: pick(["T", "U"])) { park in
            park.parkClass = pick(ParkClass.allCases)
            if chance(50) { park.zones = [pick(["river", "lake"])] }
            if chance(60) { park.plant = pick(["W", "V"]) }
            if chance(60) { park.suitability = Table(["chips": share(), "tools": share()]) }
        }
    }

    fileprivate mutating func parcel(_ id: ParcelID, _ scenario: Scenario) -> Parcel {
        .named(id, LandArea(whole(2, 8))) { parcel in
            parcel.park = pick(scenario.parks).id
            parcel.landClass = pick(["M1", "M1", "M2"])
            parcel.newShare = pick([.none, .all, share()])
            if chance(50) { (parcel.isDivisible, parcel.minLot) = (true, LandArea(whole(0, 3))) }
            if chance(15) { parcel.availableFrom = date(scenario) }
            if chance(30) { parcel.sensitiveDistance = Length(whole(1, 3)) }
            if chance(20) { parcel.farMin = Factor(whole(1, 2)) }
            if chance(20) { parcel.farMax = Factor(whole(1, 3)) }
            if chance(25) { parcel.flags = [pick(["water", "red"])] }
            if chance(8) { parcel.state = .reclaim }
            guard parcel.state != .reclaim, chance(35) else { return }
            parcel.state = .stock
            var terms = Acquisition()
            (terms.cost, terms.leadMonths) = (Money(whole(0, 9)), pick([0, 3, 6, 12, 13]))
            if chance(30) { terms.earliest = date(scenario) }
            if chance(30) { terms.latest = date(scenario) }
            if chance(40) { terms.releases = Table([pick(scenario.resources).id: Load(whole(0, 3))]) }
            parcel.acquisition = terms
        }
    }

    fileprivate mutating func building(_ id: BuildingID, _ scenario: Scenario) -> Building {
        var units: [Unit] = []
        for number in 1...(2 + roll(3)) {
            units.append(
                .named("\(pick(["a", "b"]))\(number)", floor: 1 + roll(3), FloorArea(pick([5, 5, 10, 4]))) { unit in
                    unit.isDivisible = chance(60)
                    unit.load = FloorLoad(whole(1, 2))
                    unit.height = Length(whole(4, 6))
                })
        }
        return .named(id, units) { building in
            building.park = pick(scenario.parks).id
            building.state = pick([.existing, .underConstruction, .candidate])
            if chance(15) || building.state == .underConstruction { building.availableFrom = date(scenario) }
            if chance(50) { building.power = Load(whole(2, 8)) }
            building.sewer = pick([.domestic, .industrial, .industrial])
            if chance(50) { building.cleanRoom = FloorArea(whole(2, 9)) }
            building.fireClass = pick([.a, .b, .c, .d])
            if chance(30) { building.landClass = pick(["M1", "M2"]) }
            guard building.state == .candidate else { return }
            var terms = Construction()
            let parcel = pick(scenario.parcels)
            (terms.parcel, building.park) = (parcel.id, parcel.park)
            (terms.land, terms.cost) = (LandArea(whole(1, 4)), Money(whole(0, 9)))
            terms.leadMonths = pick([0, 3, 6, 12, 13])
            if chance(30) { terms.earliest = date(scenario) }
            if chance(30) { terms.latest = date(scenario) }
            building.construction = terms
        }
    }

    private mutating func need(_ scenario: Scenario) -> Need {
        var need =
            chance(50)
            ? Need.land(LandArea(whole(1, 8)), parcels: 1 + roll(3)) { land in
                if chance(30) { land.landClasses = [pick(["M1", "M2"])] }
                if chance(30) { land.floorBuilt = FloorArea(whole(1, 9) * 667) }
                if chance(15) { land.farExemption = "yes" }
            }
            : Need.floor(FloorArea(whole(3, 20))) { floor in
                floor.load = FloorLoad(whole(0, 2))
                floor.height = Length(whole(3, 5))
                floor.needsGroundFloor = chance(15)
                if chance(40) { floor.cleanRoom = FloorArea(whole(1, 6)) }
                floor.fireClass = pick([.b, .c, .d, .e, .e])
                floor.sewer = pick([.domestic, .domestic, .industrial])
                if chance(30) { floor.mostFloors = 1 + roll(3) }
                if chance(30) { floor.leastPart = FloorArea(whole(1, 6)) }
            }
        if chance(30) { need.leadMonths = pick([0, 6, 12, 18]) }
        return need
    }

    fileprivate mutating func project(_ id: ProjectID, _ scenario: Scenario) -> Project {
        var project = Project.named(id)
        project.needs = (0...roll(3)).map { _ in need(scenario) }
        project.segment = pick(["chips", "tools", "labs"])
        project.industry = pick(["C3973", "C3562", "M7320"])
        project.activity = pick(Activity.allCases)
        (project.investment, project.output) = (Money(whole(0, 40)), Money(whole(0, 60)))
        (project.revenue, project.tax) = (Money(whole(0, 60)), Money(whole(0, 9)))
        (project.jobs, project.priority) = (People(whole(0, 30)), 1 + roll(3))
        (project.researchShare, project.staffShare) = (share(), share())
        project.counts = Table(["patents": Factor(whole(0, 4))])
        project.tags = (0..<roll(3)).map { _ in pick(["x", "y", "z"]) }
        (project.leadMonths, project.ramp) = (pick([0, 6, 12, 13]), (0..<roll(3)).map { _ in share() })
        for resource in scenario.resources where chance(50) {
            project.loads = Table(project.loads.entries + [.init(resource.id, Load(whole(0, 5)))])
        }
        if chance(25) { project.offsets = Table([pick(scenario.resources).id: Load(whole(0, 3))]) }
        if chance(10) { project.exemptLoads = [pick(scenario.resources).id] }
        if chance(15) { project.earliest = date(scenario) }
        if chance(15) { project.latest = date(scenario) }
        (project.isCommitted, project.isMajor) = (chance(20), chance(30))
        if chance(15) {
            project.exemption = Exemption()
            project.exemption?.reason = "pilot"
        }
        if chance(30) { project.safetyDistance = Length(whole(1, 3)) }
        if chance(25), let before = scenario.projects.first {
            project.phase = Phase()
            project.phase?.after = before.id
            project.phase?.gapMonths = pick([0, 6, 12, 18])
            project.phase?.nearness = pick(Phase.Nearness.allCases)
        }
        // One entry a place, as the checker asks.
        var places: Set<String> = []
        for _ in 0..<roll(4) where chance(50) {
            let said = terms(scenario)
            let place = [said.park?.text, said.parcel?.text, said.building?.text].map { $0 ?? "" }.joined(
                separator: ",")
            if places.insert(place).inserted { project.siteTerms.append(small(said)) }
        }
        return project
    }

    /// The same terms in small numbers.
    private mutating func small(_ terms: SiteTerms) -> SiteTerms {
        var terms = terms
        if terms.land != nil { terms.land = LandArea(whole(1, 8)) }
        if terms.floor != nil { terms.floor = FloorArea(whole(3, 20)) }
        terms.loads = Table(terms.loads.entries.map { .init($0.key, Load(whole(0, 5))) })
        return terms
    }
}
