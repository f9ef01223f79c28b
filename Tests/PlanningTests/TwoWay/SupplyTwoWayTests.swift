import LandModel
import Quantities
import Records
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// Land, floor and time: for every plan of tiny scenarios the rows are feasible exactly when verification is content.
@Suite struct SupplyTwoWayTests {
    @Test func divisibleStockAndWindows() {
        let count = TwoWay.check(
            .tiny { tiny in
                tiny.periods = [year(2024), year(2025), year(2026)]
                tiny.parcels = [
                    Parcel.named("A", 10).divisible(3),
                    .stock("B", 6, cost: 5) {
                        $0.acquisition?.leadMonths = 13
                        $0.acquisition?.latest = year(2025)
                    },
                ]
                tiny.projects = [
                    .named("P", .land(6)) { $0.latest = year(2025) },
                    .named("Q", .land(5)) { $0.earliest = year(2025) },
                ]
            })
        #expect(count.all == 3 * 4 * 3)
    }

    /// Floors of several kinds, parts of parcels, needs that limit how they are spread.
    @Test func roomOfRandomScenarios() {
        var sound = 0
        var broken = 0
        for seed in 0..<150 {
            let scenario = Scenario.tinyGround(seed)
            guard EveryPlan(scenario).groups.reduce(1, { $0 * ($1.count + 1) }) < 600 else { continue }
            let count = TwoWay.check(scenario, isMixed: false)
            sound += count.sound
            broken += count.all - count.sound
        }
        #expect(sound > 1_000 && broken > 1_000, "\(sound) sound, \(broken) broken")
    }

    @Test func indivisibleStockServesOneUser() {
        TwoWay.check(
            .tiny { tiny in
                tiny.parcels = [.stock("B", 6, cost: 5), .named("C", 6)]
                tiny.projects = [.named("P", .land(6)), .named("Q", .land(5)), .named("R", .land(4))]
            })
    }

    @Test func groupsOfParcels() {
        TwoWay.check(
            .tiny { tiny in
                tiny.periods = [year(2024)]
                tiny.parcels = [
                    .named("A", 4) { $0.adjacent = ["B"] }, Parcel.named("B", 5) { $0.adjacent = ["C"] }.divisible(2),
                    Parcel.named("C", 4) { $0.adjacent = ["D"] }.divisible(), .named("D", 3),
                ]
                tiny.projects = [.named("P", .land(8, parcels: 3)), .named("Q", .land(5, parcels: 2))]
            })
    }

    @Test func unitsCleanRoomAndPower() {
        TwoWay.check(
            .tiny { tiny in
                tiny.resources = [.named("kVA", .power)]
                tiny.buildings = [
                    .named(
                        "F",
                        [
                            .named("1a", 100) { $0.isDivisible = false }, .named("1b", 100) { $0.isDivisible = false },
                            .named("2", floor: 2, 150), .named("3", floor: 3, 150),
                        ]
                    ) {
                        $0.power = 50
                        $0.cleanRoom = 60
                        $0.availableFrom = year(2025)
                    }
                ]
                tiny.projects = [
                    .named("P", .floor(120) { $0.cleanRoom = 40 }) { $0.loads = Table(["kVA": 30]) },
                    .named("Q", .floor(200)) { $0.loads = Table(["kVA": 20]) },
                    .named("R", .floor(60) { $0.cleanRoom = 30 }, .land(3)),
                ]
            })
    }

    @Test func candidateBuildings() {
        TwoWay.check(
            .tiny { tiny in
                tiny.periods = [year(2024), year(2025), year(2026)]
                tiny.parcels = [.stock("B", 6, cost: 5), Parcel.named("C", 6).divisible()]
                tiny.buildings = [
                    .candidate("F", on: "B", land: 4, cost: 9, [.named("1", 100)]),
                    .candidate("G", on: "C", land: 4, cost: 9, [.named("1", 100)]),
                ]
                tiny.projects = [.named("P", .floor(80), .land(3))]
            })
    }

    /// A building that is to come has room for one of two, and clean room for one of the others.
    @Test func candidatesAreFullToo() {
        TwoWay.check(
            .tiny { tiny in
                tiny.parcels = [Parcel.named("C", 6).divisible()]
                tiny.buildings = [.candidate("G", on: "C", land: 4, cost: 9, [.named("1", 100)])]
                tiny.buildings[0].cleanRoom = 20
                tiny.projects = [
                    .named("P", .floor(80)), .named("Q", .floor(30) { $0.cleanRoom = 15 }),
                    .named("R", .floor(20) { $0.cleanRoom = 15 }),
                ]
            })
    }

    @Test func halfYearsAndLeads() {
        TwoWay.check(
            .tiny { tiny in
                tiny.periods = [half(2024, 1), half(2024, 2), half(2025, 1)]
                tiny.parcels = [
                    .stock("B", 6, cost: 5) {
                        $0.acquisition?.leadMonths = 7
                        $0.availableFrom = half(2024, 2)
                    },
                    .named("C", 6) { $0.availableFrom = year(2025) },
                ]
                tiny.projects = [.named("P", .land(6)), .named("Q", .land(6))]
            })
    }
}
