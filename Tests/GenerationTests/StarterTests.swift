import Formulation
import Generation
import Judging
import LandModel
import Planning
import Quantities
import Records
import Testing

/// The starter scenario says what its README says of it.
struct StarterTests {
    private func loaded(_ settings: [String] = []) -> LoadedScenario {
        let reader = InputReader { _ throws(InputFault) in Array(StarterScenario.scenario.utf8) }
        return ScenarioLoader(reader: reader).load("scenario.json", settings: settings)
    }

    private func allocation(_ project: String, _ start: Int, parcel: String, area: Int) -> Allocation {
        var allocation = Allocation()
        allocation.project = ProjectID(project)
        allocation.start = Period(year: start)
        allocation.parcels = [ParcelUse(ParcelID(parcel), LandArea(ExactDecimal(area)))]
        return allocation
    }

    private var plan: Plan {
        var lease = Allocation()
        lease.project = ProjectID("P3")
        lease.start = Period(year: 2025)
        lease.building = BuildingID("B1")
        lease.units = [UnitUse("2F", FloorArea(2000)), UnitUse("3F", FloorArea(1000))]
        var plan = Plan()
        plan.allocations = [
            allocation("P1", 2026, parcel: "K1-01", area: 28), lease,
            allocation("P4", 2025, parcel: "K2-01", area: 20),
        ]
        return plan
    }

    private var withEquipment: Plan {
        var plan = plan
        plan.allocations.append(allocation("P2", 2026, parcel: "K1-02", area: 30))
        plan.acquisitions = [AcquisitionStart(ParcelID("K1-02"), Period(year: 2025))]
        return plan
    }

    private func violations(_ plan: Plan, settings: [String] = []) throws -> [String] {
        let scenario = try #require(loaded(settings).scenario)
        return Verification(PlanReading(plan, in: Facts(scenario))).violations.map(\.rule.text)
    }

    @Test func `it is read without a fault or a warning`() {
        #expect(loaded().issues.isEmpty, "\(IssueText.text(loaded().issues, in: .en))")
        #expect(loaded().scenario?.projects.count == 4)
    }

    @Test func `the plan of its README keeps all rules`() throws {
        #expect(try violations(plan) == [])
    }

    @Test func `a fourth project needs 500 more for acquisition, and no more`() throws {
        #expect(try Set(violations(withEquipment)) == ["budget"])
        #expect(try Set(violations(withEquipment, settings: ["budgets.acquisition.amounts.2025=4499"])) == ["budget"])
        #expect(try violations(withEquipment, settings: ["budgets.acquisition.amounts.2025=4500"]) == [])
    }

    @Test func `quotas keep the packaging line from starting in the first year`() throws {
        var early = plan
        early.allocations[0].start = Period(year: 2025)
        // COD 4 of 3, and land 16 + 28 of 30.
        #expect(try Set(violations(early)) == ["land-quota", "emission-quota"])
    }

    @Test func `its README names every section that it has`() throws {
        let tree = try #require(loaded().tree)
        guard case .object(let members) = tree.value else { return }
        for member in members where !["schemaVersion", "id", "title", "note"].contains(member.key) {
            #expect(StarterScenario.readme.contains("`\(member.key)`"), "\(member.key)")
        }
    }
}
