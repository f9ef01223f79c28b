import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// A plan that names what is not there.
@Suite struct PlanFormTests {
    static let cases = [
        RuleCase(
            rule: PlanFormRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2023), year(2024), year(2025)]
                tiny.parcels = [.named("A", 30)]
                tiny.projects = [.named("P1", .land(30))]
            },
            kept: .of(.of("P1", ["A": 30], year(2025))), broken: .of(.of("P1", ["A": 30], year(2031))),
            subject: "allocation P1 #1", keptFigures: nil, brokenFigures: "1 ≤ 0", keptOut: .making)
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }

    @Test func everythingUnknownIsAFault() {
        let facts = Facts(Self.cases[0].scenario)
        var plan = Plan.of(
            .of("P9", ["A": 30], year(2024)), .of("P1", ["Z": 30], year(2024)), .of("P1", [:], year(2024)),
            .of("P1", in: "F", ["1": 30], year(2024)))
        plan.acquisitions = [.init("A", year(2024))]
        plan.constructions = [.init("F", year(2024))]
        plan.reductions = [.init("D", year(2024))]
        let reading = PlanReading(plan, in: facts)
        #expect(reading.formFaults.count == 7)
        #expect(reading.placements.isEmpty)
        #expect(PlanFormVerdicts.judge(reading).allSatisfy { !$0.isMet })
    }
}
