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

/// The best that limits may buy, against a look at every plan of the scenarios that whole amounts make.
@Suite struct NegotiateTests {
    private let allowance = Allowance(whole: decimal("0.5"))

    @Test(arguments: seeds.prefix(60)) func nothingBetterWithinTheBudget(_ seed: Int) throws {
        let scenario = Scenario.tinyQuestion(seed)
        guard let inquiry = try Inquiry.tiny(scenario) else { return }
        let groups = PriceAsking(inquiry).limits.flatMap { $0 }.grouped
        let found = try NegotiateAsking(inquiry).answer(groups, within: allowance)
        let bundle = try #require(found.bundle.repair)
        try check(bundle, scenario, inquiry)
        for single in found.singles {
            let repair = try #require(single.outcome.repair)
            try check(repair, scenario, inquiry)
            #expect(repair.raises.allSatisfy { $0.limit.id.group == single.limits[0].id.group })
            #expect(!repair.answer.ranks.lexicographicallyPrecedes(inquiry.base.ranks))
            // What one limit may give the bundle may give, too.
            #expect(!bundle.answer.ranks.lexicographicallyPrecedes(repair.answer.ranks))
            for limit in single.limits {
                let most = (1...40).last { ExactDecimal($0) <= limit.base * decimal("0.5") }
                guard let most else { continue }
                let amended = try scenario.amended(by: limit.settings(givingWayBy: ExactDecimal(most)))
                let best = try #require(SoundPlans(amended).best())
                #expect(!repair.answer.ranks.lexicographicallyPrecedes(best), "\(limit.id) by \(most)")
            }
        }
        let ranks = found.singles.compactMap { $0.outcome.repair?.answer.ranks }
        for (before, after) in zip(ranks, ranks.dropFirst()) { #expect(!before.lexicographicallyPrecedes(after)) }
    }

    private func check(_ repair: Repair, _ scenario: Scenario, _ inquiry: Inquiry) throws {
        #expect(repair.answer.status == .provedOptimal)
        let shares = repair.raises.sum { $0.amount.divided(by: $0.limit.base, places: 9) ?? 1 }
        #expect(shares <= decimal("0.500001"))
        #expect(SoundPlans(try scenario.amended(by: repair.settings)).best() == repair.answer.ranks)
    }

    /// Two quotas of 10, each short by 2 for a project worth 5 and by 4 for one worth 9; 40 % in all buys the better one alone.
    private func short() throws -> Inquiry {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parcels = [.named("A", 5), .named("B", 5), .named("C", 5)]
            tiny.resources = [.named("X", .pollutant), .named("Y", .pollutant)]
            tiny.quotas = [.named("QX", of: .resource("X"), 10), .named("QY", of: .resource("Y"), 10)]
            func project(_ id: ProjectID, _ output: Int, _ loads: Table<ResourceID, Load>) -> Project {
                .named(id, .land(5)) {
                    $0.output = Money(ExactDecimal(output))
                    $0.loads = loads
                }
            }
            tiny.projects = [
                project("BASE", 20, Table(["X": 10, "Y": 10])), project("SMALL", 5, Table(["X": 2])),
                project("LARGE", 9, Table(["Y": 4])),
            ]
            tiny.objective = [.named("value", .max, .of(.output))]
        }
        return try #require(try Inquiry.tiny(scenario))
    }

    @Test func theBestBundle() throws {
        let inquiry = try short()
        let groups = inquiry.base.setting.limits.filter { $0.id.period != nil }.grouped
        let asked = NegotiateAsking(inquiry)
        let found = try asked.answer(groups, within: Allowance(whole: decimal("0.4")))
        #expect(found.bundle.repair?.settings == ["quotas.QY.amounts.2024=14"])
        #expect(found.singles.map { $0.limits[0].id.about } == ["QY", "QX"])
        let all = try asked.answer(groups, within: Allowance(whole: decimal("0.6")))
        #expect(all.bundle.repair?.loss?.first?.loss == -14)
        let each = try asked.answer(groups, within: Allowance(each: [.init("quota,QX", 2), .init("quota,QY", 3)]))
        #expect(each.bundle.repair?.settings == ["quotas.QX.amounts.2024=12"])
        #expect(each.singles.last?.outcome.bringsNothing == true)
        let told = NegotiateTelling.document(found, inquiry.base).headline.map(\.value.zh).joined()
        #expect(told.contains("LARGE") && told.contains("已证明最好"), "\(told)")
    }

    /// `admit` for two together, with what may give way bounded.
    @Test func admittedWithinATerm() throws {
        let inquiry = try short()
        let both = try AdmitAsking(inquiry).answer(["SMALL", "LARGE"])
        #expect(both.keeping.first?.raises.map(\.amount) == [2, 4])
        let bounded = try AdmitAsking(inquiry).answer(
            ["SMALL", "LARGE"], on: RepairTerms(allowance: Allowance(whole: decimal("0.5"))))
        #expect(bounded.keeping.isEmpty && bounded.isPossible)
        let only = try AdmitAsking(inquiry).answer(["LARGE"], on: RepairTerms(groups: ["quota,QX"]))
        #expect(only.keeping.isEmpty && only.swapping.first?.raises.isEmpty == true)
    }
}
