import Foundation
import Testing

/// The exported program, solved by a solver that shares nothing with this one, has the same optimum in every tier.
@Suite(.disabled(if: IndependentTools.skipped)) struct IndependentSolverTests {
    @Test(arguments: (ScenarioTests.tiny ?? []).map { "\($0)/scenario.json" } + ["qingpu-2025/scenario.json"])
    func tiersAgree(_ name: String) throws {
        let python = try #require(IndependentTools.python)
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let results = folder.appendingPathComponent("results")
        let scenario = Landplan.scenario(name)
        let ending = try Landplan.run(["solve", scenario, "--out", results.path])
        #expect(ending.status == 0, "\(ending.error)")
        let script = Landplan.root.appendingPathComponent("Scripts/compare-tiers").path
        let compared = try Landplan.run(
            python, [script, Landplan.binary.path, scenario, results.appendingPathComponent("plan.json").path])
        #expect(compared.status == 0, "\(compared.output)\(compared.error)")
    }

    @Test func foreignSolutionBecomesAPlan() throws {
        let python = try #require(IndependentTools.python)
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let scenario = Landplan.scenario("tiny-knapsack/scenario.json")
        let (program, solution) = (
            folder.appendingPathComponent("p.lp").path, folder.appendingPathComponent("s.txt").path
        )
        #expect(try Landplan.run(["export", scenario, "-o", program]).status == 0)
        let solve =
            "import highspy,sys; h=highspy.Highs(); h.readModel(sys.argv[1]); h.run(); h.writeSolution(sys.argv[2], 0)"
        #expect(try Landplan.run(python, ["-c", solve, program, solution]).status == 0)
        let ending = try Landplan.run([
            "import-solution", scenario, solution, "--plan", folder.appendingPathComponent("plan.json").path,
        ])
        #expect(ending.status == 0, "\(ending.output)\(ending.error)")
        #expect(try Landplan.run(["verify", scenario, folder.appendingPathComponent("plan.json").path]).status == 0)
    }
}
