import Formulation
import Judging
import LandModel
import Optimizer
import Planner
import Planning
import Quantities
import Questions
import Records
import Reporting
import Testing

@testable import TestSupport

/// Conflicts of tiny scenarios, against a look at every plan.
@Suite struct ConflictTests {
    /// A scenario that is mostly infeasible: demands are piled up.
    static func crowded(_ seed: Int) -> Scenario {
        var scenario = Scenario.tinyQuestion(seed)
        var dice = Dice(seed &+ 9000)
        for number in scenario.projects.indices where dice.roll(100) < 60 {
            scenario.projects[number].isCommitted = true
        }
        scenario.targets = [
            .named("T9", .of(.output), atLeast: ExactDecimal(10 + dice.roll(25))) { $0.owner = .district }
        ]
        return scenario
    }

    @Test(arguments: seeds) func minimalAndMended(_ seed: Int) throws {
        let scenario = Self.crowded(seed)
        var search = ConflictAsking(scenario, solver: QuestionSolver(SolveOptions()))
        let found = try search.answer(repairs: 2)
        let isImpossible = SoundPlans(scenario).entries.isEmpty
        #expect((found != nil) == isImpossible)
        guard let found else { return }
        #expect(found.isMinimal && found.open == nil)
        let limits = Setting(scenario).limits.filter { $0.owner != .law }
        let members = Set(found.members.flatMap { $0.limits.map(\.id) })
        // The members alone leave no plan, and without any one of them there is one.
        #expect(try !hasPlan(scenario, dropping: limits.filter { !members.contains($0.id) }))
        for member in found.members {
            let rest = members.subtracting(member.limits.map(\.id))
            #expect(try hasPlan(scenario, dropping: limits.filter { !rest.contains($0.id) }))
            if member.short.count == 1, let short = member.short.first {
                // What is short is what it takes, and nothing less; facts are whole numbers.
                let others = limits.filter { !members.contains($0.id) }
                let enough = try scenario.amended(by: short.settings)
                #expect(try hasPlan(enough, dropping: others))
                if short.amount > 1 {
                    let less = short.limit.settings(givingWayBy: short.amount - 1)
                    #expect(try !hasPlan(scenario.amended(by: less), dropping: others))
                }
            }
        }
        for repair in found.repairs {
            #expect(!SoundPlans(try scenario.amended(by: repair.settings)).entries.isEmpty)
            #expect(!repair.raises.isEmpty)
        }
        let canMend = try hasPlan(scenario, dropping: limits)
        #expect(found.repairs.isEmpty != canMend)
    }

    /// A promise that nothing can keep is told with what is in the way, not only that it has to go.
    @Test func aPromiseThatFitsNowhere() throws {
        for isLocked in [false, true] {
            let scenario = Scenario.tiny { tiny in
                tiny.periods = [year(2025)]
                tiny.parcels = [.named("L1", 10)]
                tiny.projects = [.named("P1", .land(12)) { $0.isCommitted = !isLocked }]
                if isLocked { tiny.locks = [.named("K1", .place, "P1")] }
            }
            var search = ConflictAsking(scenario, solver: QuestionSolver(SolveOptions()))
            let found = try #require(try search.answer(repairs: 2))
            let table = try #require(
                ConflictTelling.document(found, Facts(scenario)).tables.first { $0.id == "members" })
            let remark = try #require(table.rows.first?.cells.last)
            guard case .words(let words) = remark else {
                Issue.record("\(remark)")
                continue
            }
            #expect(words.zh.contains("12 亩") && words.zh.contains("10 亩") && words.zh.contains("L1"), "\(words.zh)")
        }
    }

    private func hasPlan(_ scenario: Scenario, dropping limits: [Limit]) throws -> Bool {
        // Amounts of the same limit are read from the scenario at hand.
        let current = Setting(scenario).limits
        let settings = limits.flatMap { limit in
            (current.first { $0.id == limit.id } ?? limit).settings(
                givingWayBy: limit.kind == .floor ? limit.value + 1000 : 1000)
        }
        return !SoundPlans(try scenario.amended(by: settings)).entries.isEmpty
    }
}
