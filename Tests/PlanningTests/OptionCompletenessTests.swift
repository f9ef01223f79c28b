import LandModel
import Quantities
import Records
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// The options of tiny scenarios are exactly the placements that no static rule refuses: nothing is screened out that
/// could be planned, nothing offered that could not.
@Suite struct OptionCompletenessTests {
    static let staticRules: Set<String> = [
        "plan-form", "site-fit", "contiguity", "compatibility", "far", "admission-standard", "locks", "availability",
        "acquisition", "construction", "building-units", "parcel-area",
    ]

    /// The least starts that give an allocation what it stands on, as early as can be.
    static func preparing(_ allocation: Allocation, in setting: Setting) -> Plan {
        var plan = Plan.of(allocation)
        var parcels = allocation.parcels.map(\.parcel)
        if let building = allocation.building.flatMap({ setting.number(of: $0) }),
            setting.buildings[building].state == .candidate, let terms = setting.buildings[building].construction
        {
            parcels.append(terms.parcel)
            for start in setting.constructionStarts(building).prefix(1) {
                plan.constructions = [.init(setting.buildings[building].id, setting.horizon.periods[start])]
            }
        }
        for parcel in Set(parcels).sorted().compactMap({ setting.number(of: $0) }) {
            for start in setting.acquisitionStarts(parcel).prefix(1) {
                plan.acquisitions.append(.init(setting.parcels[parcel].id, setting.horizon.periods[start]))
            }
        }
        return plan
    }

    /// Every allocation that could be written down: each need on every set of parcels, one of them cut to any whole
    /// area, or on every set of units of a building, one kind of them cut likewise.
    static func conceivable(_ setting: Setting) -> [Allocation] {
        var found: [Allocation] = []
        for project in setting.projects {
            for (number, need) in project.needs.enumerated() {
                for start in setting.horizon.periods {
                    for uses in need.land == nil ? [] : parcelUses(setting) {
                        var allocation = Allocation.of(project.id, [:], start)
                        (allocation.need, allocation.parcels) = (number, uses)
                        found.append(allocation)
                    }
                    for (building, uses) in need.floor == nil ? [] : unitUses(setting) {
                        var allocation = Allocation.of(project.id, in: building, [:], start)
                        (allocation.need, allocation.units) = (number, uses)
                        found.append(allocation)
                    }
                }
            }
        }
        return found
    }

    private static func subsets(_ count: Int) -> [[Int]] {
        (1..<(1 << count)).map { mask in (0..<count).filter { mask >> $0 & 1 == 1 } }
    }

    private static func parcelUses(_ setting: Setting) -> [[ParcelUse]] {
        subsets(setting.parcels.count).flatMap { set -> [[ParcelUse]] in
            let whole = set.map { ParcelUse(setting.parcels[$0].id, setting.parcels[$0].area) }
            let cut = whole.indices.flatMap { part in
                stride(from: 1, to: Int(whole[part].area.value.approximate), by: 1).map { area in
                    var uses = whole
                    uses[part].area = LandArea(ExactDecimal(area))
                    return uses
                }
            }
            return [whole] + cut
        }
    }

    /// Any units of a building, each to any multiple of ten.
    private static func unitUses(_ setting: Setting) -> [(BuildingID, [UnitUse])] {
        setting.buildings.indices.flatMap { building -> [(BuildingID, [UnitUse])] in
            var found: [[UnitUse]] = [[]]
            for unit in setting.units[building] {
                let most = Int(unit.area.value.approximate)
                found += found.flatMap { uses in
                    stride(from: 10, through: most, by: 10).map {
                        uses + [UnitUse(unit.name, FloorArea(ExactDecimal($0)))]
                    }
                }
            }
            return found.dropFirst().map { (setting.buildings[building].id, $0) }
        }
    }

    /// An allocation as an option: how many whole units of each area, and how much of divisible ones, wherever they are.
    private static func spell(_ allocation: Allocation, _ setting: Setting) -> String {
        guard let building = allocation.building.flatMap({ setting.number(of: $0) }) else { return allocation.text }
        var plain = allocation
        plain.units = []
        let uses = allocation.units.compactMap { use in
            setting.units[building].first { $0.name == use.unit }.map { (unit: $0, area: use.area) }
        }
        let whole = uses.filter { !$0.unit.isDivisible }.map { "\($0.area.value)" }.sorted()
        return "\(plain.text): \(whole) + \(uses.filter { $0.unit.isDivisible }.sum(\.area).value)"
    }

    private static func spell(_ option: PlacementOption, _ setting: Setting) -> String {
        var allocation = Allocation.of(setting.projects[option.project].id, [:], setting.horizon.periods[option.start])
        allocation.need = option.need
        allocation.parcels = option.spot.parcels.map { ParcelUse(setting.parcels[$0.parcel].id, $0.area) }
        guard let building = option.spot.building else { return allocation.text }
        allocation.building = setting.buildings[building].id
        let whole = option.spot.claims.filter(\.isWhole).flatMap { claim in
            claim.units.prefix(claim.wholeUnits).map { "\(setting.units[building][$0].area.value)" }
        }.sorted()
        let parts = option.spot.claims.filter { !$0.isWhole }.sum(\.area).value
        return "\(allocation.text): \(whole) + \(parts)"
    }

    static func check(_ scenario: Scenario, sourceLocation: SourceLocation = #_sourceLocation) -> Int {
        let every = EveryPlan(scenario)
        let made = every.formulation.options.map { spell($0, every.setting) }
        let allowed = conceivable(every.setting).filter { allocation in
            let reading = PlanReading(preparing(allocation, in: every.setting), in: every.facts)
            return Verification(reading).violations.allSatisfy { !staticRules.contains($0.rule.text) }
        }.map { spell($0, every.setting) }
        #expect(Set(made).count == made.count, sourceLocation: sourceLocation)
        #expect(
            Set(made) == Set(allowed),
            "offered but refused: \(Set(made).subtracting(allowed).sorted()), missing: \(Set(allowed).subtracting(made).sorted())",
            sourceLocation: sourceLocation)
        return made.count
    }

    /// Connected: A–B–C in a row, D off; B and C divisible.
    static func land(_ need: Need, _ change: (inout Scenario) -> Void = { _ in }) -> Scenario {
        .tiny { tiny in
            tiny.parcels = [
                .named("A", 4) { $0.adjacent = ["B"] }, Parcel.named("B", 5) { $0.adjacent = ["C"] }.divisible(2),
                Parcel.named("C", 6).divisible(), .named("D", 6),
            ]
            tiny.projects = [.named("P", need)]
            change(&tiny)
        }
    }

    @Test(arguments: [1, 4, 5, 6, 7, 9, 10, 11, 13, 15], 2...3) func groups(_ area: Int, _ parcels: Int) {
        let made = Self.check(Self.land(.land(LandArea(ExactDecimal(area)), parcels: parcels)))
        #expect(made > 0 || area > 6)
    }

    /// B joins A and C but is not needed for its area: it is used wholly where no least lot lets it be cut.
    @Test(arguments: [0, 2]) func linkingParcel(_ least: Int) {
        let made = Self.check(
            Self.land(.land(9, parcels: 3)) { tiny in
                tiny.parcels[1].area = 1
                tiny.parcels[1].minLot = LandArea(ExactDecimal(least == 0 ? 0 : 1))
                tiny.parcels[2].isDivisible = false
                tiny.parcels[1].isDivisible = true
            })
        #expect(made == 2)
    }

    @Test func everyStaticRuleAtOnce() {
        let made = Self.check(
            Self.land(.land(6, parcels: 2) { $0.landClasses = ["M1", "M4"] }) { tiny in
                tiny.parks.append(.named("L") { $0.suitability = Table(["chip": .none]) })
                tiny.parcels[3] = .stock("D", 6, cost: 1)
                tiny.parcels += [
                    .named("E", 7) { $0.park = "L" }, .named("F", 8) { $0.landClass = "C65" },
                    .named("G", 9) { $0.state = .reclaim }, .named("H", 6) { $0.farMax = Factor("0.5") },
                ]
                tiny.parcels[1].flags = ["water"]
                tiny.projects[0].segment = "chip"
                tiny.projects[0].needs[0].land?.floorBuilt = 3000
                tiny.projects[0].needs.append(.land(3))
                tiny.projects[0].investment = 40
                tiny.projects[0].activity = .polluting
                tiny.standards = [.named("S") { $0.investmentPerLand = 7 }]
                tiny.locks = [.named("ban", .ban, "P") { ($0.parcel, $0.period) = ("C", year(2024)) }]
                var rules = Compatibility()
                var use = AllowedUse()
                (use.activity, use.landClasses, use.parkClasses) = (.polluting, ["M1", "C65"], [.base])
                var flag = ForbiddenFlag()
                (flag.flag, flag.activities) = ("water", [.polluting])
                (rules.allowed, rules.forbidden) = ([use], [flag])
                tiny.compatibility = rules
            })
        #expect(made > 0)
    }

    @Test func siteTermsAndWindows() {
        let made = Self.check(
            Self.land(.land(5, parcels: 2)) { tiny in
                tiny.periods.append(year(2026))
                tiny.projects[0].earliest = year(2025)
                tiny.parcels[2].availableFrom = year(2026)
                var terms = SiteTerms()
                (terms.parcel, terms.land) = ("B", 3)
                var general = SiteTerms()
                (general.park, general.land) = ("K", 6)
                tiny.projects[0].siteTerms = [general, terms]
            })
        #expect(made > 0)
    }

    @Test(arguments: [40, 100, 110, 150, 210, 260, 330, 400]) func floors(_ area: Int) {
        let made = Self.check(
            .tiny { tiny in
                tiny.parcels = [.stock("S", 5, cost: 1)]
                let units: [Unit] = [
                    .named("1a", 100) { $0.isDivisible = false }, .named("1b", 100) { $0.isDivisible = false },
                    .named("2", floor: 2, 80), .named("3", floor: 3, 80) { $0.height = 4 }, .named("4", floor: 4, 50),
                ]
                tiny.periods.append(year(2026))
                tiny.buildings = [
                    .named("F", units), .candidate("G", on: "S", land: 5, cost: 1, [.named("1", 60), .named("2", 60)]),
                ]
                tiny.projects = [
                    .named("P", .floor(FloorArea(ExactDecimal(area)))),
                    .named("Q", .floor(FloorArea(ExactDecimal(area))) { $0.height = 5 }),
                    .named("R", .floor(FloorArea(ExactDecimal(area))) { $0.needsGroundFloor = true }),
                ]
            })
        #expect(made > 0 || area == 400)
    }

    /// 110 m² of three floors of 60: two floors of at least 50, 40 or 30, three of at least 30, none of 60; or any two.
    @Test(
        arguments: [
            (50, nil, 3), (40, 3, 3), (30, nil, 4), (30, 2, 3), (60, nil, 0), (nil, 2, 3), (nil, 1, 0), (nil, 3, 1),
        ] as [(Int?, Int?, Int)])
    func scatteredFloors(_ least: Int?, _ most: Int?, _ count: Int) {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.buildings = [
                .named("F", [.named("1", 60), .named("2", floor: 2, 60), .named("3", floor: 3, 60)])
            ]
            tiny.projects = [
                .named("P", .floor(110)) { project in
                    project.needs[0].floor?.leastPart = least.map { FloorArea(ExactDecimal($0)) }
                    project.needs[0].floor?.mostFloors = most
                }
            ]
        }
        #expect(EveryPlan(scenario).formulation.options.count == count)
    }
}
