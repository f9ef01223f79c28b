import GLPKSolver

/// A second relaxation of a form on a thread of its own: tries out one side of a branching while the other is tried beside it, or
/// searches its share of the open nodes.
final class TreeLane {
    private final class Bench {
        var relaxation: LinearRelaxation?
        /// Of shares, once there has been one.
        var visitor: NodeVisitor?
        var propagation: Propagation
        var trial: Result<BranchingTrial.Result, GLPKFault>?
        var open = NodeQueue()
        var fault: GLPKFault?

        init(_ form: IntegerForm, _ settings: SearchSettings.Propagation) { propagation = Propagation(form, settings) }
    }

    private let form: IntegerForm
    private let bench: Bench
    private let thread: SideThread

    /// `nil`: the machine gives no thread.
    init?(_ level: Level) {
        let (form, weights, settings) = (level.problem.form, level.problem.weights, level.settings)
        let bench = Bench(form, settings.propagation)
        let deadline = level.context.budget.deadline
        let thread = SideThread { serve in
            // Without a relaxation it serves all the same, and says so.
            guard let numeric = try? LinearRelaxation.numeric(form, weights: weights) else { return serve() }
            let isServed: Void? = try? withRelaxation(of: numeric, memoryMegabytes: deadline.megabytes) { solver in
                bench.relaxation = LinearRelaxation(
                    solver, form, weights: weights, deadline: deadline, settings)
                serve()
                bench.visitor = nil
                bench.relaxation = nil
            }
            if isServed == nil { serve() }
        }
        guard let thread else { return nil }
        self.form = form
        self.bench = bench
        self.thread = thread
    }

    // MARK: trials

    func begin(_ trial: BranchingTrial) {
        thread.begin { [form, bench] in
            guard let relaxation = bench.relaxation else {
                bench.trial = .failure(.memory)
                return
            }
            do throws(GLPKFault) {
                bench.trial = .success(try trial.run(form, &bench.propagation, relaxation))
            } catch {
                bench.trial = .failure(error)
            }
        }
    }

    func finish() throws(GLPKFault) -> BranchingTrial.Result {
        thread.finish()
        return try bench.trial?.get() ?? .bounded(.infinity, point: nil)
    }

    // MARK: shares

    /// Begins to search a share of a level's open nodes, on a copy of the level and knowing what `branching` knows.
    func begin(_ share: NodeQueue, nodes: Int, _ level: Level, knowing branching: StrongBranching) {
        let fork = level.fork()
        bench.open = share
        bench.fault = nil
        thread.begin { [bench] in
            guard let relaxation = bench.relaxation else {
                bench.fault = .memory
                return
            }
            var visitor = bench.visitor ?? NodeVisitor(fork, relaxation)
            visitor.begin(fork, knowing: branching)
            do throws(GLPKFault) {
                try visitor.search(&bench.open, nodes: nodes)
            } catch {
                bench.fault = error
            }
            bench.visitor = visitor
        }
    }

    /// Waits for a share; gives what is left of it to `open`, what was found to the level and what was learnt to the visitor.
    func finish(_ open: inout NodeQueue, _ visitor: inout NodeVisitor) throws(GLPKFault) {
        thread.finish()
        if let other = bench.visitor {
            visitor.level.join(other.level)
            visitor.learn(other.branching.losses ?? [])
        }
        open.push(bench.open)
        bench.open = NodeQueue()
        if let fault = bench.fault { throw fault }
    }
}
