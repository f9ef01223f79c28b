import GLPKSolver
import LinearProgramming
import Quantities

/// Optimises a program's objectives in order of rank, on the calling thread.
///
/// Whatever point comes back satisfies every row of the program exactly, and every value is recomputed from it. Stops
/// at a limit of the options, or when ``StopFlag`` asks, with the best point so far.
public func optimize(
    _ program: Program, options: SolveOptions = SolveOptions(), progress: @escaping (Progress) -> Void = { _ in }
) -> Outcome {
    let optimization = Optimization(program, options)
    return optimization.run(progress)
}

/// One run of ``optimize(_:options:progress:)``.
private struct Optimization {
    let program: Program
    private let options: SolveOptions

    init(_ program: Program, _ options: SolveOptions) {
        self.program = program
        self.options = options
    }

    /// The start, if it is one of this program.
    private var start: [ExactDecimal]? { options.start.flatMap { $0.count == program.columns.count ? $0 : nil } }

    /// The start, if it is feasible.
    private var feasibleStart: [ExactDecimal]? { start.flatMap { program.violations(at: $0).isEmpty ? $0 : nil } }

    func run(_ progress: @escaping (Progress) -> Void) -> Outcome {
        let deadline = Deadline(seconds: options.timeLimit, megabytes: options.memoryLimitMegabytes)
        let isAssignment = AssignmentRecognition.reads(program)
        if !isAssignment, let large = LagrangianRun(program, options, until: deadline) {
            return large.outcome(progress)
        }
        do throws(ProgramFault) {
            for objective in program.objectives { _ = try NumericProgram(program, objective: objective) }
            _ = try NumericProgram(program, objective: nil)
        } catch {
            return .failed("\(error)")
        }
        let presolve = Presolve(
            program, reductions: options.reductions, order: options.uniqueByColumnOrder, options.settings,
            until: deadline)
        guard let presolve, let shape = ProgramShape(presolve.program, options.settings) else { return .infeasible }
        var sequence = TierSequence(
            shape, start: feasibleStart.flatMap(presolve.simplified) ?? completedStart(presolve, shape),
            chosen: start.map(presolve.simplified(chosenAt:)) ?? [],
            pricedStart: isAssignment ? nil : PricedStart(presolve.program, options), options: options, until: deadline,
            progress: progress)
        let order = options.uniqueByColumnOrder.map { order in
            presolve.simplified(order: order).filter { presolve.program.columns[$0].kind == .integer }
        }
        var isUnique = false
        do throws(TierSequence.Ending) {
            try sequence.run()
            if let order, sequence.firstStop == nil {
                switch try sequence.makeUnique(order: order) {
                case .unique: isUnique = true
                case .open: break
                // Its own limit of nodes is nobody's wish to stop.
                case .stopped(.nodes) where options.nodeLimit.map { sequence.budget.nodes < $0 } ?? true: break
                case .stopped(let reason): sequence.firstStop = reason
                }
            }
        } catch {
            switch error {
            case .infeasible: return .infeasible
            case .unbounded: return .unbounded
            case .failed(let message): return .failed(message)
            }
        }
        sequence.settle()
        return outcome(sequence, presolve, isUnique: isUnique)
    }

    /// The start with its continuous columns derived anew, if its whole numbers are feasible.
    private func completedStart(_ presolve: Presolve, _ shape: ProgramShape) -> [ExactDecimal]? {
        guard let start, let objective = presolve.program.objectives.first else { return nil }
        let values = presolve.reduced(start)
        var integers: [Int] = []
        for (column, value) in zip(presolve.program.columns, values) {
            guard column.kind == .integer else {
                integers.append(0)
                continue
            }
            guard value.scale == 0, value.magnitude < 1_000_000_000 else { return nil }
            integers.append(Int(value.significand))
        }
        return shape.completion.complete(integers, near: nil, objective: objective)
    }

    private func outcome(_ sequence: TierSequence, _ presolve: Presolve, isUnique: Bool) -> Outcome {
        guard let point = sequence.point.map(presolve.original) else {
            return .stopped(best: nil, reason: sequence.firstStop ?? .time, tiers: sequence.tiers)
        }
        guard program.violations(at: point).isEmpty else { return .failed("a point found does not satisfy its rows") }
        let solution = Solution(point: point, tiers: sequence.tiers, isUnique: isUnique)
        guard let reason = sequence.firstStop else { return .solved(solution) }
        return .stopped(best: solution, reason: reason, tiers: solution.tiers)
    }
}
