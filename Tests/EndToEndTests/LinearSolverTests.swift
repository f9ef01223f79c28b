import Foundation
import Testing

/// `solve --lp glpk`: another simplex method, the same plan.
@Suite struct LinearSolverTests {
    @Test(arguments: ScenarioTests.tiny ?? [])
    func thePlanDoesNotHangOnTheSimplexMethod(_ name: String) throws {
        let path = Landplan.scenario("\(name)/scenario.json")
        let own = try Landplan.run(["solve", path, "--no-save"])
        let glpk = try Landplan.run(["solve", path, "--no-save", "--lp", "glpk"])
        #expect(own.status == glpk.status)
        #expect(own.output == glpk.output)
    }
}
