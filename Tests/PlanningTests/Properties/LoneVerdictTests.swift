import LandModel
import Quantities
import Records
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// Verdicts that other rules' verdicts mostly hide.
@Suite struct LoneVerdictTests {
    private static func verdicts(_ plan: Plan, in scenario: Scenario, _ rule: String) -> [String: Bool] {
        let all = Verification(PlanReading(plan, in: Facts(scenario))).assessments.filter { $0.rule.text == rule }
        return Dictionary(uniqueKeysWithValues: all.map { ($0.subject, $0.isMet) })
    }

    /// More than there is of a divisible unit is no part of it, whatever the building has in all.
    @Test func partsAreNoLargerThanTheirUnit() {
        let scenario = Scenario.tiny { tiny in
            tiny.buildings = [.named("B", [.named("1F", 10), .named("2F", floor: 2, 10)])]
            tiny.projects = [.named("P", .floor(12))]
        }
        func parts(_ area: FloorArea) -> Bool? {
            Self.verdicts(.of(.of("P", in: "B", ["1F": area], year(2024))), in: scenario, "contiguity")["P,parts"]
        }
        #expect(parts(10) == true)
        #expect(parts(12) == false)
    }

    /// What may start no later than before the plan begins may not start at all.
    @Test func windowsBeforeThePlan() {
        let scenario = Scenario.tiny { tiny in
            tiny.parcels = [.stock("A", 3, cost: 1) { $0.acquisition?.latest = year(2023) }]
        }
        let plan = Plan.of { $0.acquisitions = [.init("A", year(2024))] }
        #expect(Self.verdicts(plan, in: scenario, "acquisition")["A,latest"] == false)
        #expect(Setting(scenario).acquisitionStarts(0).isEmpty)
    }

    /// A building of which no land class is known, on no land of the plan, takes whatever its park does.
    @Test(arguments: [(nil, true), ("M1", true), ("M3", false)] as [(String?, Bool)])
    func buildingsWithoutALandClass(_ landClass: String?, _ isAllowed: Bool) {
        let scenario = Scenario.tiny { tiny in
            tiny.buildings = [.named("B", [.named("1F", 10)]) { $0.landClass = landClass }]
            tiny.projects = [.named("P", .floor(5)) { $0.activity = .clean }]
            tiny.compatibility = UseCompatibilityTests.rules((.clean, ["M1"], [.base]))
        }
        let plan = Plan.of(.of("P", in: "B", ["1F": 5], year(2024)))
        #expect(Self.verdicts(plan, in: scenario, "compatibility")["P,use"] == isAllowed)
        #expect(OptionList(Setting(scenario), rules: RuleCatalogue.rows).options.isEmpty != isAllowed)
    }

    /// What one draw has taken is gone for the next: 3 and 3 of 5.
    @Test func statedDrawsShareAnAmount() {
        let scenario = Scenario.tiny { tiny in
            tiny.parcels = [.named("A", 3) { $0.newShare = .all }, .named("B", 3) { $0.newShare = .all }]
            tiny.projects = [.named("P", .land(3)), .named("Q", .land(3))]
            tiny.quotas = [.named("L", 5)]
        }
        let plan = Plan.of(.of("P", ["A": 3], year(2024)), .of("Q", ["B": 3], year(2025))) { plan in
            plan.draws = [year(2024), year(2025)].map { .init("L", $0, 3) }
        }
        let account = PlanReading(plan, in: Facts(scenario)).ledger.accounts[0]
        #expect(account.unserved == 1)
    }

    /// Supplies serve the uses in order of project, not of period.
    @Test func suppliesServeInOrderOfProject() {
        let scenario = Scenario.tiny { tiny in
            tiny.parcels = [.named("A", 3) { $0.newShare = .all }, .named("B", 3) { $0.newShare = .all }]
            tiny.projects = [.named("P", .land(3)), .named("Q", .land(3))]
            tiny.quotas = [.named("city", 3) { $0.origin = .city }, .named("own", 3)]
        }
        let plan = Plan.of(.of("P", ["A": 3], year(2025)), .of("Q", ["B": 3], year(2024)))
        let account = PlanReading(plan, in: Facts(scenario)).ledger.accounts[0]
        let served = account.flows.map {
            "\(account.supplies[$0.supply].quota?.id.text ?? "") \(account.uses[$0.use].project?.text ?? "")"
        }
        #expect(served == ["own P", "city Q"])
    }

    /// A verdict about a unit is one of the rule on units, about a unit of that building.
    @Test func whatIsAboutAUnit() {
        let building = Building.named("B", [.named("1F", 10)])
        func isOfUnit(_ rule: RuleID, _ subject: String) -> Bool {
            let verdict = Assessment(rule, subject, Words(same: ""), measured: 1, .atMost, 1, holder: .site)
            return BuildingUnitsVerdicts.isOfUnit(verdict, of: building)
        }
        #expect(isOfUnit(BuildingUnitsVerdicts.id, "B,1F"))
        #expect(!isOfUnit(BuildingUnitsVerdicts.id, "B,floor"))
        #expect(!isOfUnit(ContiguityVerdicts.id, "B,1F"))
    }

    /// Of several fairness rules the one that is measured.
    @Test func theSmallestShareIsOfItsOwnRule() {
        let scenario = Scenario.tiny { tiny in
            tiny.parcels = [.named("A", 3)]
            tiny.projects = [.named("P", .land(3))]
            let towns = Fairness.named("towns", by: .town, Measure(.projects), ["T": 1], atLeast: nil)
            let parks = Fairness.named("parks", by: .park, Measure(.projects), ["K": 2], atLeast: nil)
            tiny.fairness = [towns, parks]
            tiny.objective = [.named("even", .max, .of(.smallestShare) { $0.fairness = "parks" })]
        }
        let rows = EveryPlan(scenario).formulation.program.rows.map(\.name).filter { $0.hasPrefix("smallest-share") }
        #expect(rows == ["smallest-share[parks,K]"])
    }
}
