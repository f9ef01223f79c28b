import Formulation
import Foundation
import GLPKSolver
import Judging
import LandModel
import LinearProgramming
import Optimizer
import Planner
import Planning
import Quantities
import Questions
import Records
import Results

/// Solves one case.
public struct CaseRun {
    let file: CaseFile
    /// Where the search begins: the plan of the base, or the case's own that was interrupted.
    let start: Plan?

    /// What came of it.
    struct Ending {
        var state = CaseStatus.State.done
        var exit = 0
        /// As in plan.json.
        var status: String?
        var plan: PlanFile?
        /// The document of a question that has no plan.
        var answer: String?
        var why: Words?
    }

    func run() -> Ending {
        do {
            return ending(file.question == .solve ? solved() : try asked())
        } catch {
            return failure(error.words)
        }
    }

    private var options: SolveOptions {
        SolveOptions(
            timeLimit: file.options.timeLimit?.approximate,
            memoryLimitMegabytes: file.options.memoryLimit ?? Self.mostMegabytes,
            nodeLimit: file.options.nodeLimit.map { Int(clamping: $0.significand(atScale: 0)) },
            relativeGap: file.options.gap.value.approximate)
    }

    private static let mostMegabytes = 16_000

    private func solved() -> PlanningOutcome {
        let run = PlanningRun(file.scenario)
        var options = options
        options.uniqueByColumnOrder = run.formulation.tieOrder
        // Where something else than a proof may end the search, where it begins would be seen in the plan.
        if file.options.endsWithProof { options.start = start.map { PointMaking(run.formulation).point(of: $0) } }
        return run.answer(options: options)
    }

    /// A plan that allows for projects that do not come; it begins where the scenario's own stands.
    private func asked() throws(InquiryFault) -> PlanningOutcome {
        let solver = QuestionSolver(options)
        solver.questionsLeft = 2
        let outcome = solver.base(of: file.scenario)
        guard case .answered(let base) = outcome else { return outcome }
        guard let tier = file.scenario.objective.first?.id else { return outcome }
        let answer = try RobustAsking(Inquiry(file.scenario, base: base, solver: solver)).answer(
            file.question.aim, of: tier, keepingBack: file.question.reserve)
        if let plan = answer.answer { return .answered(plan) }
        return answer.open.map { .unknown($0) } ?? .infeasible([])
    }

    private func ending(_ outcome: PlanningOutcome) -> Ending {
        var ending = Ending()
        switch outcome {
        case .answered(let answer):
            let plan = PlanFile(answer, provenance)
            ending.plan = plan
            ending.status = plan.status
            ending.exit = answer.status == .provedOptimal ? 0 : 3
            if case .stopped(.user, _) = answer.status { ending.state = .interrupted }
        case .infeasible:
            (ending.exit, ending.status) = (2, AnswerStatus.provedInfeasible.code)
        case .unknown(let cause):
            (ending.exit, ending.status) = (4, AnswerStatus.unknown(cause).code)
            if cause == .user { ending.state = .interrupted }
        case .disagreement(let differences):
            return failure(
                [Words("求解与复核不一致", "solver and verifier disagree")] + differences.map { Words(same: $0) })
        case .failed(let words): return failure([words])
        }
        return ending
    }

    private func failure(_ words: [Words]) -> Ending {
        Ending(
            state: .failed, exit: 6,
            why: Words(words.map(\.zh).joined(separator: "；"), words.map(\.en).joined(separator: "; ")))
    }

    private var provenance: Provenance {
        var told = ["gap": "\(file.options.gap.value)", "question": file.question.text]
        if let timeLimit = file.options.timeLimit { told["time-limit"] = "\(timeLimit)" }
        if let nodeLimit = file.options.nodeLimit { told["node-limit"] = "\(nodeLimit)" }
        let input = InputEntry(path: CaseFile.name, sha256: file.scenarioDigest)
        return Provenance(
            tool: file.tool, solver: .init("GLPK", GLPKVersion.text), options: told, inputs: [input])
    }
}
