import GLPKSolver

/// The linear relaxation of one tier, moved from node to node.
final class NodeRelaxation {
    /// What a node's relaxation tells.
    enum Answer {
        /// Proved by row multipliers, not by GLPK's word.
        case infeasible
        /// No better than the bound; `point` is the relaxation's solution, absent when it was cut off or not solved.
        case bounded(LagrangianBound, point: [Double]?)
        /// Nothing is known: the caller must branch or decide exactly.
        case unknown
        case unbounded
    }

    private let relaxation: Relaxation
    let objective: TierObjective
    private(set) var rows: [NumericProgram.Row]
    /// Brings the largest weight to 100, because GLPK's tolerances are absolute.
    private let factor: Double
    private let isInteger: [Bool]
    private var lower: [Double]
    private var upper: [Double]
    private var required: [Int] = []
    private let deadline: Deadline

    init(
        _ relaxation: Relaxation, numeric: NumericProgram, objective: TierObjective, factor: Double, deadline: Deadline
    ) {
        self.relaxation = relaxation
        self.objective = objective
        self.factor = factor
        self.deadline = deadline
        rows = numeric.rows
        isInteger = numeric.columns.map(\.isInteger)
        lower = numeric.columns.map(\.lower)
        upper = numeric.columns.map(\.upper)
    }

    static func factor(_ objective: TierObjective) -> Double {
        let largest = objective.weights.map(\.magnitude).max() ?? 0
        return largest > 0 ? 100 / largest : 1
    }

    /// Moves to a node.
    func enter(_ domain: Domain) throws(GLPKFault) {
        var changed: [Int] = []
        for column in lower.indices where isInteger[column] {
            let low = Double(domain.lower[column])
            let high = domain.upper[column] == Domain.open ? Double.infinity : Double(domain.upper[column])
            if low != lower[column] || high != upper[column] {
                lower[column] = low
                upper[column] = high
                changed.append(column)
            }
        }
        if !changed.isEmpty {
            try relaxation.setBounds(
                ofColumns: changed, lower: changed.map { lower[$0] }, upper: changed.map { upper[$0] })
        }
        if required != domain.requiredChoices {
            let rowsToSet = required + domain.requiredChoices
            let now = Set(domain.requiredChoices)
            try relaxation.setBounds(
                ofRows: rowsToSet, lower: rowsToSet.map { now.contains($0) ? rows[$0].upper : rows[$0].lower },
                upper: rowsToSet.map { rows[$0].upper })
            required = domain.requiredChoices
        }
    }

    /// Solves where it stands. Stops early once the bound, in units, is below `cutoff`.
    func solve(cutoff: Double? = nil, pivots: Int? = nil) throws(GLPKFault) -> Answer {
        let limit = cutoff.map { $0 * factor - 1e-6 * max(1, ($0 * factor).magnitude) }
        switch try relaxation.solve(cutoff: limit, pivots: pivots, deadline: deadline) {
        case .optimal:
            let point = try relaxation.point()
            return .bounded(bound(point.rowDuals.map { $0 / factor }), point: point.columns)
        case .cutOff, .limit:
            return .bounded(bound(try relaxation.point().rowDuals.map { $0 / factor }), point: nil)
        case .infeasible: return try provedInfeasible() ? .infeasible : .unknown
        case .unbounded: return .unbounded
        case .failed:
            try relaxation.resetBasis()
            return .unknown
        }
    }

    private func bound(_ prices: [Double]) -> LagrangianBound {
        LagrangianBound(
            weights: objective.weights, rows: rows, prices: prices, required: required, lower: lower, upper: upper)
    }

    /// With weights of 0 a bound below 0 leaves no point.
    private func provedInfeasible() throws(GLPKFault) -> Bool {
        guard let multipliers = try relaxation.infeasibilityMultipliers() else { return false }
        let zero = [Double](repeating: 0, count: lower.count)
        for sign in [1.0, -1.0] {
            let bound = LagrangianBound(
                weights: zero, rows: rows, prices: multipliers.map { $0 * sign }, required: required, lower: lower,
                upper: upper)
            if bound.value < 0 { return true }
        }
        return false
    }

    func basis() throws(GLPKFault) -> RelaxationBasis { try relaxation.basis() }
    func set(_ basis: RelaxationBasis) throws(GLPKFault) { try relaxation.set(basis) }
    var hasTimedOut: Bool { deadline.hasPassed }

    /// Adds a row that every feasible point satisfies.
    func add(cut: NumericProgram.Row) throws(GLPKFault) {
        try relaxation.add(cut)
        rows.append(cut)
    }
}
