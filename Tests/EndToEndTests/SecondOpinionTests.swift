import Foundation
import Testing

/// `solve --engine glpk`: the same tiers as the engine's own, told as GLPK's word.
@Suite struct SecondOpinionTests {
    @Test(arguments: ScenarioTests.tiny ?? [])
    func tinyTiersAreThoseWorkedByHand(_ name: String) throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let results = folder.appendingPathComponent("results")
        let path = Landplan.scenario("\(name)/scenario.json")
        let ending = try Landplan.run(["solve", path, "--engine", "glpk", "--out", results.path, "--lang", "both"])
        #expect(ending.status == 3, "\(ending.error)")
        #expect(ending.output.contains("optimal by GLPK, in floating point"))
        #expect(ending.output.contains("GLPK 判为最优（浮点）"))
        #expect(!ending.output.contains("proved optimal") && !ending.output.contains("已证明"))
        let expected = try JSONDecoder().decode(
            ExpectedOptimum.self,
            from: Data(contentsOf: URL(fileURLWithPath: Landplan.scenario("\(name)/expected.json"))))
        let saved = try SavedPlan(folder: results)
        #expect(saved.status == "claimed-by-glpk")
        for tier in expected.tiers {
            #expect(saved.tiers.first { $0.id == tier.id }?.value == tier.value, "\(tier.id)")
        }
        let plan = results.appendingPathComponent("plan.json").path
        #expect(try Landplan.run(["verify", path, plan]).status == 0)
    }

    @Test func itsInfeasibleIsNoProof() throws {
        let path = Landplan.scenario("qingpu-2025/infeasible.json")
        let ending = try Landplan.run(["solve", path, "--engine", "glpk", "--no-save", "--lang", "en"])
        #expect(ending.status == 4, "\(ending.error)")
        #expect(ending.output.contains("infeasible by GLPK, in floating point"))
    }
}
