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

/// What it takes to let a project in, against a look at every plan of every scenario that fewer or smaller changes make.
@Suite struct AdmitTests {
    @Test(arguments: seeds) func smallestChanges(_ seed: Int) throws {
        let scenario = Scenario.tinyQuestion(seed)
        guard let inquiry = try Inquiry.tiny(scenario) else { return }
        let accepted = Set(inquiry.base.reading.placements.map(\.project.id))
        let unplaced = inquiry.base.setting.projects.map(\.id).filter { !accepted.contains($0) }
        for project in unplaced.prefix(2) {
            let found = try AdmitAsking(inquiry).answer(project)
            #expect(found.open == nil)
            if !found.isPossible {
                let all = inquiry.base.setting.limits.filter { $0.owner != .law }
                #expect(try best(scenario, dropping: all, [project]) == nil)
            }
            try check(found.keeping, scenario, accepted.union([project]))
            try check(found.swapping, scenario, [project])
        }
    }

    private func check(_ repairs: [Repair], _ scenario: Scenario, _ placed: Set<ProjectID>) throws {
        for repair in repairs {
            let amended = try scenario.amended(by: repair.settings)
            // It works, and nothing better can be done with it.
            #expect(SoundPlans(amended).best { placed.isSubset(of: $0.placed) } == repair.answer.ranks)
            let owner = repair.owner ?? .own
            let limits = Setting(scenario).limits.filter { $0.owner.rank <= owner.rank && $0.owner != .law }
            // Fewer will not do, whatever they give.
            for some in subsets(of: limits, count: repair.raises.count - 1) {
                #expect(try best(scenario, dropping: some, placed) == nil, "\(some.map(\.id.description)) would do")
            }
            guard repair.raises.count == 1, let raise = repair.raises.first else { continue }
            for limit in limits where limit.kind != .demand && !(limit.isCount && limit.value > 5) {
                // No single limit does with a smaller change; facts are whole numbers.
                let share = raise.limit.kind == .demand ? 1 : ratio(raise.amount, raise.limit.base)
                // More never hurts, so the largest of the smaller changes stands for all.
                guard let amount = (1...30).last(where: { ratio(ExactDecimal($0), limit.base) < share - 1e-9 }) else {
                    continue
                }
                let smaller = try scenario.amended(by: limit.settings(givingWayBy: ExactDecimal(amount)))
                #expect(
                    SoundPlans(smaller).best { placed.isSubset(of: $0.placed) } == nil,
                    "\(limit.id) by \(amount) would do")
            }
        }
    }

    private func ratio(_ amount: ExactDecimal, _ base: ExactDecimal) -> Double { amount.approximate / base.approximate }

    private func subsets(of limits: [Limit], count: Int) -> [[Limit]] {
        if count <= 0 { return count == 0 ? [[]] : [] }
        return limits.indices.flatMap { first in
            subsets(of: Array(limits[(first + 1)...]), count: count - 1).map { [limits[first]] + $0 }
        }
    }

    /// The best plan that has all of some projects when limits are out of the way.
    private func best(
        _ scenario: Scenario, dropping limits: [Limit], _ placed: Set<ProjectID>
    ) throws -> [ExactDecimal]? {
        let settings = limits.flatMap { $0.settings(givingWayBy: $0.kind == .floor ? $0.value : 1000) }
        return SoundPlans(try scenario.amended(by: settings)).best { placed.isSubset(of: $0.placed) }
    }

    /// Whom another plan has, others make room for: that nobody has set a limit is no proof that there is none.
    @Test(arguments: ShippedDocuments.tiny) func whomAnotherPlanHas(_ name: String) throws {
        let inquiry = try #require(try Inquiry.tiny(Scenario.shipped(name)))
        for project in inquiry.base.rejections.map(\.project) {
            guard case .loses(let loss) = try WhyNotAsking(inquiry).answers([project])[0].verdict else { continue }
            let found = try AdmitAsking(inquiry).answer(project)
            #expect(found.isPossible && found.open == nil)
            let swap = try #require(found.swapping.first, "\(project)")
            // No limit gives way, and no more is lost than another question says.
            #expect(swap.raises.isEmpty)
            #expect(swap.loss?.first?.loss == loss.first?.loss)
        }
    }

    /// Need less what is left, to the digit.
    @Test func oneLimit() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parcels = [.named("A", 5), .named("B", 5)]
            tiny.resources = [.named("COD", .pollutant)]
            tiny.quotas = [.named("QC", of: .resource("COD"), Load(decimal("7.35"))) { $0.owner = .district }]
            tiny.projects = [
                .named("IN", .land(5)) {
                    $0.output = 9
                    $0.loads = Table(["COD": Load(decimal("4.105"))])
                },
                .named("OUT", .land(5)) {
                    $0.output = 3
                    $0.loads = Table(["COD": Load(decimal("5.5"))])
                },
            ]
            tiny.objective = [.named("value", .max, .of(.output))]
        }
        let inquiry = try #require(try Inquiry.tiny(scenario))
        let found = try AdmitAsking(inquiry).answer("OUT")
        let repair = try #require(found.keeping.first)
        #expect(repair.settings == ["quotas.QC.amounts.2024=9.605"])
        #expect(repair.raises[0].amount == decimal("4.105") + decimal("5.5") - decimal("7.35"))
        #expect(repair.loss?.difference.leaving.isEmpty == true)
        #expect(found.swapping.first?.raises.isEmpty == true)
    }
}
