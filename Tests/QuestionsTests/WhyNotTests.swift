import Formulation
import Judging
import LandModel
import Planner
import Planning
import Quantities
import Questions
import Records
import Testing

@testable import TestSupport

/// Why a project is not there, against a look at every plan.
@Suite struct WhyNotTests {
    @Test(arguments: seeds) func agreesWithEveryPlan(_ seed: Int) throws {
        let scenario = Scenario.tinyQuestion(seed)
        let plans = SoundPlans(scenario)
        guard let inquiry = try Inquiry.tiny(scenario) else {
            #expect(plans.entries.isEmpty)
            return
        }
        #expect(inquiry.base.ranks == plans.best())
        for project in inquiry.base.setting.projects.map(\.id) {
            let found = try WhyNotAsking(inquiry).answers([project])[0]
            if inquiry.base.reading.placement(of: project) != nil {
                if case .placed = found.verdict {} else { Issue.record("\(project) is placed") }
            } else {
                check(found.verdict, plans.best { $0.placed.contains(project) }, inquiry, project)
            }
            for cell in found.cells {
                if case .placed = cell.verdict { continue }
                check(
                    cell.verdict, plans.best { $0.reading.placement(of: project)?.park.id == cell.park }, inquiry,
                    project)
            }
        }
    }

    private func check(
        _ verdict: WhyNotAnswer.Verdict, _ best: [ExactDecimal]?, _ inquiry: Inquiry, _ project: ProjectID
    ) {
        switch verdict {
        case .fitsNowhere, .needsLimit: #expect(best == nil, "\(project)")
        case .loses(let loss):
            // As far as the first difference: no plan is better, and none nearer to the base.
            let ranks = loss.tiers.map { tier -> ExactDecimal in tier.sense == .max ? tier.after : -tier.after }
            #expect(ranks == best.map { Array($0.prefix(ranks.count)) }, "\(project)")
            #expect(loss.status == .provedOptimal)
            #expect(loss.difference.count > 0)
        case .unknown(let cause): Issue.record("not decided: \(cause)")
        case .placed: Issue.record("not placed")
        }
    }

    /// Of the only park it is not said that others have no room; and what a limit alone would mend is not put on the ground.
    @Test func theLimitIsTold() throws {
        let inquiry = try #require(try Inquiry.tiny(Scenario.shipped("tiny-phases")))
        let found = try WhyNotAsking(inquiry).answers(["P2"])
        let cell = try #require(found[0].cells.first { $0.park == "B" })
        guard case .needsLimit = cell.verdict else {
            Issue.record("there is a plan with phase two in another park")
            return
        }
        guard case .excluded(let trial?) = cell.rejection(of: "P2")?.cause else {
            Issue.record("nothing is told of the park")
            return
        }
        #expect(trial.broken.first?.holder.isMovable == true)
        let told = WhyNotTelling.document(found, inquiry.base)
        #expect(told.title.zh.hasPrefix("为什么不在别处"))
        #expect(told.tables[0].notes[0].zh.contains("不放宽限值，其他园区都放不下"))
        let alone = try #require(try Inquiry.tiny(Scenario.shipped("tiny-knapsack")))
        let only = WhyNotTelling.document(try WhyNotAsking(alone).answers(["P2"]), alone.base)
        #expect(only.tables[0].notes[0].zh.contains("没有其他园区"))
    }

    /// A lock that bars all places is a limit, and so is who must be where there is no room left.
    @Test func locksAreLimits() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parcels = [.named("A", 5)]
            tiny.projects = [
                .named("BANNED", .land(5)) { $0.output = 99 },
                .named("HELD", .land(5)) {
                    $0.output = 2
                    $0.isCommitted = true
                }, .named("GOOD", .land(5)) { $0.output = 9 }, .named("NEEDED", .land(5)),
            ]
            tiny.locks = [.named("L", .ban, "BANNED")]
            tiny.objective = [.named("value", .max, .of(.output))]
        }
        let inquiry = try #require(try Inquiry.tiny(scenario))
        let banned = try WhyNotAsking(inquiry).answers(["BANNED"])[0]
        if case .needsLimit = banned.verdict {} else { Issue.record("BANNED") }
        #expect(banned.cells[0].barrier?.obstacle?.bar.rule == LockedDecisionsRows.id)
        let good = try WhyNotAsking(inquiry).answers(["GOOD"])[0]
        if case .needsLimit = good.verdict {} else { Issue.record("GOOD") }
        #expect(good.cells[0].holding.map(\.project) == ["HELD"])
        // Nobody holds the place of a project but who cannot be without it.
        let other = scenario.with {
            $0.parcels.append(.named("B", 3))
            $0.projects[1].needs = [.land(3)]
            $0.relations = [.named("R", .requires, ["HELD", "NEEDED"])]
        }
        let second = try #require(try Inquiry.tiny(other))
        let found = try WhyNotAsking(second).answers(["GOOD"])[0]
        #expect(found.cells[0].holding.map(\.project) == ["HELD"])
    }

    /// A project that fits nowhere is told apart from one that only lacks quota, and from one that only loses.
    @Test func threeCases() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parcels = [.named("A", 5)]
            tiny.resources = [.named("COD", .pollutant)]
            tiny.quotas = [.named("QC", of: .resource("COD"), 3)]
            tiny.projects = [
                .named("BEST", .land(5)) { $0.output = 9 }, .named("HUGE", .land(50)) { $0.output = 99 },
                .named("FOUL", .land(5)) {
                    $0.output = 99
                    $0.loads = Table(["COD": 5])
                }, .named("POOR", .land(5)) { $0.output = 2 },
            ]
            tiny.objective = [.named("value", .max, .of(.output))]
        }
        let inquiry = try #require(try Inquiry.tiny(scenario))
        if case .fitsNowhere = try WhyNotAsking(inquiry).answers(["HUGE"])[0].verdict {} else { Issue.record("HUGE") }
        let foul = try WhyNotAsking(inquiry).answers(["FOUL"])[0]
        if case .needsLimit = foul.verdict {} else { Issue.record("FOUL") }
        #expect(foul.cells[0].trial?.broken.contains { $0.rule == EmissionQuotaRows.id && $0.margin == -2 } == true)
        guard case .loses(let loss) = try WhyNotAsking(inquiry).answers(["POOR"])[0].verdict else {
            Issue.record("POOR")
            return
        }
        #expect(loss.first?.loss == 7)
        #expect(loss.difference.leaving.map(\.project.id) == ["BEST"])
    }
}
