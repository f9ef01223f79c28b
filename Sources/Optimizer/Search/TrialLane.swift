import GLPKSolver

/// One side of a branching tried out: a few pivots from the node's basis tell what it would lose.
struct Trial {
    var column: Int
    var value: Double
    var isUp: Bool
    /// Bounds and basis of the node.
    var low: [Int]
    var high: [Int]
    var basis: RelaxationBasis
    var cutoff: Int?
    var pivots: Int

    enum Result {
        /// No point is left there.
        case nothing
        /// In units; `point`, by column, where the relaxation was solved to the end.
        case bounded(Int, point: [Double]?)
    }

    func run(
        _ form: IntegerForm, _ propagation: inout Propagation, _ linear: LinearBound
    ) throws(GLPKFault) -> Result {
        var (low, high) = (low, high)
        let floor = Int(value.rounded(.down))
        if isUp { low[column] = floor + 1 } else { high[column] = floor }
        guard propagation.run(form, &low, &high, from: [column]) else { return .nothing }
        try linear.set(basis)
        try linear.enter(low, high)
        switch try linear.solve(cutoff: cutoff, pivots: pivots) {
        case .infeasible: return .nothing
        case .unknown, .unbounded: return .bounded(IntegerForm.open, point: nil)
        case .bounded(let bound, let point): return .bounded(bound.value, point: point)
        }
    }
}

/// A second relaxation of a form on a thread of its own, so that both sides of a branching are tried out at once.
final class TrialLane {
    private final class Bench {
        var linear: LinearBound?
        var propagation: Propagation
        var result: Result<Trial.Result, GLPKFault>?

        init(_ form: IntegerForm) { propagation = Propagation(form) }
    }

    private let form: IntegerForm
    private let bench: Bench
    private let thread: SideThread

    init(_ form: IntegerForm, weights: [Int], budget: SearchBudget) {
        self.form = form
        let bench = Bench(form)
        self.bench = bench
        let (deadline, memory) = (budget.deadline, budget.memoryMegabytes)
        thread = SideThread { serve in
            // Without a relaxation it serves all the same, and says so.
            guard let numeric = try? LinearBound.numeric(form, weights: weights) else { return serve() }
            let isServed: Void? = try? withRelaxation(of: numeric, memoryMegabytes: memory) { relaxation in
                bench.linear = LinearBound(relaxation, form, weights: weights, deadline: deadline)
                serve()
                bench.linear = nil
            }
            if isServed == nil { serve() }
        }
    }

    func begin(_ trial: Trial) {
        thread.begin { [form, bench] in
            guard let linear = bench.linear else {
                bench.result = .failure(.memory)
                return
            }
            do throws(GLPKFault) {
                bench.result = .success(try trial.run(form, &bench.propagation, linear))
            } catch {
                bench.result = .failure(error)
            }
        }
    }

    func finish() throws(GLPKFault) -> Trial.Result {
        thread.finish()
        return try bench.result?.get() ?? .bounded(IntegerForm.open, point: nil)
    }
}
