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

/// What more and less of quotas and budgets comes to, against a look at every plan of every amended scenario.
@Suite struct PriceTests {
    @Test(arguments: seeds) func everyStep(_ seed: Int) throws {
        let scenario = Scenario.tinyQuestion(seed)
        guard let inquiry = try Inquiry.tiny(scenario) else { return }
        let groups = PriceAsking(inquiry).limits
        #expect(groups.count == scenario.quotas.count + scenario.budgets.count)
        for price in try PriceAsking(inquiry).answers(of: [groups[seed % groups.count]], steps: 3, step: 1) {
            for point in price.points {
                let amended = try scenario.amended(by: point.raises.flatMap(\.settings))
                check(point.outcome, SoundPlans(amended), inquiry, "\(price.limits[0].id) \(point.change)")
            }
        }
    }

    /// Every period takes its part, none goes below nothing.
    @Test func cutsReachBack() throws {
        let scenario = Scenario.tinyQuestion(0).with {
            $0.periods = [year(2024), year(2025), year(2026)]
            $0.quotas = [.named("Q", 5) { $0.amounts = Table([year(2024): 5, year(2025): 2, year(2026): 0]) }]
        }
        let inquiry = try #require(try Inquiry.tiny(scenario))
        let price = try #require(
            try PriceAsking(inquiry).answers(of: PriceAsking(inquiry).limits, steps: 3, step: 3).first)
        #expect(price.points.map(\.change) == [-7, -6, -3, 3, 6, 9])
        #expect(
            price.points.map { $0.raises.flatMap(\.settings) } == [
                ["quotas.Q.amounts.2024=0", "quotas.Q.amounts.2025=0"],
                ["quotas.Q.amounts.2024=0", "quotas.Q.amounts.2025=1"], ["quotas.Q.amounts.2024=2"],
                ["quotas.Q.amounts.2024=8"], ["quotas.Q.amounts.2024=11"], ["quotas.Q.amounts.2024=14"],
            ])
    }

    /// What lapses has a price in each period; what carries over is worth most in the first.
    @Test func lapsingPeriodsAreToldOneByOne() throws {
        for carries in [true, false] {
            let scenario = Scenario.tiny { tiny in
                tiny.parcels = [.named("A", 5)]
                tiny.resources = [.named("COD", .pollutant)]
                tiny.quotas = [
                    .named("Q", of: .resource("COD"), 1) {
                        $0.amounts = Table([year(2024): 1, year(2025): 1])
                        $0.carriesOver = carries
                        $0.step = 1
                    }
                ]
                tiny.projects = [
                    project("P", 5, 9).with {
                        $0.loads = Table(["COD": 2])
                        $0.latest = year(2024)
                    }
                ]
                tiny.objective = [.named("value", .max, .of(.output))]
            }
            let inquiry = try #require(try Inquiry.tiny(scenario))
            let asking = PriceAsking(inquiry)
            #expect(asking.limits.map(\.count) == (carries ? [2] : [1, 1]))
            let prices = try asking.answers(of: asking.limits)
            #expect(prices[0].points.last?.outcome.loss?.first?.after == 9)
            #expect(prices.dropFirst().allSatisfy { $0.points.allSatisfy(\.outcome.isUnchanged) })
            #expect(prices.allSatisfy { $0.isOnePeriod != carries })
        }
    }

    /// Quota for the best of three; the second best takes 4 units, the third 2: a staircase worked by hand.
    @Test func staircase() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parcels = [.named("A", 5), .named("B", 4), .named("C", 2)]
            tiny.resources = [.named("COD", .pollutant)]
            tiny.quotas = [.named("Q", of: .resource("COD"), 5) { $0.step = 2 }]
            tiny.projects = [project("BEST", 5, 9), project("NEXT", 4, 7), project("LAST", 2, 3)]
            tiny.objective = [.named("value", .max, .of(.output))]
        }
        let inquiry = try #require(try Inquiry.tiny(scenario))
        let price = try #require(try PriceAsking(inquiry).answers(of: PriceAsking(inquiry).limits, steps: 3).first)
        // 1, 3 (LAST), 5 (BEST), 7 (BEST and LAST), 9 (BEST and NEXT), 11 (all).
        #expect(price.points.map(\.change) == [-5, -4, -2, 2, 4, 6])
        #expect(price.points.map { $0.outcome.loss?.first?.after } == [0, 0, 3, 12, 16, 19])
        #expect(price.points[3].outcome.loss?.difference.entering.map(\.project.id) == ["LAST"])
        #expect(price.points[2].outcome.loss?.difference.leaving.map(\.project.id) == ["BEST"])
        // Split, NEXT is worth 7/4 a unit.
        #expect(price.relaxed?.perUnit == decimal("1.75"))
    }
}

extension Project {
    fileprivate func with(_ change: (inout Project) -> Void) -> Project {
        var project = self
        change(&project)
        return project
    }
}

private func project(_ id: ProjectID, _ load: Int, _ output: Int) -> Project {
    .named(id, .land(LandArea(ExactDecimal(load)))) {
        $0.loads = Table(["COD": Load(ExactDecimal(load))])
        $0.output = Money(ExactDecimal(output))
    }
}

/// An outcome against the best of all plans: the first tier that changes, and the fewest projects treated otherwise.
func check(
    _ outcome: Variation.Outcome, _ plans: SoundPlans, _ inquiry: Inquiry, _ name: String,
    where holds: @escaping (SoundPlans.Entry) -> Bool = { _ in true }
) {
    switch outcome {
    case .unknown(let cause): Issue.record("\(name) not decided: \(cause)")
    case .infeasible: #expect(plans.best(where: holds) == nil, "\(name)")
    case .found(let loss):
        guard let best = plans.best(where: holds) else {
            Issue.record("\(name): there is no plan")
            return
        }
        #expect(loss.status == .provedOptimal)
        let told = loss.tiers.map { $0.sense == .max ? $0.after : -$0.after }
        #expect(told == Array(best.prefix(told.count)), "\(name)")
        // What is not told comes behind a difference.
        #expect(told.count == best.count || told.last != inquiry.base.ranks[told.count - 1], "\(name)")
        // Of the plans that come to this, one that treats the fewest projects otherwise, and just as told.
        let differences = plans.entries.filter { holds($0) && Array($0.ranks.prefix(told.count)) == told }.map {
            PlanDifference(from: inquiry.base.reading, to: $0.reading)
        }
        #expect(loss.difference.count == differences.map(\.count).min(), "\(name)")
        #expect(differences.contains { $0.story == loss.difference.story }, "\(name)")
    }
}

extension PlanDifference {
    /// Who goes where and when, as text.
    fileprivate var story: [String] {
        (entering + moved.map(\.after)).map { "\($0.project.id) \($0.siteIDs) \($0.start)" }
            + leaving.map { "\($0.project.id) leaves" }
    }
}

/// The next amounts at which something changes, against a look at every plan of the amended scenarios.
@Suite struct NextStepTests {
    @Test(arguments: seeds.prefix(40)) func everySide(_ seed: Int) throws {
        let scenario = Scenario.tinyQuestion(seed)
        guard let inquiry = try Inquiry.tiny(scenario) else { return }
        let groups = PriceAsking(inquiry).limits
        let base = SoundPlans(scenario).best()
        for step in try PriceAsking(inquiry).nextSteps(of: [groups[seed % groups.count]]) {
            func plans(_ change: ExactDecimal) throws -> SoundPlans {
                SoundPlans(try scenario.amended(by: step.limit.settings(givingWayBy: change)))
            }
            let name = "\(step.limit.id)"
            for side in step.sides {
                switch side {
                case .none(let until): #expect(try plans(until).best() == base, "\(name) \(until)")
                case .at(let change, let outcome):
                    check(outcome, try plans(change), inquiry, "\(name) \(change)")
                    #expect(!outcome.isUnchanged)
                    let short = change.isNegative ? change + step.grain : change - step.grain
                    #expect(try plans(short).best() == base, "\(name) just short of \(change)")
                case .between: Issue.record("\(name) is not decided")
                }
            }
        }
    }

    /// What is drawn on whom hangs on the amount itself: told is what the best plan comes to at the very amount that is told.
    @Test(arguments: ["tiny-offset", "tiny-ramp", "tiny-acquisition"]) func toldAtItsOwnAmount(_ name: String) throws {
        let scenario = try Scenario.shipped(name)
        let inquiry = try #require(try Inquiry.tiny(scenario))
        for step in try PriceAsking(inquiry).nextSteps(of: PriceAsking(inquiry).limits) {
            for side in step.sides {
                guard case .at(let change, .found(let loss)) = side else { continue }
                let amended = try scenario.amended(by: step.limit.settings(givingWayBy: change))
                let best = try #require(try Inquiry.tiny(amended)).base.tiers.map(\.best)
                #expect(loss.tiers.map(\.after) == Array(best.prefix(loss.tiers.count)), "\(step.limit.id) \(change)")
            }
        }
    }

    /// A budget whose first step lies half its amount away, worked by hand: 6,000 lets S1 be acquired beside S2.
    @Test func farSteps() throws {
        let scenario = try Scenario.shipped("tiny-acquisition")
        let inquiry = try #require(try Inquiry.tiny(scenario))
        let steps = try PriceAsking(inquiry).nextSteps(of: PriceAsking(inquiry).limits)
        let first = try #require(steps.first { $0.limit.id.period == year(2023) })
        guard case .at(let change, let outcome) = first.more else {
            Issue.record("nothing changes")
            return
        }
        #expect(change == 2000)
        #expect(outcome.loss?.first?.before == 500 && outcome.loss?.first?.after == 700)
        #expect(outcome.loss?.difference.entering.map(\.project.id) == ["P1"])
        let last = try #require(steps.first { $0.limit.id.period == year(2025) })
        guard case .none = last.less, case .none = last.more else {
            Issue.record("the last period matters")
            return
        }
    }
}
