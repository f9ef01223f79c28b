import LandModel
import Quantities
import Records

@testable import Formulation
@testable import Judging
@testable import Planning

extension Scenario {
    /// A random tiny scenario in which every kind of limit may bite: few enough plans to look at each.
    static func tinyQuestion(_ seed: Int) -> Scenario {
        var dice = Dice(seed)
        func chance(_ percent: Int) -> Bool { dice.roll(100) < percent }
        return .tiny { tiny in
            if chance(60) { tiny.periods = [year(2024)] }
            let last = tiny.periods[tiny.periods.count - 1]
            tiny.parks = [.named("K"), .named("L", town: "U")]
            tiny.resources = [.named("COD", .pollutant)]
            tiny.parcels = [
                Parcel.named("A", 5) { $0.adjacent = ["B"] }, .named("B", 4) { $0.park = "K" },
                Parcel.named("D", 6) { $0.park = "L" }.divisible(2),
            ]
            if chance(40) {
                tiny.parcels[1] = .stock("B", 4, cost: Money(ExactDecimal(3 + dice.roll(5)))) {
                    $0.acquisition?.leadMonths = 0
                    $0.adjacent = ["A"]
                }
                tiny.budgets = [
                    .named("M", [.acquisition], [tiny.periods[0]: Money(ExactDecimal(2 + dice.roll(6)))])
                ]
            }
            if chance(30) { tiny.buildings = [.named("F", [.named("1F", 100)])] }
            for number in 0..<(tiny.periods.count == 1 ? 4 : 3) {
                let area = LandArea(ExactDecimal(2 + dice.roll(4)))
                var project = Project.named(ProjectID("P\(number + 1)"), .land(area))
                if !tiny.buildings.isEmpty, chance(50) { project.needs.append(.floor(FloorArea(60))) }
                project.output = Money(ExactDecimal(3 + dice.roll(12)))
                project.tax = Money(ExactDecimal(1 + dice.roll(6)))
                project.investment = Money(ExactDecimal(10 + dice.roll(40)))
                project.priority = 1 + dice.roll(3)
                project.isMajor = chance(30)
                if chance(70) { project.loads = Table(["COD": Load(ExactDecimal(1 + dice.roll(5)))]) }
                tiny.projects.append(project)
            }
            tiny.quotas = [
                .named("QL", Load(ExactDecimal(5 + dice.roll(8)))) { $0.owner = chance(50) ? .district : .city },
                .named("QC", of: .resource("COD"), Load(ExactDecimal(2 + dice.roll(7)))) {
                    $0.owner = chance(50) ? .own : .district
                    $0.step = 1
                },
            ]
            if chance(30) {
                tiny.quotas.append(
                    .named("QM", of: .resource("COD"), 3) {
                        $0.origin = .city
                        $0.drawers = .major
                        $0.owner = .city
                        $0.amounts = Table([last: 3])
                    })
            }
            if chance(40) {
                tiny.locks.append(
                    .named("L1", chance(50) ? .place : .ban, "P1") {
                        if chance(60) { $0.park = chance(50) ? "K" : "L" }
                        $0.owner = chance(50) ? .own : .district
                    })
            }
            if chance(20) { tiny.projects[1].isCommitted = true }
            if chance(25) {
                tiny.relations = [
                    .named("R1", [Relation.Bond.exclusive, .requires, .together, .apart][dice.roll(4)], ["P2", "P3"])
                ]
            }
            if chance(25) {
                tiny.targets = [
                    .named("T1", .of(.output), atLeast: ExactDecimal(5 + dice.roll(15))) {
                        $0.owner = chance(50) ? .own : .district
                    }
                ]
            }
            if chance(20) {
                tiny.standards = [
                    .named("S1") {
                        $0.investmentPerLand = Money(ExactDecimal(3 + dice.roll(8)))
                        $0.owner = .district
                    }
                ]
            }
            let value = Tier.named("value", .max, .of(.output), .of(.tax))
            let count = Tier.named("count", .max, .of(.projects))
            let land = Tier.named("land", .min, .of(.landUsed))
            tiny.objective = chance(50) ? [value, land] : [count, value]
        }
    }
}

/// Every sound plan of a tiny scenario with its tiers, from facts alone: what answers are compared with.
struct SoundPlans {
    struct Entry {
        let reading: PlanReading
        /// The scenario's own tiers, greater is better in each.
        let ranks: [ExactDecimal]
        let placed: Set<ProjectID>
    }

    let setting: Setting
    let entries: [Entry]

    /// `rules`: those that options are listed by.
    init(_ scenario: Scenario) {
        let every = EveryPlan(scenario)
        setting = every.setting
        let tiers = scenario.objective
        entries = every.choices.compactMap { choice in
            let reading = every.reading(choice)
            guard Verification(reading).isSound else { return nil }
            let ranks = zip(tiers, reading.tierValues).map { $0.sense == .max ? $1.value : -$1.value }
            return Entry(
                reading: reading, ranks: ranks, placed: Set(reading.placements.map(\.project.id)))
        }
    }

    /// The best ranks of the plans that hold something; `nil`: there are none.
    func best(where holds: (Entry) -> Bool = { _ in true }) -> [ExactDecimal]? {
        entries.filter(holds).map(\.ranks).max { $0.lexicographicallyPrecedes($1) }
    }
}

extension VerifiedAnswer {
    /// The scenario's own tiers, greater is better in each.
    var ranks: [ExactDecimal] {
        tiers.prefix(setting.scenario.objective.count).map { $0.sense == .max ? $0.value : -$0.value }
    }
}
