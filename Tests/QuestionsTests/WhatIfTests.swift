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

/// What becomes of a plan when something is otherwise, against a look at every plan of the scenario as it then is.
@Suite struct WhatIfTests {
    @Test(arguments: seeds) func everyCase(_ seed: Int) throws {
        let scenario = Scenario.tinyQuestion(seed)
        guard let inquiry = try Inquiry.tiny(scenario) else { return }
        let (setting, reading) = (inquiry.base.setting, inquiry.base.reading)
        let premises =
            setting.projects.map { Premise.withdrawn($0.id, in: setting) }
            + setting.projects.compactMap { Premise.later($0.id, than: reading, in: setting) }
            + Premise.rules(in: setting).map(\.premise)
        let found = try WhatIfAsking(inquiry).answer(premises)
        #expect(found.cases.count == premises.count)
        for one in found.cases {
            let plans = SoundPlans(try scenario.amended(by: one.premise.settings))
            check(one.variation.outcome, plans, inquiry, one.premise.words.en) { entry in
                one.premise.withdrawn.map { !entry.placed.contains($0) } ?? true
            }
        }
    }

    /// A project put on each site that some plan of the scenario has it on: the best of those plans, or proof that there is none.
    @Test(arguments: seeds) func everyMove(_ seed: Int) throws {
        let scenario = Scenario.tinyQuestion(seed)
        guard let inquiry = try Inquiry.tiny(scenario) else { return }
        let setting = inquiry.base.setting
        let plans = SoundPlans(scenario)
        let sites: [(parcels: [ParcelID], building: BuildingID?)] =
            setting.parcels.map { ([$0.id], nil) } + setting.buildings.map { ([], $0.id) }
        for project in setting.projects.map(\.id) {
            let found = try WhatIfAsking(inquiry).answer(
                sites.map { .moved(project, to: $0.parcels, building: $0.building, in: setting) })
            for (site, one) in zip(sites, found.cases) {
                check(one.variation.outcome, plans, inquiry, one.premise.words.en) { entry in
                    let own = entry.reading.plan.allocations.first { $0.project == project }
                    return own.map { $0.parcels.map(\.parcel) == site.parcels && $0.building == site.building } ?? false
                }
            }
        }
    }

    /// Two want the same parcel; with the better one away the other follows, and what needs the better one leaves with it.
    private func rivals() throws -> Inquiry {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024), year(2025)]
            tiny.parcels = [.named("A", 5), .named("B", 4)]
            tiny.projects = [
                .named("GOOD", .land(5)) {
                    $0.output = 9
                    $0.isCommitted = true
                },
                .named("NEXT", .land(5)) { $0.output = 6 },
                .named("PART", .land(4)) { $0.output = 2 },
            ]
            tiny.relations = [.named("R", .requires, ["PART", "GOOD"])]
            tiny.objective = [.named("value", .max, .of(.output))]
        }
        return try #require(try Inquiry.tiny(scenario))
    }

    @Test func whoFollows() throws {
        let inquiry = try rivals()
        let setting = inquiry.base.setting
        let found = try WhatIfAsking(inquiry).answer([.withdrawn("GOOD", in: setting)])
        let loss = try #require(found.cases[0].variation.outcome.loss)
        #expect(loss.first?.loss == 5)
        #expect(loss.difference.entering.map(\.project.id) == ["NEXT"])
        #expect(loss.difference.leaving.map(\.project.id) == ["GOOD", "PART"])
        #expect(found.rivals.map(\.project) == ["NEXT"] && found.rivals[0].of == ["GOOD"])
        let told = WhatIfTelling.document(found, inquiry.base).headline.last?.value.zh
        #expect(told?.contains("若GOOD退出") == true && told?.contains("NEXT") == true, "\(told ?? "")")
    }

    /// Who follows is decided behind the goal that is lost.
    @Test func whoFollowsBehindTheFirstGoal() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.parcels = [.named("A", 5)]
            tiny.projects = [
                .named("FIRST", .land(5)) {
                    $0.output = 9
                    $0.priority = 1
                },
                .named("NEXT", .land(5)) { $0.output = 6 },
            ]
            tiny.objective = [
                .named("priority", .max, .of(.projects) { $0.priorityUpTo = 1 }), .named("value", .max, .of(.output)),
            ]
        }
        let inquiry = try #require(try Inquiry.tiny(scenario))
        let found = try WhatIfAsking(inquiry).answer([.withdrawn("FIRST", in: inquiry.base.setting)])
        let loss = try #require(found.cases[0].variation.outcome.loss)
        #expect(loss.first?.id == "priority" && loss.first?.loss == 1)
        #expect(loss.difference.entering.map(\.project.id) == ["NEXT"])
        #expect(found.rivals.map(\.project) == ["NEXT"])
    }

    /// Where more is allowed and the base plan still serves, a worse plan found before a stop is nothing that follows.
    @Test func nothingWorseIsToldOfMoreRoom() throws {
        let inquiry = try rivals()
        let rule = try #require(Premise.rules(in: inquiry.base.setting).first { $0.id == "R" })
        let stopped = Inquiry(
            inquiry.scenario, base: inquiry.base, solver: QuestionSolver(SolveOptions(timeLimit: 0)))
        let found = try WhatIfAsking(stopped).answer([rule.premise])
        let outcome = found.cases[0].variation.outcome
        #expect((outcome.loss?.first?.loss ?? 0) <= 0)
    }

    @Test func aYearLaterAndWithoutARule() throws {
        let inquiry = try rivals()
        let (setting, reading) = (inquiry.base.setting, inquiry.base.reading)
        let later = try #require(Premise.later("GOOD", than: reading, in: setting))
        #expect(later.settings == ["projects.GOOD.earliest=2025"])
        let rule = try #require(Premise.rules(in: setting).first { $0.id == "R" })
        let found = try WhatIfAsking(inquiry).answer([later, rule.premise, .together([later, rule.premise])])
        // Output counts at full production, so nothing is lost.
        #expect(found.cases.allSatisfy { $0.variation.outcome.loss?.first == nil })
        #expect(found.cases[0].variation.outcome.loss?.difference.moved.first?.after.start == 1)
    }

    /// A changed figure is told by what it is, not by where it stands in the file; “if” is said once.
    @Test func changesAreTold() throws {
        let setting = Setting(try Scenario.shipped("tiny-offset"))
        let tax = Premise.changed("projects.P1.tax=9999", in: setting)
        #expect(tax.words.zh == "若项目1（P1）的达产年税收由 200 万元改为 9,999 万元")
        #expect(
            tax.words.en
                == "if yearly tax at full production of Project 1 (P1) is CNY 99,990,000 instead of CNY 2,000,000")
        let both = Premise.together([.withdrawn("P1", in: setting), .withdrawn("P2", in: setting)])
        #expect(both.words.zh == "若项目1（P1）退出，且项目2（P2）退出")
        #expect(both.words.en == "if Project 1 (P1) does not come and Project 2 (P2) does not come")
    }
}
