import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// Plans and points of the program stand for each other.
@Suite struct PlanPointTests {
    /// Either of two parcels is used in part: the same parcels, other areas.
    private static let parts = Scenario.tiny { tiny in
        tiny.parcels = ["A", "B", "C"].map { id in
            .named(id, 3) { parcel in
                parcel = parcel.divisible()
                parcel.adjacent = id == "C" ? [] : ["A", "B"].filter { $0 != id }
            }
        }
        tiny.projects = [.named("P1", .land(4, parcels: 2)), .named("P2", .land(1)), .named("P3", .land(2))]
    }

    /// The plan of a point is the plan of the columns chosen, and its point is the point again.
    @Test(arguments: [TamperTests.scenario, IndicatorScenario.scenario, District.scenario, parts])
    func thereAndBack(_ scenario: Scenario) {
        let every = EveryPlan(scenario)
        var count = 0
        let choices = every.choices
        for (number, choice) in choices.enumerated() where number % (1 + choices.count / 300) == 0 {
            let plan = every.plan(choice)
            // What overfills a building cannot be dealt.
            guard PlanReading(plan, in: every.facts).verdicts(of: "building-units").allSatisfy(\.isMet) else {
                continue
            }
            count += 1
            var point = every.formulation.program.columns.map { _ in ExactDecimal.zero }
            for column in choice { point[column] = 1 }
            let made = PlanMaking(every.formulation).plan(at: point)
            #expect(made.allocations.map(Self.text) == plan.allocations.map(Self.text))
            var (starts, expected) = (made, plan)
            (starts.allocations, expected.allocations) = ([], [])
            #expect(RuleCase.text(starts) == RuleCase.text(expected))
            #expect(PointMaking(every.formulation).point(of: made) == point, "\(every.describe(choice))")
        }
        #expect(count > 20)
    }

    /// An allocation with its floor in one: which units serve it is dealt afterwards.
    private static func text(_ allocation: Allocation) -> String {
        var plain = allocation
        if allocation.building != nil { plain.units = [UnitUse("floor", allocation.units.sum(\.area))] }
        return plain.text
    }

    /// One half is chosen, less is not.
    @Test func halvesAreChosen() {
        let every = EveryPlan(District.scenario)
        let decisions = every.groups.flatMap { $0 }
        func names(_ value: String) -> String {
            var point = every.formulation.program.columns.map { _ in ExactDecimal.zero }
            for column in decisions { point[column] = decimal(value) }
            return RuleCase.text(PlanMaking(every.formulation).plan(at: point))
        }
        #expect(names("0.4999") == "")
        #expect(names("0.5") == names("1") && !names("1").isEmpty)
    }
}

extension PlanReading {
    fileprivate func verdicts(of rule: String) -> [Assessment] {
        Verification(self).assessments.filter { $0.rule.text == rule }
    }
}
