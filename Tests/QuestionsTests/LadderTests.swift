import Formulation
import Judging
import LandModel
import Optimizer
import Planner
import Planning
import Quantities
import Questions
import Records
import Testing

@testable import TestSupport

/// Plans for quota in batches, against a look at every plan of every batch.
@Suite struct LadderTests {
    @Test(arguments: seeds) func everyRung(_ seed: Int) throws {
        let scenario = Scenario.tinyQuestion(seed)
        guard let inquiry = try Inquiry.tiny(scenario) else { return }
        let shares = [[Share("0.5"), Share("0.4")], [Share("0.8"), Share("0.7")], [Share("1"), Share("1")]]
        let ladder = try LadderAsking(inquiry).answer(Array(scenario.quotas.prefix(2)), shares)
        var kept: [Allocation] = []
        for rung in ladder.rungs {
            let plans = SoundPlans(try scenario.amended(by: rung.settings))
            func keeps(_ entry: SoundPlans.Entry) -> Bool {
                kept.allSatisfy { old in
                    entry.reading.plan.allocations.contains {
                        $0.project == old.project && $0.start == old.start && $0.building == old.building
                            && $0.parcels.map(\.parcel) == old.parcels.map(\.parcel)
                    }
                }
            }
            let before = kept
            check(rung.nested.outcome, plans, inquiry, "nested \(rung.shares[0])", where: keeps)
            #expect(rung.free.answer?.ranks == plans.best())
            if let answer = rung.nested.answer { kept = answer.reading.plan.allocations }
            #expect(before.allSatisfy { old in kept.contains { $0.project == old.project && $0.start == old.start } })
            guard let loss = rung.cost.loss, let best = plans.best() else { continue }
            #expect(loss.status == .provedOptimal)
            #expect(loss.tiers.map { $0.sense == .max ? $0.before : -$0.before } == best)
        }
    }

    /// With half the quota SMALL is all that fits; keeping it shuts out the pair that is best with all of it: 1 lost.
    @Test func costOfNesting() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parcels = [.named("A", 5), .named("B", 5), .named("C", 5)]
            tiny.resources = [.named("COD", .pollutant)]
            tiny.quotas = [.named("Q", of: .resource("COD"), 10)]
            tiny.projects = [("SMALL", 5, 6), ("PAIR1", 6, 7), ("PAIR2", 4, 4)].map { id, load, output in
                .named(ProjectID(id), .land(5)) {
                    $0.loads = Table(["COD": Load(ExactDecimal(load))])
                    $0.output = Money(ExactDecimal(output))
                }
            }
            tiny.objective = [.named("value", .max, .of(.output))]
        }
        let inquiry = try #require(try Inquiry.tiny(scenario))
        let ladder = try LadderAsking(inquiry).answer(scenario.quotas, [[Share("0.5")], [Share("1")]])
        #expect(ladder.rungs.map(\.settings) == [["quotas.Q.amounts.2024=5"], ["quotas.Q.amounts.2024=10"]])
        #expect(ladder.rungs.map { $0.nested.answer?.ranks } == [[6], [10]])
        #expect(ladder.rungs.map { $0.free.answer?.ranks } == [[6], [11]])
        #expect(ladder.rungs[1].cost.loss?.first?.loss == 1)
    }
}
