import GLPKSolver

/// A second relaxation of a form on a thread of its own, so that both sides of a branching are tried out at once.
final class BranchingLane {
    private final class Bench {
        var relaxation: LinearRelaxation?
        var propagation: Propagation
        var result: Result<BranchingTrial.Result, GLPKFault>?

        init(_ form: IntegerForm, _ settings: SearchSettings.Propagation) { propagation = Propagation(form, settings) }
    }

    private let form: IntegerForm
    private let bench: Bench
    private let thread: SideThread

    /// `nil`: the machine gives no thread.
    init?(_ form: IntegerForm, weights: [Int], budget: SearchBudget, _ settings: SearchSettings) {
        self.form = form
        let bench = Bench(form, settings.propagation)
        self.bench = bench
        let deadline = budget.deadline
        let thread = SideThread { serve in
            // Without a relaxation it serves all the same, and says so.
            guard let numeric = try? LinearRelaxation.numeric(form, weights: weights) else { return serve() }
            let isServed: Void? = try? withRelaxation(of: numeric, memoryMegabytes: deadline.megabytes) { solver in
                bench.relaxation = LinearRelaxation(
                    solver, form, weights: weights, deadline: deadline, settings)
                serve()
                bench.relaxation = nil
            }
            if isServed == nil { serve() }
        }
        guard let thread else { return nil }
        self.thread = thread
    }

    func begin(_ trial: BranchingTrial) {
        thread.begin { [form, bench] in
            guard let relaxation = bench.relaxation else {
                bench.result = .failure(.memory)
                return
            }
            do throws(GLPKFault) {
                bench.result = .success(try trial.run(form, &bench.propagation, relaxation))
            } catch {
                bench.result = .failure(error)
            }
        }
    }

    func finish() throws(GLPKFault) -> BranchingTrial.Result {
        thread.finish()
        return try bench.result?.get() ?? .bounded(.infinity, point: nil)
    }
}
