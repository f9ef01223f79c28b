import GLPKSolver
import LinearProgramming

/// One side of a branching tried out: a few pivots from the node's basis tell what it would lose.
struct BranchingTrial {
    var column: Int
    var value: Double
    var isUp: Bool
    /// Domain and basis of the node.
    var domain: Domain
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
        _ form: IntegerForm, _ propagation: inout Propagation, _ relaxation: LinearRelaxation
    ) throws(GLPKFault) -> Result {
        var domain = domain
        domain.branch(column, at: value, isUp: isUp)
        guard propagation.run(form, &domain, from: [column]) else { return .nothing }
        try relaxation.set(basis)
        try relaxation.enter(domain)
        switch try relaxation.solve(cutoff: cutoff, pivots: pivots) {
        case .infeasible: return .nothing
        case .unknown, .unbounded: return .bounded(.infinity, point: nil)
        case .bounded(let bound, let point): return .bounded(bound.value, point: point)
        }
    }
}
