import CGLPK
import LinearProgramming

/// The result of solving a linear relaxation.
public struct RelaxationResult: Sendable {
    public var status: SolveStatus
    /// Only when optimal.
    public var point: RelaxationPoint?
}

/// Solves a program with its integer columns taken as continuous, within limits of time and memory.
public func solveRelaxation(_ program: NumericProgram, limits: SolveLimits = SolveLimits()) -> RelaxationResult {
    if program.hasCrossingBounds { return RelaxationResult(status: .infeasible) }
    let deadline = Deadline(seconds: limits.seconds)
    do {
        return try withRelaxation(of: program, memoryMegabytes: limits.memoryMegabytes) {
            relaxation throws(GLPKFault) -> RelaxationResult in
            switch try relaxation.solve(deadline: deadline) {
            case .optimal: RelaxationResult(status: .optimal, point: try relaxation.point())
            case .infeasible: RelaxationResult(status: .infeasible)
            case .unbounded: RelaxationResult(status: .unbounded)
            case .limit, .cutOff: RelaxationResult(status: .stopped(.time))
            case .failed: RelaxationResult(status: .failed("the simplex method failed"))
            }
        }
    } catch {
        return RelaxationResult(status: error.status)
    }
}
