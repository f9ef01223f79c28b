import Documents
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

/// How far claims may fall, against a look at every plan at the break-even and a step below it.
@Suite struct BreakEvenTests {
    @Test(arguments: seeds) func bothSides(_ seed: Int) throws {
        let scenario = Scenario.tinyQuestion(seed)
        guard let inquiry = try Inquiry.tiny(scenario) else { return }
        let placed = inquiry.base.reading.placements.map(\.project.id)
        guard !placed.isEmpty else { return }
        for found in try BreakEvenAsking(inquiry).answers([placed[seed % placed.count]], [.output, .tax]) {
            let name = "\(found.project) \(found.figure)"
            func keeps(_ value: ExactDecimal) -> Bool {
                let plans = SoundPlans(scenario.with(found.figure, of: found.project, at: value))
                guard let own = plans.best(where: { $0.placed.contains(found.project) }) else { return false }
                let rival = plans.best { !$0.placed.contains(found.project) }
                return rival.map { !own.lexicographicallyPrecedes($0) } ?? true
            }
            switch found.verdict {
            case .unknown(let cause, _): Issue.record("\(name) not decided: \(cause)")
            case .keeps(let mustStay):
                #expect(keeps(0), "\(name)")
                let plans = SoundPlans(scenario)
                #expect((plans.best { !$0.placed.contains(found.project) } == nil) == mustStay, "\(name)")
            case .falls(let least, let then, _):
                #expect(keeps(least), "\(name) at \(least)")
                #expect(!keeps(least - found.step), "\(name) below \(least)")
                let plans = SoundPlans(scenario.with(found.figure, of: found.project, at: least - found.step))
                check(then, plans, inquiry, name)
            }
        }
    }

    /// 8 claimed against 5 that could be had instead, a bonus of 1.25 aside: down to 3.75, then NEXT comes.
    @Test func byHand() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parcels = [.named("A", 5)]
            tiny.projects = [
                .named("BEST", .land(5)) {
                    $0.output = 8
                    $0.tax = Money(decimal("1.25"))
                    $0.jobs = 40
                },
                .named("NEXT", .land(5)) { $0.output = 5 },
            ]
            tiny.objective = [.named("value", .max, .of(.output), .of(.tax))]
        }
        let inquiry = try #require(try Inquiry.tiny(scenario))
        let found = try BreakEvenAsking(inquiry).answers(["BEST"])
        #expect(found.map(\.figure) == [.output, .tax, .jobs])
        guard case .falls(let least, let then, let broken) = found[0].verdict else {
            Issue.record("output")
            return
        }
        #expect(least == decimal("3.75") && found[0].step == decimal("0.001"))
        #expect(then.loss?.difference.entering.map(\.project.id) == ["NEXT"])
        #expect(broken.isEmpty)
        if case .keeps(mustStay: false) = found[1].verdict {} else { Issue.record("tax") }
        if case .keeps(mustStay: false) = found[2].verdict {} else { Issue.record("jobs") }
    }

    /// A claim that may fall to a thousandth, and no further, may not fall by all of it.
    @Test func marginsAreRoundedDown() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parcels = [.named("A", 5)]
            tiny.projects = [.named("BEST", .land(5)) { $0.output = 8 }]
            tiny.objective = [.named("value", .max, .of(.output))]
        }
        let inquiry = try #require(try Inquiry.tiny(scenario))
        let found = BreakEvenAnswer(
            project: "BEST", figure: .output, claim: 300, step: decimal("0.1"),
            verdict: .falls(least: decimal("0.1"), then: .infeasible, broken: []))
        let told = BreakEvenTelling.document([found], inquiry.base).rendered(as: .text, in: .en)
        #expect(told.contains("99.9") && !told.contains("100.0"), "\(told)")
    }

    /// Below 3 a unit of land the standard shuts it out, long before anything else is better.
    @Test func standardFirst() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parcels = [.named("A", 5)]
            tiny.projects = [.named("BEST", .land(5)) { $0.output = 80 }]
            tiny.standards = [.named("S") { $0.outputPerLand = 3 }]
            tiny.objective = [.named("value", .max, .of(.output))]
        }
        let inquiry = try #require(try Inquiry.tiny(scenario))
        let found = try #require(try BreakEvenAsking(inquiry).answers(["BEST"], [.output]).first)
        guard case .falls(let least, let then, let broken) = found.verdict else {
            Issue.record("output")
            return
        }
        #expect(least == 15)
        #expect(broken.map(\.rule) == [AdmissionStandardRows.id])
        #expect(then.loss?.difference.leaving.map(\.project.id) == ["BEST"])
    }
}
