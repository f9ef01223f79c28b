import LandModel
import Quantities
import Records

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// A scenario with something for every indicator to measure, and one plan of it worked by hand.
enum IndicatorScenario {
    static let scenario = Scenario.tiny { tiny in
        tiny.periods = [year(2024), year(2025), year(2026)]
        tiny.resources = [.named("COD", .pollutant)]
        tiny.parks = [.named("K") { $0.zones = ["river"] }, .named("L", town: "U")]
        tiny.offsetRatios = [.of("COD", .zone("river"), "1.5")]
        tiny.parcels = [
            Parcel.named("A", 10) { $0.newShare = Share("0.5") }.divisible(), .stock("B", 6, cost: 5),
        ]
        tiny.buildings = [
            .named("F", [.named("1", 100)]) { $0.park = "L" },
            .candidate("G", on: "A", land: 4, cost: 9, [.named("1", 50)]),
        ]
        tiny.projects = [
            .named("P", .land(6)) { project in
                project.leadMonths = 12
                project.ramp = [Share("0.4"), Share("0.8")]
                (project.output, project.revenue, project.tax) = (100, 120, 10)
                (project.jobs, project.investment) = (50, 200)
                project.counts = Table(["patents": Factor("3")])
                (project.tags, project.segment, project.priority) = (["x"], "one", 1)
                (project.isCommitted, project.isMajor) = (true, true)
                (project.loads, project.offsets) = (Table(["COD": 8]), Table(["COD": 2]))
            },
            .named("Q", .land(6)) { project in
                (project.output, project.revenue, project.tax) = (60, 70, 6)
                (project.jobs, project.investment) = (20, 80)
                project.counts = Table(["patents": Factor("1.5")])
                (project.tags, project.segment, project.priority) = (["x", "y"], "two", 2)
                project.loads = Table(["COD": 3])
            },
            .named("R", .floor(100)) { project in
                project.leadMonths = 12
                (project.output, project.revenue, project.tax) = (30, 40, 3)
                (project.jobs, project.investment) = (10, 40)
                (project.segment, project.priority) = ("two", 3)
                project.loads = Table(["COD": 2])
            },
        ]
        tiny.quotas = [
            .named("L", 3), .named("city", 10) { $0.origin = .city },
            .named("bought", of: .resource("COD"), 100) {
                $0.origin = .purchased
                $0.price = 2
            },
            .named("cod", of: .resource("COD"), 10),
        ]
        tiny.previous = [.named("P", ["A"], year(2024)), .named("Q", ["A"], year(2025))]
        tiny.relations = [.named("X", .synergy, ["P", "Q"]) { $0.bonus = Factor("5") }]
        tiny.targets = [
            .named("1", .of(.output), atLeast: 200) { ($0.isHard, $0.weight) = (false, Factor("2")) },
            .named("2", .of(.jobs), atLeast: 100) { ($0.isHard, $0.priority) = (false, 2) },
        ]
        tiny.fairness = [.named("E", by: .town, .of(.projects), ["T": 4, "U": 1], atLeast: nil)]
        tiny.objective = [.named("drawn", .min, .of(.drawn) { $0.controlled = .land })]
    }

    /// P on A from 2024, Q on B from 2025, R in F from 2026; B acquired and G built from 2024.
    static let plan = Plan.of(
        .of("P", ["A": 6], year(2024)), .of("Q", ["B": 6], year(2025)), .of("R", in: "F", ["1": 100], year(2026))
    ) {
        $0.acquisitions = [.init("B", year(2024))]
        $0.constructions = [.init("G", year(2024))]
    }

    /// The same enterprise in half-years: P from 2024H1, in production from 2024H2.
    static let halves = Scenario.tiny { tiny in
        tiny.periods = [half(2024, 1), half(2024, 2), half(2025, 1), half(2025, 2)]
        tiny.parcels = [.named("A", 6)]
        tiny.projects = [
            .named("P", .land(6)) { project in
                project.leadMonths = 6
                project.ramp = [Share("0.4"), Share("0.8")]
                (project.output, project.jobs, project.investment) = (100, 50, 200)
            }
        ]
    }
    static let halfPlan = Plan.of(.of("P", ["A": 6], half(2024, 1)))

    static func during(_ indicator: IndicatorName, _ period: Period, _ change: (inout Measure) -> Void = { _ in })
        -> Measure
    {
        .of(indicator) {
            $0.timing = .during(period)
            change(&$0)
        }
    }

    static func load(_ timing: Timing) -> Measure {
        .of(.load) { ($0.controlled, $0.timing) = (.resource("COD"), timing) }
    }
}
