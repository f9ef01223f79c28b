import LandModel
import Quantities
import Records
import Testing

@testable import Judging
@testable import TestSupport

/// What is derived of one placement: production, terms of its site, charges, standards.
@Suite struct PlacementTests {
    private func placed(_ scenario: Scenario, _ plan: Plan) throws -> (PlanReading, PlanReading.Placed) {
        let reading = PlanReading(plan, in: scenario)
        return (reading, try #require(reading.placements.first))
    }

    /// 18 months from 2024 take 2 years, or 3 half-years; the ramp runs by years.
    @Test func productionRisesByTheRamp() throws {
        let project = Project.named("P", .land(1)) {
            ($0.leadMonths, $0.output, $0.jobs) = (18, 100, 10)
            $0.ramp = [Share("0.4"), Share("0.8")]
        }
        func scenario(_ periods: [Period]) -> Scenario {
            .tiny { ($0.periods, $0.parcels, $0.projects) = (periods, [.named("A", 1)], [project]) }
        }
        let (years, one) = try placed(scenario((2024...2029).map(year)), .of(.of("P", ["A": 1], year(2024))))
        #expect(one.production == 2)
        #expect((0..<6).map { years.reached(one, in: $0) } == [0, 0, decimal("0.4"), decimal("0.8"), 1, 1])
        #expect(years.value(of: .of(.output) { $0.timing = .during(year(2026)) }) == 40)
        #expect(years.value(of: .of(.jobs) { $0.timing = .during(half(2027, 1)) }) == 8)
        let periods = (2024...2026).flatMap { [half($0, 1), half($0, 2)] }
        let (halves, other) = try placed(scenario(periods), .of(.of("P", ["A": 1], half(2024, 1))))
        #expect(other.production == 3)
        #expect(
            (0..<6).map { halves.reached(other, in: $0) } == [0, 0, 0, decimal("0.4"), decimal("0.4"), decimal("0.8")])
        // (0.4 + 0.8) ÷ 2 × 100.
        #expect(halves.value(of: .of(.output) { $0.timing = .during(year(2026)) }) == 60)
        #expect(halves.value(of: .of(.jobs) { $0.timing = .during(year(2026)) }) == 8)
    }

    /// An exemption is relied on by who misses a standard, and by nobody else; who is in a building is told of it.
    @Test(arguments: [(9, true), (10, false), (11, false)]) func exemptionsAreReliedOn(
        _ investment: Int, _ isReliedOn: Bool
    ) throws {
        let scenario = Scenario.tiny { tiny in
            tiny.parcels = [.named("A", 1)]
            tiny.standards = [.named("S") { $0.investmentPerLand = 10 }]
            tiny.projects = [
                .named("P", .land(1)) {
                    $0.investment = Money(ExactDecimal(investment))
                    $0.exemption = Exemption()
                }
            ]
        }
        let (reading, one) = try placed(scenario, .of(.of("P", ["A": 1], year(2024))))
        #expect(reading.reliesOnExemption(one) == isReliedOn)
        let (other, same) = try placed(
            scenario.with { $0.projects[0].exemption = nil }, .of(.of("P", ["A": 1], year(2024))))
        #expect(!other.reliesOnExemption(same))
    }

    /// Who is in a building is told of it; units of a floor are judged by name, floor by floor.
    @Test func buildingsKnowTheirUsers() {
        let scenario = Scenario.tiny { tiny in
            tiny.buildings = [
                .named("F", [.named("2", floor: 2, 90), .named("b", 90), .named("a", 90)]),
                .named("G", [.named("1", 90)]),
            ]
            tiny.projects = [.named("P", .floor(50)), .named("Q", .floor(50)), .named("R", .floor(50))]
        }
        let reading = PlanReading(
            .of(
                .of("P", in: "F", ["a": 50], year(2024)), .of("Q", in: "G", ["1": 50], year(2024)),
                .of("R", in: "F", ["b": 50], year(2024))), in: scenario)
        #expect(reading.users(of: BuildingID("F")).map(\.project.id) == ["P", "R"])
        let judged = BuildingUnitsVerdicts.judge(reading).map(\.subject).filter { $0.hasPrefix("F,") }
        #expect(Array(judged.prefix(3)) == ["F,a", "F,b", "F,2"])
    }

    /// Cleared land is not acquired, whatever its terms say.
    @Test func clearedLandIsNotAcquired() {
        let scenario = Scenario.tiny { tiny in
            tiny.parcels = [.stock("S", 5, cost: 3), .stock("C", 5, cost: 3) { $0.state = .cleared }]
        }
        let reading = PlanReading(
            .of { $0.acquisitions = [.init("S", year(2024)), .init("C", year(2024))] }, in: scenario)
        #expect(reading.acquisitions.map(\.parcel.id) == ["S"] && reading.formFaults.count == 1)
    }

    /// Terms for the parcel, for the building, for the park, in general.
    @Test func theMostParticularTermsCount() throws {
        func terms(_ change: (inout SiteTerms) -> Void) -> SiteTerms {
            var terms = SiteTerms()
            change(&terms)
            return terms
        }
        let scenario = Scenario.tiny { tiny in
            tiny.parks = [
                .named("K") { $0.suitability = Table(["s": Share("0.5")]) }, .named("L"),
            ]
            tiny.parcels = [
                .named("A", 9) { $0.adjacent = ["B"] }, .named("B", 9), .named("C", 9) { $0.park = "L" },
            ]
            tiny.buildings = [.named("F", [.named("1", 90)]), .named("G", [.named("1", 90)])]
            tiny.projects = [
                .named("P", .land(5, parcels: 2), .floor(50)) { project in
                    project.segment = "s"
                    project.loads = Table(["COD": 8])
                    project.siteTerms = [
                        terms {
                            ($0.park, $0.land, $0.floor, $0.suitability) = ("K", 6, 60, Share("0.8"))
                            $0.loads = Table(["COD": 4])
                        },
                        terms { ($0.parcel, $0.land, $0.suitability) = ("A", 7, Share("0.9")) },
                        terms {
                            ($0.parcel, $0.suitability) = ("B", Share("0.3"))
                            $0.loads = Table(["COD": 2])
                        },
                        terms { ($0.building, $0.floor) = ("F", 70) },
                    ]
                }
            ]
        }
        func told(_ allocation: Allocation) throws -> [ExactDecimal] {
            let (_, placed) = try placed(scenario, .of(allocation))
            let needed =
                try placed.need.land.map { placed.landNeeded($0).value }
                ?? placed.floorNeeded(#require(placed.need.floor)).value
            return [needed, placed.load("COD").value, placed.suitability]
        }
        func floor(_ building: BuildingID) -> Allocation {
            var allocation = Allocation.of("P", in: building, ["1": 50], year(2024))
            allocation.need = 1
            return allocation
        }
        #expect(try told(.of("P", ["A": 9], year(2024))) == [7, 4, decimal("0.9")])
        #expect(try told(.of("P", ["B": 9], year(2024))) == [6, 2, decimal("0.3")])
        // Of a group: terms of the park, but as suitable as its least suitable parcel.
        #expect(try told(.of("P", ["A": 9, "B": 9], year(2024))) == [6, 4, decimal("0.3")])
        #expect(try told(.of("P", ["C": 9], year(2024))) == [5, 8, 1])
        #expect(try told(floor("F")) == [70, 4, decimal("0.8")])
        #expect(try told(floor("G")) == [60, 4, decimal("0.8")])
    }

    /// 2 × (8 − 3) = 10, in the period of production, at the latest the last; half of 6 is new land.
    @Test func chargesAreOffsetAndWeighted() throws {
        var ratio = OffsetRatio()
        (ratio.resource, ratio.ratio) = ("COD", Factor("2"))
        let scenario = Scenario.tiny { tiny in
            tiny.resources = [
                .named("COD", .pollutant), .named("kVA", .power) { $0.chargedFrom = .start },
                .named("free", .energy), .named("small", .energy),
            ]
            tiny.offsetRatios = [ratio]
            tiny.parcels = [.named("A", 6) { $0.newShare = Share("0.5") }]
            tiny.projects = [
                .named("P", .land(6)) { project in
                    project.leadMonths = 12
                    project.loads = Table(["COD": 8, "free": 5, "kVA": 7, "small": 1])
                    project.offsets = Table(["COD": 3, "small": 4])
                    project.exemptLoads = ["free"]
                }
            ]
        }
        func charges(_ start: Period) throws -> [[ExactDecimal]] {
            let (reading, placed) = try placed(scenario, .of(.of("P", ["A": 6], start)))
            let things: [Controlled] = [.land, .resource("COD"), .resource("kVA")]
            return things.map { reading.charge(of: placed, on: $0) }.map { [$0.amount, ExactDecimal($0.period)] }
        }
        #expect(try charges(year(2024)) == [[3, 0], [10, 1], [7, 0]])
        #expect(try charges(year(2025)) == [[3, 1], [10, 1], [7, 1]])
        let (reading, one) = try placed(scenario, .of(.of("P", ["A": 6], year(2024))))
        #expect(reading.charge(of: one, on: .resource("free")).amount == 0)
        #expect(reading.charge(of: one, on: .resource("small")).amount == 0)
        #expect(reading.charge(of: one, on: .resource("unknown")).amount == 0)
    }

    @Test func aStandardHoldsByScopeSegmentAndIndustry() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.parks = [.named("K", town: "T"), .named("L", town: "U")]
            tiny.parcels = [.named("A", 4)]
            tiny.projects = [
                .named("P", .land(4)) { ($0.segment, $0.industry, $0.investment) = ("chips", "C3973", 30) }
            ]
            tiny.standards = [
                .named("all") { $0.investmentPerLand = 7 },
                .named("here") { ($0.scope, $0.taxPerLand) = (.town("T"), 1) },
                .named("there") { ($0.scope, $0.taxPerLand) = (.town("U"), 1) },
                .named("kind") { ($0.segments, $0.staffShare) = (["chips"], Share("0.1")) },
                .named("other") { ($0.segments, $0.staffShare) = (["drugs"], Share("0.1")) },
                .named("code") { ($0.industries, $0.researchShare) = (["C27", "C39"], Share("0.1")) },
                .named("long") { ($0.industries, $0.researchShare) = (["C39731"], Share("0.1")) },
            ]
        }
        let (reading, one) = try placed(scenario, .of(.of("P", ["A": 4], year(2024))))
        let promises = Promise.all(of: one, reading.facts)
        #expect(promises.map(\.standard.id.text) == ["all", "code", "here", "kind"])
        // 30 against 7 × 4 = 28.
        #expect(promises[0].measured == 30 && promises[0].least == 28)
    }
}
