import Formulation
import Judging
import LandModel
import Planner
import Planning
import Quantities
import Questions
import Testing

@testable import TestSupport

/// Frontiers of tiny scenarios, against a look at every plan.
@Suite struct ParetoTests {
    private struct Pair: Hashable {
        let first: ExactDecimal
        let second: ExactDecimal
    }

    @Test(arguments: seeds) func agreesWithEveryPlan(_ seed: Int) throws {
        let scenario = Scenario.tinyQuestion(seed)
        guard let inquiry = try Inquiry.tiny(scenario) else { return }
        let swapped = seed % 2 == 1
        let (first, second) = (scenario.objective[swapped ? 1 : 0], scenario.objective[swapped ? 0 : 1])
        let found = try ParetoAsking(inquiry).answer(first, second)
        #expect(found.completeness == .all)

        let pairs = Set(
            SoundPlans(scenario).entries.map { entry in
                Pair(first: entry.ranks[swapped ? 1 : 0], second: entry.ranks[swapped ? 0 : 1])
            })
        let best = pairs.filter { pair in
            !pairs.contains { $0 != pair && $0.first >= pair.first && $0.second >= pair.second }
        }.sorted { $0.first > $1.first }
        func rank(_ value: ExactDecimal, _ tier: Tier) -> ExactDecimal { tier.sense == .max ? value : -value }
        let points = found.points.map { Pair(first: rank($0.first, first), second: rank($0.second, second)) }
        #expect(points == best)

        let few = try ParetoAsking(inquiry).answer(first, second, most: 3)
        #expect(few.points.count <= 3)
        let told = few.points.map { Pair(first: rank($0.first, first), second: rank($0.second, second)) }
        #expect(told.allSatisfy(best.contains))
        #expect(told.first == best.first && told.last == best.last)
    }

    /// Output against land: 9 on 5 mu, 4 on 2, 13 on 7; 3 on 4 is never worth it.
    @Test func outputAgainstLand() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parcels = [.named("A", 5), .named("B", 2), .named("C", 4)]
            tiny.projects = [
                .named("P", .land(5)) { $0.output = 9 }, .named("Q", .land(2)) { $0.output = 4 },
                .named("R", .land(4)) { $0.output = 3 },
            ]
            tiny.objective = [.named("value", .max, .of(.output)), .named("land", .min, .of(.landUsed))]
        }
        let inquiry = try #require(try Inquiry.tiny(scenario))
        let found = try ParetoAsking(inquiry).answer(scenario.objective[0], scenario.objective[1])
        #expect(found.points.map(\.first) == [16, 13, 9, 4, 0])
        #expect(found.points.map(\.second) == [11, 7, 5, 2, 0])
        #expect(found.completeness == .all && found.points.allSatisfy(\.isProved))
    }

    /// Both goals are told by what they count, and a small price is not told as none.
    @Test func exchangesAreTold() throws {
        let inquiry = try #require(try Inquiry.tiny(Scenario.shipped("tiny-custom-factory")))
        let tiers = inquiry.scenario.objective
        let found = try ParetoAsking(inquiry).answer(tiers[0], tiers[1])
        let points = try #require(ParetoTelling.document(found, inquiry.base).tables.first { $0.id == "points" })
        #expect(points.notes.map(\.zh) == ["由第 1 点到第 2 点：花钱减少 6,000 万元，代价是达产税收减少 20 万元。"])
        let rate = try #require(points.columns.firstIndex { $0.id == "rate" })
        #expect(points.numberTexts(ofColumn: rate).compactMap(\.self) == ["0.0033"])
    }
}
