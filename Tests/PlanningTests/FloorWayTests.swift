import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import TestSupport

/// The ways in which a need may be spread over a building, and what is told of them.
@Suite struct FloorWayTests {
    private static func scenario(floors: Int, area: FloorArea, _ need: Need) -> Scenario {
        .tiny { tiny in
            tiny.buildings = [.named("B", (1...floors).map { .named("\($0)F", floor: $0, area) })]
            tiny.projects = [.named("P1", need)]
        }
    }

    /// Only so many floors are combined, and more of them are not passed over in silence.
    @Test(arguments: [(12, false), (13, true)]) func manyFloorsAreReported(_ floors: Int, _ isReported: Bool) throws {
        let setting = Setting(Self.scenario(floors: floors, area: 10, .floor(15) { $0.mostFloors = 2 }))
        let need = try #require(setting.projects[0].needs[0].floor)
        var uses = FloorUses(need, of: 0, in: 0, setting)
        uses.find(most: SpotFinder.mostSets)
        #expect(uses.reachedBound == isReported)
        // Every two of the first twelve floors.
        #expect(uses.spots.count == 66)
    }

    /// Where a need may be spread as it likes, it is served by all floors together, however many.
    @Test func anyFloorsAreNoCombination() throws {
        let setting = Setting(Self.scenario(floors: 14, area: 10, .floor(135)))
        let need = try #require(setting.projects[0].needs[0].floor)
        var uses = FloorUses(need, of: 0, in: 0, setting)
        uses.find(most: SpotFinder.mostSets)
        #expect(uses.spots.map { $0.claims.map(\.units.count) } == [[14]] && !uses.reachedBound)
    }

    /// Four floors of parts that must be large: combinations are looked at up to a bound, and passing it is told.
    @Test func combinationsAreBounded() throws {
        let scenario = Scenario.tiny { tiny in
            let units = (1...4).map { number in
                Unit.named("\(number)", floor: number, FloorArea(ExactDecimal(9 + number))) { $0.isDivisible = false }
            }
            tiny.buildings = [.named("B", units)]
            tiny.projects = [.named("P1", .floor(20))]
        }
        let setting = Setting(scenario)
        let need = try #require(setting.projects[0].needs[0].floor)
        func found(_ most: Int) -> (spots: Int, isBounded: Bool) {
            var uses = FloorUses(need, of: 0, in: 0, setting)
            uses.find(most: most)
            return (uses.spots.count, uses.reachedBound)
        }
        // All pairs of 10, 11, 12 and 13; the bound is passed by one look too many, not by the last.
        let looks = (1...100).first { !found($0).isBounded }
        #expect(found(100).spots == 6 && looks == 21)
        #expect(found(20).isBounded && found(3).spots < 6)
    }

    /// Forty lots beside each other, any four of which would do: more groups than are looked at, which is reported.
    @Test func manyGroupsAreReported() {
        let scenario = Scenario.tiny { tiny in
            let ids = (1...40).map { ParcelID("A\($0)") }
            tiny.parcels = ids.map { id in .named(id, 1) { $0.adjacent = ids.filter { $0 != id } } }
            tiny.projects = [.named("P1", .land(4, parcels: 4)), .named("P2", .land(2, parcels: 2))]
        }
        let setting = Setting(scenario)
        for (project, isReported) in [(0, true), (1, false)] {
            var finder = SpotFinder(project: project, need: 0, park: 0, isExplaining: false)
            finder.find(in: setting)
            #expect(finder.reachedBound == isReported)
            #expect(OptionList(setting, of: [project], rules: []).isComplete == !isReported)
        }
    }

    /// Enough floor on two floors where one is allowed: there is 1,200, needed are 1,000.
    @Test func scatteredFloorIsTold() {
        let setting = Setting(Self.scenario(floors: 2, area: 600, .floor(1000) { $0.mostFloors = 1 }))
        var finder = SpotFinder(project: 0, need: 0, park: 0, isExplaining: true)
        finder.find(in: setting)
        #expect(finder.spots.isEmpty)
        let bar = finder.obstacles.first?.bar
        #expect(bar?.measured == 1200 && bar?.limit == 1000)
    }

    /// Options that differ in floors only have names that differ, by the need's own terms as by the scenario's.
    @Test(arguments: [true, false]) func namesTellFloorsApart(_ isOwn: Bool) {
        var scenario = Self.scenario(
            floors: 3, area: 10,
            .floor(15) {
                if isOwn { $0.mostFloors = 2 }
            })
        if !isOwn { scenario.mostFloors = 2 }
        let columns = EveryPlan(scenario).formulation.program.columns.map(\.name).filter { $0.hasPrefix("place[") }
        #expect(columns.count == 6)
        #expect(Set(columns).count == columns.count)
    }

    /// Of 20 beside 12 others: 8, in parts; of two whole units beside one: one of 10.
    @Test(arguments: [true, false]) func whatIsLeftBesideOthers(_ isDivisible: Bool) {
        let scenario = Scenario.tiny { tiny in
            let units = (1...2).map { Unit.named("\($0)F", floor: $0, 10) { $0.isDivisible = isDivisible } }
            tiny.buildings = [.named("B", units)]
        }
        func spot(_ area: FloorArea, _ count: Int) -> Spot {
            Spot(building: 0, claims: [FloorClaim(units: [0, 1], area: area, wholeUnits: isDivisible ? 0 : count)])
        }
        let shares = FloorShares(Setting(scenario))
        #expect(shares.free(for: spot(20, 2), beside: [spot(isDivisible ? 12 : 10, 1)]) == (isDivisible ? 8 : 10))
    }

    /// Of 15 on floors of 10: 10 and 5, nothing of the third; of 35 the last has what is too much.
    @Test(arguments: [(15, [10, 5]), (35, [10, 10, 15])]) func theLastFloorIsOverfilled(
        _ area: Int, _ expected: [Int]
    ) {
        let scenario = Self.scenario(floors: 3, area: 10, .floor(15))
        let claim = FloorClaim(units: [0, 1, 2], area: FloorArea(ExactDecimal(area)), wholeUnits: 0)
        let uses = FloorShares(Setting(scenario)).overfill(Spot(building: 0, claims: [claim]), beside: [])
        #expect(uses.map(\.area) == expected.map { FloorArea(ExactDecimal($0)) })
    }

    /// Beside 10 on the first floor: the second, what is too much on the third, nothing of the first.
    @Test func othersKeepTheirFloors() {
        let claim = FloorClaim(units: [0, 1, 2], area: 25, wholeUnits: 0)
        let uses = FloorShares(Setting(Self.scenario(floors: 3, area: 10, .floor(25))))
            .overfill(Spot(building: 0, claims: [claim]), beside: [UnitUse("1F", 10)])
        #expect(uses == [UnitUse("2F", 10), UnitUse("3F", 15)])
    }

    /// A unit that is given whole is none where others have a part of it.
    @Test func wholeUnitsAreNotShared() {
        let claim = FloorClaim(units: [0, 1, 2], area: 20, wholeUnits: 2)
        let uses = FloorShares(Setting(Self.scenario(floors: 3, area: 10, .floor(20))))
            .overfill(Spot(building: 0, claims: [claim]), beside: [UnitUse("1F", 4)])
        #expect(uses == [UnitUse("2F", 10), UnitUse("3F", 10)])
    }

    /// Two alike on each of two floors, parts of 10 at least: one and one, or both of either, each told once.
    @Test func unitsAlikeAreToldOnce() throws {
        let scenario = Scenario.tiny { tiny in
            let units = (0..<4).map { number in
                Unit.named("\(number)", floor: number / 2 + 1, 10) { $0.isDivisible = false }
            }
            tiny.buildings = [.named("B", units)]
            tiny.projects = [.named("P1", .floor(20) { $0.leastPart = 10 })]
        }
        let setting = Setting(scenario)
        var uses = FloorUses(try #require(setting.projects[0].needs[0].floor), of: 0, in: 0, setting)
        uses.find(most: SpotFinder.mostSets)
        #expect(Set(uses.spots.map(\.claims)).count == uses.spots.count)
        #expect(uses.spots.count == 3)
    }

    /// The way in which an allocation takes floor is found, and none where it takes what no option has.
    @Test func allocationsHaveTheirWay() {
        let shares = FloorShares(Setting(Self.scenario(floors: 2, area: 10, .floor(15))))
        let taken = Allocation.of("P1", in: "B", ["1F": 10, "2F": 5], year(2024))
        #expect(shares.spot(of: taken)?.claims.sum(\.area) == 15)
        #expect(shares.spot(of: .of("P1", in: "B", ["1F": 10], year(2024))) == nil)
    }

    /// Who fits on one floor and may use two has several ways, as which others may be moved aside: the lowest floors count.
    @Test func ofSeveralWaysTheLowestCounts() {
        let shares = FloorShares(Setting(Self.scenario(floors: 3, area: 10, .floor(8) { $0.mostFloors = 2 })))
        let taken = Allocation.of("P1", in: "B", ["1F": 8], year(2024))
        #expect(shares.spot(of: taken)?.claims.map(\.units) == [[0, 1]])
    }

    @Test func runsOfUnitsHaveShortNames() {
        let setting = Setting(Self.scenario(floors: 7, area: 10, .floor(5)))
        #expect(setting.called([0, 2, 3, 5, 6], in: 0) == "1F+3F..4F+6F..7F")
        #expect(setting.called([0, 1, 2, 4, 6], in: 0) == "1F..3F+5F+7F")
    }

    /// A lead of whole periods loses nothing by counting in periods, one of a year and a half loses half a year.
    @Test(arguments: [(24, 2024, 2, 2), (18, 2024, 2, 1), (18, 2025, 3, 2)]) func leadsAreRounded(
        _ months: Int, _ earliest: Int, _ period: Int, _ unrounded: Int
    ) {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024), year(2025), year(2026)]
            tiny.parcels = [
                .stock("A", 3, cost: 1) {
                    $0.acquisition?.leadMonths = months
                    $0.acquisition?.earliest = year(earliest)
                }
            ]
        }
        let ready = Readiness(ofParcel: 0, in: Setting(scenario))
        #expect(ready?.period == period && ready?.unrounded == unrounded)
    }
}
