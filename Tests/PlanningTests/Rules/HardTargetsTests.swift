import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// A target of 65 on a base of 48.8: a plan that gives 12.0 misses it by 4.2.
@Suite struct HardTargetsTests {
    static let scenario = Scenario.tiny { tiny in
        tiny.periods = [year(2024)]
        tiny.parcels = [Parcel.named("A", 60).divisible()]
        tiny.projects = [
            .named("P1", .land(10)) { $0.output = 12 },
            .named("P2", .land(20)) { $0.output = Money(decimal("4.2")) },
        ]
        tiny.targets = [
            .named("G", .of(.output), atLeast: 65) { $0.base = decimal("48.8") },
            .named("H", .of(.outputPerLand), atLeast: decimal("0.5")) { $0.isHard = false },
        ]
    }
    static let cases = [
        RuleCase(
            rule: HardTargetsRows.self, scenario: scenario,
            kept: .of(.of("P1", ["A": 10], year(2024)), .of("P2", ["A": 20], year(2024))),
            broken: .of(.of("P1", ["A": 10], year(2024))), subject: "G", keptFigures: "65 ≥ 65",
            brokenFigures: "60.8 ≥ 65",
            rows: [
                "targets[G]: + 12 place[P1,A,2024] + 4.2 place[P2,A,2024] ≥ 16.2",
                "targets[H]: + 7 place[P1,A,2024] − 5.8 place[P2,A,2024] + shortfall[H] ≥ 0",
            ])
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }

    @Test func softTargetsCountWhatIsMissing() {
        let facts = Facts(Self.scenario.with { $0.targets[0].isHard = false })
        let plan = Plan.of(.of("P1", ["A": 10], year(2024)))
        let reading = PlanReading(plan, in: facts)
        #expect(reading.shortfall(of: facts.scenario.targets[0]) == decimal("4.2"))
        #expect(reading.shortfall(of: facts.scenario.targets[1]) == 0)
        let second = PlanReading(.of(.of("P2", ["A": 20], year(2024))), in: facts)
        // 4.2 of output on 20 亩 where 0.5 each are asked: 10 − 4.2.
        #expect(second.shortfall(of: facts.scenario.targets[1]) == decimal("5.8"))
        #expect(Verification(reading).isSound)
    }
}
