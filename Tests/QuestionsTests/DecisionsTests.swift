import Formulation
import Judging
import LandModel
import Optimizer
import Planner
import Planning
import Quantities
import Questions
import Testing

@testable import TestSupport

/// What human decisions cost, against a look at every plan without them.
@Suite struct DecisionsTests {
    /// A scenario with decisions of every kind.
    static func decided(_ seed: Int) -> Scenario {
        var dice = Dice(seed &+ 5000)
        return Scenario.tinyQuestion(seed).with { tiny in
            if dice.roll(2) == 0 { tiny.locks.append(.named("L2", .ban, "P2") { $0.park = "K" }) }
            if dice.roll(2) == 0 { tiny.locks.append(.named("L3", .pin, "P3") { $0.parcel = "D" }) }
            if dice.roll(3) == 0 { tiny.projects[2].isCommitted = true }
            if dice.roll(2) == 0 {
                tiny.standards = [.named("S") { $0.outputPerLand = 3 }]
                tiny.projects[0].exemption = Exemption()
            }
        }
    }

    @Test(arguments: seeds) func withoutEach(_ seed: Int) throws {
        let scenario = Self.decided(seed)
        guard let inquiry = try Inquiry.tiny(scenario) else { return }
        let costs = try DecisionsAsking(inquiry).answers()
        let exempt = scenario.projects.count { $0.exemption != nil }
        #expect(
            costs.count { $0.decisions.count == 1 } == scenario.locks.count
                + scenario.projects.count(where: \.isCommitted) + exempt)
        for cost in costs {
            let amended = try scenario.amended(by: cost.decisions.flatMap(\.settings))
            let name = cost.decisions.flatMap(\.settings).joined(separator: " ")
            check(cost.variation.outcome, SoundPlans(amended), inquiry, name)
        }
    }

    /// A commitment that a lock repeats costs nothing alone; both together keep out the better project.
    @Test func oneStandsForAnother() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parcels = [.named("A", 5)]
            tiny.projects = [
                .named("POOR", .land(5)) {
                    $0.output = 2
                    $0.isCommitted = true
                },
                .named("RICH", .land(5)) { $0.output = 9 },
            ]
            tiny.locks = [
                .named("L", .place, "POOR") {
                    $0.by = "meeting"
                    $0.on = "2023-02-21"
                }
            ]
            tiny.objective = [.named("value", .max, .of(.output))]
        }
        let inquiry = try #require(try Inquiry.tiny(scenario))
        let costs = try DecisionsAsking(inquiry).answers()
        #expect(costs.map(\.decisions.count) == [1, 1, 2])
        #expect(costs.map(\.variation.outcome.isUnchanged) == [true, true, false])
        #expect(costs[2].variation.outcome.loss?.first?.loss == -7)
        #expect(costs[2].variation.outcome.loss?.difference.entering.map(\.project.id) == ["RICH"])
        #expect(costs[0].decisions[0].by == "meeting")
    }
}
