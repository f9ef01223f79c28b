import GLPKSolver

/// What a node's relaxation tells.
enum RelaxationAnswer {
    /// Proved by row multipliers, not by GLPK's word.
    case infeasible
    /// Nothing in the node is worth more, in units; `point` is the relaxation's solution where it was solved.
    case bounded(Double, point: [Double]?)
    /// About what the bound would be; proves nothing.
    case estimated(Double)
    /// Nothing is known: the caller must branch or decide exactly.
    case unknown
    case unbounded
}

/// What fixing by price has changed in a domain.
struct Narrowing {
    var columns: [Int] = []
    /// Choice rows that have become required.
    var required: [Int] = []

    var isEmpty: Bool { columns.isEmpty && required.isEmpty }
}

/// A relaxation of one tier that is moved from node to node.
protocol NodeRelaxation: AnyObject {
    /// Moves to a node.
    func enter(_ domain: Domain) throws(GLPKFault)
    /// Solves where it stands; may stop early once the bound, in units, is below `cutoff`.
    func solve(cutoff: Double?) throws(GLPKFault) -> RelaxationAnswer
    /// Goes a few pivots only.
    func estimate(cutoff: Double?) throws(GLPKFault) -> RelaxationAnswer
    /// Takes from a domain, the one last solved, what cannot be worth `floor` units.
    func narrow(_ domain: inout Domain, floor: Double) -> Narrowing
    /// By column, what it is worth less the prices of the rows it uses, where last solved.
    var promise: [Double]? { get }
    func basis() throws(GLPKFault) -> RelaxationBasis
    func set(_ basis: RelaxationBasis) throws(GLPKFault)
}

extension TierObjective {
    /// Brings the largest weight near 100, because GLPK's tolerances are absolute; a power of two, to be exact.
    var factor: Double {
        let largest = weights.map(\.magnitude).max() ?? 0
        guard largest > 0 else { return 1 }
        return Double(sign: .plus, exponent: 6 - largest.exponent, significand: 1)
    }
}
