import Formulation
import Judging
import LandModel
import Planner
import Planning
import Quantities
import Questions
import Testing

@testable import TestSupport

/// Firm core and alternatives, against a look at every plan.
@Suite struct AlternativesTests {
    @Test(arguments: seeds) func agreesWithEveryPlan(_ seed: Int) throws {
        let scenario = Scenario.tinyQuestion(seed)
        guard let inquiry = try Inquiry.tiny(scenario) else { return }
        let share = [decimal("0"), decimal("0.05"), decimal("0.2"), decimal("0.5")][seed % 4]
        let tier = seed % 3 == 0 ? scenario.objective[0].id : nil
        let found = try AlternativesAsking(inquiry).answer(
            keeping: AlternativesAsking(inquiry).bounds(within: share, of: tier))
        #expect(found.open == nil)

        let best = inquiry.base.ranks
        let allowed = SoundPlans(scenario).entries.filter { entry in
            zip(best, entry.ranks).enumerated().allSatisfy { number, pair in
                if tier != nil, number > 0 { return true }
                return pair.1 >= pair.0 - pair.0.magnitude * share
            }
        }
        let base = inquiry.base.reading
        func place(_ project: ProjectID, _ reading: PlanReading) -> String {
            reading.placement(of: project).map { "\($0.siteIDs) \($0.start)" } ?? "out"
        }
        func park(_ project: ProjectID, _ reading: PlanReading) -> ParkID? { reading.placement(of: project)?.park.id }
        let projects = inquiry.base.setting.projects.map(\.id)
        let firm = projects.filter { project in
            allowed.allSatisfy { place(project, $0.reading) == place(project, base) }
        }
        #expect(found.firm.compactMap(\.project) == firm)
        #expect(found.items.compactMap(\.demand.project) == projects.filter { !firm.contains($0) })
        for item in found.items {
            let project = try #require(item.demand.project)
            let keepsPark = allowed.allSatisfy { park(project, $0.reading) == park(project, base) }
            #expect(item.keepsPark == (base.placement(of: project) == nil ? nil : keepsPark), "\(project)")
            let others = allowed.filter { place(project, $0.reading) != place(project, base) }
            let least = try #require(others.map(\.ranks).max { $0.lexicographicallyPrecedes($1) })
            let loss = try #require(item.cheapest)
            #expect(item.isProved)
            let ranks = loss.tiers.map { $0.sense == .max ? $0.after : -$0.after }
            #expect(ranks == Array(least.prefix(ranks.count)), "\(project)")
            #expect(ranks.count == least.count || ranks.last != best[ranks.count - 1])
        }
        // The plans are allowed, the first changes as much as can be, and together they open all that is open.
        for variant in found.variants {
            #expect(allowed.contains { $0.ranks == variant.answer.ranks })
            #expect(!variant.loss.difference.isEmpty)
        }
        let most = allowed.map { entry in projects.count { place($0, entry.reading) != place($0, base) } }.max() ?? 0
        #expect(found.variants.first?.loss.difference.count ?? 0 == most)
        let opened = projects.filter { project in
            found.variants.contains { place(project, $0.answer.reading) != place(project, base) }
        }
        #expect(opened == projects.filter { !firm.contains($0) })
    }

    /// A is worth 100, B and C 10 and 9.5 on the one parcel left: within 1 % B may give way to C, A may not.
    @Test func withinOnePerCent() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parcels = [.named("X", 5), .named("Y", 3)]
            tiny.projects = [
                .named("A", .land(5)) { $0.output = 100 }, .named("B", .land(3)) { $0.output = 10 },
                .named("C", .land(3)) { $0.output = Money(decimal("9.5")) }, .named("D", .land(3)) { $0.output = 8 },
            ]
            tiny.objective = [.named("value", .max, .of(.output))]
        }
        let inquiry = try #require(try Inquiry.tiny(scenario))
        let found = try AlternativesAsking(inquiry).answer(
            keeping: AlternativesAsking(inquiry).bounds(within: decimal("0.01")))
        #expect(found.keeping.map(\.value) == [decimal("108.9")])
        #expect(found.firm.compactMap(\.project) == ["A", "D"])
        #expect(found.variants.count == 1)
        #expect(found.variants.first?.loss.first?.loss == decimal("0.5"))
        #expect(found.items.compactMap(\.cheapest?.first?.loss) == [decimal("0.5"), decimal("0.5")])
        // C alone on top of the plan finds its parcel taken; without B alone everything holds.
        guard case .limit(let first, _) = found.items.last?.hangsOn else {
            Issue.record("C is kept out by room")
            return
        }
        #expect(first.rule == ParcelAreaRows.id)
        if case .figures(tier: "value") = found.items.first?.hangsOn {} else { Issue.record("B hangs on figures") }
    }
}
