import Foundation
import Testing

/// Every shipped scenario, from the file to the tables.
@Suite struct ScenarioTests {
    static let tiny = try? FileManager.default.contentsOfDirectory(atPath: Landplan.scenario("")).filter {
        $0.hasPrefix("tiny-")
    }
    .sorted()

    @Test func thereAreTinyScenarios() throws {
        #expect(try #require(Self.tiny).count >= 6)
    }

    @Test(arguments: tiny ?? [])
    func tinyOptimumIsTheOneWorkedByHand(_ name: String) throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let results = folder.appendingPathComponent("results")
        let ending = try Landplan.run(["solve", Landplan.scenario("\(name)/scenario.json"), "--out", results.path])
        #expect(ending.status == 0, "\(ending.error)")
        let expected = try JSONDecoder().decode(
            ExpectedOptimum.self,
            from: Data(contentsOf: URL(fileURLWithPath: Landplan.scenario("\(name)/expected.json"))))
        let saved = try SavedPlan(folder: results)
        #expect(saved.status == "optimal-proved")
        for tier in expected.tiers {
            #expect(saved.tiers.first { $0.id == tier.id }?.value == tier.value, "\(tier.id)")
        }
        #expect(saved.plan.allocations.map(\.project).sorted() == expected.placed.sorted())
        let verified = try Landplan.run(
            ["verify", Landplan.scenario("\(name)/scenario.json"), results.appendingPathComponent("plan.json").path])
        #expect(verified.status == 0, "\(verified.output)")
    }

    @Test(arguments: ["scenario", "stretch", "quota-cut", "no-custom-factories"])
    func qingpuIsProvedAndVerified(_ name: String) throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let results = folder.appendingPathComponent("results")
        let path = Landplan.scenario("qingpu-2025/\(name).json")
        let ending = try Landplan.run(["solve", path, "--out", results.path])
        #expect(ending.status == 0, "\(ending.error)")
        #expect(try SavedPlan(folder: results).status == "optimal-proved")
        let verified = try Landplan.run(["verify", path, results.appendingPathComponent("plan.json").path])
        #expect(verified.status == 0, "\(verified.output)")
    }

    /// Twice the periods make it hard: whatever is found in a minute must be sound, and no more may be claimed.
    @Test func halfYearsGiveASoundPlan() throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let results = folder.appendingPathComponent("results")
        let path = Landplan.scenario("qingpu-2025/half-years.json")
        let ending = try Landplan.run(["solve", path, "--out", results.path, "--time-limit", "60"])
        let status = try SavedPlan(folder: results).status
        #expect(
            ending.status == 0 && status == "optimal-proved" || ending.status == 3 && status == "feasible-stopped",
            "\(ending.status) \(status) \(ending.error)")
        let verified = try Landplan.run(["verify", path, results.appendingPathComponent("plan.json").path])
        #expect(verified.status == 0, "\(verified.output)")
    }

    @Test func contradictionIsProvedInfeasible() throws {
        let ending = try Landplan.run(["solve", Landplan.scenario("qingpu-2025/infeasible.json"), "--no-save"])
        #expect(ending.status == 2, "\(ending.error)")
    }

    @Test func starterSolves() throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let made = folder.appendingPathComponent("mine").path
        #expect(try Landplan.run(["new", made]).status == 0)
        #expect(try Landplan.run(["new", made]).status == 1)
        #expect(try Landplan.run(["check", "\(made)/scenario.json"]).status == 0)
        #expect(try Landplan.run(["solve", "\(made)/scenario.json"]).status == 0)
        #expect(FileManager.default.fileExists(atPath: "\(made)/results/scenario/plan.json"))
    }
}
