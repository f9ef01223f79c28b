import Formulation
import Foundation
import Judging
import LandModel
import Optimizer
import Planner
import Planning
import Questions
import Testing

@testable import TestSupport

extension Inquiry {
    /// The base answer of a tiny scenario, and a solver without a limit or a store; `nil`: there is no plan.
    static func tiny(_ scenario: Scenario) throws -> Inquiry? {
        let solver = QuestionSolver(SolveOptions())
        switch try solver.base(of: scenario).finding() {
        case .answered(let base):
            #expect(base.status == .provedOptimal)
            return Inquiry(scenario, base: base, solver: solver)
        case .infeasible: return nil
        case .unknown(let cause):
            Issue.record("not decided: \(cause)")
            return nil
        }
    }
}

/// Seeds of the random scenarios that questions are tried on.
let seeds = Array(0..<120)

extension Scenario {
    /// A scenario of the folder `Scenarios`, by the name of its folder.
    static func shipped(_ name: String) throws -> Scenario {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = root.appendingPathComponent("Scenarios/\(name)/scenario.json").path
        return try #require(ScenarioLoader().load(path).scenario)
    }
}
