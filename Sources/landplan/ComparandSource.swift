import Judging
import LandModel
import Ledger
import Planner
import Planning
import Reporting

/// Something to compare, named on the command line: a scenario file, a plan, or a folder of results.
struct ComparandSource {
    let scenario: Scenario
    /// `nil`: it has to be solved.
    private let given: Comparand?

    /// `scenario`: of plans that do not lie beside theirs; `other`: that of the tables of a plan, which lie beside none.
    init(_ path: String, scenario: String?, other: String?, _ speech: SpeechArguments) throws {
        let tables = PlanLedger.isOne(path) ? path : nil
        if let plan = tables ?? SavedPlan.planPath(path) {
            let saved = try SavedPlan(plan, scenario: tables == nil ? scenario : scenario ?? other, speech)
            self.scenario = saved.scenario
            given = saved.comparand
            return
        }
        let loaded = try SavedPlan.load(path, [], speech)
        guard let scenario = loaded.scenario else { throw ExitStatus.badInput }
        self.scenario = scenario
        // What is not proved any more is solved again.
        let saved = SavedPlan(beside: path, loaded)?.comparand
        given = saved.flatMap { $0.isProvedOptimal ? $0 : nil }
    }

    /// Whether a path names a scenario, not a plan.
    static func isScenario(_ path: String) -> Bool { !PlanLedger.isOne(path) && SavedPlan.planPath(path) == nil }

    /// All of them, with the time left shared out.
    static func comparands(_ sources: [ComparandSource], _ solver: QuestionSolver) throws -> [Comparand] {
        try sources.enumerated().map { number, source in
            solver.questionsLeft = sources.count - number
            return try source.comparand(solver)
        }
    }

    /// The comparand, solved if it must be.
    private func comparand(_ solver: QuestionSolver) throws -> Comparand {
        if let given { return given }
        switch try solver.base(of: scenario).finding() {
        case .answered(let answer): return Comparand(answer)
        case .infeasible: return Comparand(scenario, .provedInfeasible)
        case .unknown(let cause): return Comparand(scenario, .unknown(cause))
        }
    }
}

extension SavedPlan {
    var comparand: Comparand {
        let reading = PlanReading(plan, in: Facts(scenario))
        return Comparand(reading, claim: claim(on: reading), notes: notes)
    }
}
