import LandModel
import Quantities
import Records
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// Less of anything never makes the best plan better.
@Suite struct TighteningTests {
    static let scenario = Scenario.tiny { tiny in
        tiny.resources = [.named("COD", .pollutant)]
        tiny.parcels = [Parcel.named("A", 10) { $0.newShare = .all }.divisible(), .stock("B", 6, cost: 5)]
        tiny.projects = [
            .named("P", .land(6)) { ($0.output, $0.loads) = (50, Table(["COD": 5])) },
            .named("Q", .land(4)) { ($0.output, $0.loads) = (30, Table(["COD": 3])) },
            .named("R", .land(5)) { ($0.output, $0.exemption) = (20, Exemption()) },
        ]
        tiny.quotas = [.named("L", 10), .named("cod", of: .resource("COD"), 8)]
        tiny.budgets = [.named("m", [.acquisition], [year(2024): 5])]
        tiny.standards = [.named("S") { $0.outputPerLand = 5 }]
        var limit = ExemptionLimit()
        limit.most = 1
        tiny.exemptionLimit = limit
        tiny.targets = [.named("O", .of(.projects), atLeast: 1)]
    }

    /// The greatest output of any sound plan; `nil`: none is sound.
    static func best(_ scenario: Scenario) -> ExactDecimal? {
        let every = EveryPlan(scenario)
        return every.choices.map { every.reading($0) }.filter { Verification($0).isSound }
            .map { $0.value(of: Measure(.output)) }.max()
    }

    static let changes: [(name: String, change: @Sendable (inout Scenario, Int) -> Void)] = [
        ("land quota", { $0.quotas[0].amounts = Table([year(2024): Load(ExactDecimal(10 - 2 * $1))]) }),
        ("emission quota", { $0.quotas[1].amounts = Table([year(2024): Load(ExactDecimal(8 - 2 * $1))]) }),
        ("budget", { $0.budgets[0].amounts = Table([year(2024): Money(ExactDecimal(5 - $1))]) }),
        ("exemptions", { $0.exemptionLimit?.most = max(0, 1 - $1) }),
        ("parcel", { $0.parcels[0].area = LandArea(ExactDecimal(10 - $1)) }),
        ("standard", { $0.standards[0].outputPerLand = Money(ExactDecimal(5 + 2 * $1)) }),
        ("target", { $0.targets[0].atLeast = ExactDecimal(1 + 2 * $1) }),
        ("window", { scenario, step in if step > 0 { scenario.projects[0].latest = year(2023) } }),
    ]

    @Test func neverImproves() {
        let free = Self.best(Self.scenario)
        #expect(free == 100)
        for (name, change) in Self.changes {
            var last = free
            var hasBitten = false
            for step in 0...2 {
                let now = Self.best(Self.scenario.with { change(&$0, step) })
                #expect((now ?? -1) <= (last ?? -1), "\(name), step \(step)")
                if now != free { hasBitten = true }
                last = now
            }
            #expect(hasBitten, "\(name)")
        }
    }
}
