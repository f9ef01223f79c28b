import LandModel
import Quantities
import Records
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// A sound plan of a scenario in which every rule has something to say, and every plan that differs from it in one
/// entry. Areas, unknown names and entries written twice are always refused. Any other change is refused, or else the
/// program, which knows nothing of the verdict, admits the changed plan as one of its own.
@Suite struct TamperTests {
    static let scenario = Scenario.tiny { tiny in
        tiny.periods = [year(2024), year(2025), year(2026)]
        tiny.resources = [.named("COD", .pollutant)]
        tiny.parks = [.named("K"), .named("L", town: "U")]
        tiny.parcels = [
            Parcel.named("A", 10) { $0.newShare = Share("0.5") }.divisible(2), .stock("B", 6, cost: 5),
            .named("C", 4) { $0.adjacent = ["D"] },
            Parcel.named("D", 5) {
                $0.adjacent = ["C"]
                $0.newShare = .all
            }.divisible(1),
        ]
        tiny.buildings = [
            .named(
                "F",
                [
                    .named("1a", 50) { $0.isDivisible = false }, .named("1b", 50) { $0.isDivisible = false },
                    .named("2", floor: 2, 80),
                ]
            ) { $0.park = "L" },
            .candidate("G", on: "A", land: 4, cost: 9, [.named("1", 50)]),
        ]
        tiny.projects = [
            .named("P", .land(6)) { ($0.isCommitted, $0.output) = (true, 50) },
            .named("Q", .land(5), .floor(70)) {
                $0.loads = Table(["COD": 3])
                $0.output = 30
            },
            .named("R", .land(8, parcels: 2)) { project in
                project.loads = Table(["COD": 6])
                project.phase = Phase()
                project.phase?.after = "P"
                project.phase?.gapMonths = 12
            },
            .named("S", .floor(90)), .named("T", .floor(40)) { $0.earliest = year(2025) },
        ]
        tiny.quotas = [
            .named("L", 8) { $0.amounts = Table([year(2024): 6, year(2025): 2]) },
            .named("cod", of: .resource("COD"), 7) { $0.amounts = Table([year(2025): 9]) },
        ]
        tiny.reductions = [.named("X", 2, cost: 1)]
        tiny.budgets = [.named("m", [.acquisition, .construction, .reduction], [year(2024): 14, year(2025): 1])]
        tiny.targets = [.named("O", .of(.output), atLeast: 80)]
        tiny.locks = [.named("p", .pin, "P") { $0.period = year(2024) }]
        tiny.relations = [.named("a", .apart, ["P", "S"])]
    }

    static let plan: Plan = {
        var floor = Allocation.of("S", in: "F", ["1a": 50, "1b": 50], year(2024))
        floor.need = 0
        var second = Allocation.of("T", in: "G", ["1": 40], year(2025))
        second.need = 0
        return .of(
            .of("P", ["A": 6], year(2024)), .of("Q", ["B": 6], year(2025)), .of("R", ["C": 4, "D": 4], year(2026)),
            floor, second
        ) {
            $0.acquisitions = [.init("B", year(2024))]
            $0.constructions = [.init("G", year(2024))]
            $0.reductions = [.init("X", year(2025))]
        }
    }()

    static let periods = [year(2023), year(2024), year(2025), year(2026), half(2024, 1)]
    static let parcels: [ParcelID] = ["A", "B", "C", "D", "Z"]

    @Test func thePlanIsSoundAndTheProgramsOwn() throws {
        let every = EveryPlan(Self.scenario)
        let verification = Verification(PlanReading(Self.plan, in: every.facts))
        #expect(verification.violations.map(\.subject) == [])
        #expect(FixedDecisions(every, try #require(every.choice(Self.plan))).isFeasible)
    }

    @Test func changedAreasAreRefused() {
        let facts = Facts(Self.scenario)
        for (number, allocation) in Self.plan.allocations.enumerated() {
            for (part, use) in allocation.parcels.enumerated() {
                for area in [-1, 0, 1, 2, 3, 4, 5, 6, 7, 10, 1000] where use.area != LandArea(ExactDecimal(area)) {
                    var plan = Self.plan
                    plan.allocations[number].parcels[part].area = LandArea(ExactDecimal(area))
                    #expect(!Verification(PlanReading(plan, in: facts)).isSound, "\(use.parcel) \(area)")
                }
            }
            for (part, use) in allocation.units.enumerated() {
                for area in [-1, 0, 10, 39, 40, 41, 50, 100] where use.area != FloorArea(ExactDecimal(area)) {
                    var plan = Self.plan
                    plan.allocations[number].units[part].area = FloorArea(ExactDecimal(area))
                    #expect(!Verification(PlanReading(plan, in: facts)).isSound, "\(use.unit) \(area)")
                }
            }
        }
    }

    @Test func entriesWrittenTwiceAreRefused() {
        let facts = Facts(Self.scenario)
        var twice = Self.plan.allocations.map { entry in Self.changed { $0.allocations.append(entry) } }
        twice += Self.plan.acquisitions.map { entry in Self.changed { $0.acquisitions.append(entry) } }
        twice += Self.plan.constructions.map { entry in Self.changed { $0.constructions.append(entry) } }
        twice += Self.plan.reductions.map { entry in Self.changed { $0.reductions.append(entry) } }
        for number in Self.plan.allocations.indices {
            twice.append(
                Self.changed { $0.allocations[number].parcels += $0.allocations[number].parcels.prefix(1) })
            twice.append(Self.changed { $0.allocations[number].units += $0.allocations[number].units.prefix(1) })
        }
        for plan in twice where plan != Self.plan { #expect(!Verification(PlanReading(plan, in: facts)).isSound) }
    }

    static func changed(_ change: (inout Plan) -> Void) -> Plan {
        var plan = plan
        change(&plan)
        return plan
    }

    /// All other changes of one entry: start, place, project, need; one entry less; one more.
    static var others: [Plan] {
        var plans: [Plan] = []
        for number in plan.allocations.indices {
            plans += periods.map { period in changed { $0.allocations[number].start = period } }
            plans += [0, 1, 2].map { need in changed { $0.allocations[number].need = need } }
            plans += (["P", "Q", "R", "S", "T", "Z"] as [ProjectID]).map { id in
                changed { $0.allocations[number].project = id }
            }
            for part in plan.allocations[number].parcels.indices {
                plans += parcels.map { id in changed { $0.allocations[number].parcels[part].parcel = id } }
                plans.append(changed { $0.allocations[number].parcels.remove(at: part) })
            }
            for part in plan.allocations[number].units.indices {
                plans += ["1", "1a", "1b", "2", "9"].map { name in
                    changed { $0.allocations[number].units[part].unit = name }
                }
                plans.append(changed { $0.allocations[number].units.remove(at: part) })
            }
            plans += (["F", "G", "Z", nil] as [BuildingID?]).map { id in
                changed { $0.allocations[number].building = id }
            }
            plans.append(changed { $0.allocations.remove(at: number) })
            for id in parcels {
                plans.append(changed { $0.allocations[number].parcels.append(ParcelUse(id, 1)) })
                plans.append(changed { $0.allocations[number].parcels.append(ParcelUse(id, 5)) })
            }
            plans.append(changed { $0.allocations[number].units.append(UnitUse("2", 0)) })
        }
        for period in periods {
            plans.append(changed { $0.acquisitions[0].start = period })
            plans.append(changed { $0.constructions[0].start = period })
            plans.append(changed { $0.reductions[0].start = period })
        }
        plans += parcels.map { id in changed { $0.acquisitions[0].parcel = id } }
        plans += (["F", "Z"] as [BuildingID]).map { id in changed { $0.constructions[0].building = id } }
        plans.append(changed { $0.reductions[0].reduction = "Z" })
        plans += [
            changed { $0.acquisitions = [] }, changed { $0.constructions = [] }, changed { $0.reductions = [] },
        ]
        return plans.filter { $0 != plan }
    }

    @Test func otherChangesAreRefusedOrAPlanOfTheProgram() {
        let every = EveryPlan(Self.scenario)
        var refused = 0
        var different = 0
        for plan in Self.others {
            let verification = Verification(PlanReading(plan, in: every.facts))
            let isOfProgram = every.choice(plan).map { FixedDecisions(every, $0).isFeasible } ?? false
            if verification.isSound { different += 1 } else { refused += 1 }
            #expect(
                verification.isSound == isOfProgram,
                "\(RuleCase.text(plan)): \(verification.violations.map { "\($0.rule) \($0.subject)" })")
        }
        #expect(refused > 150)
        #expect(different > 0 && different < 30)
    }
}
