import GLPKSolver

/// The linear relaxation of a program as it stands.
final class CompactRelaxation: NodeRelaxation {
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
    private var last: LagrangianBound?

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

    func solve(cutoff: Double?) throws(GLPKFault) -> RelaxationAnswer { try solve(cutoff: cutoff, pivots: nil) }

    func estimate(cutoff: Double?) throws(GLPKFault) -> RelaxationAnswer { try solve(cutoff: cutoff, pivots: 20) }

    private func solve(cutoff: Double?, pivots: Int?) throws(GLPKFault) -> RelaxationAnswer {
        let limit = cutoff.map { $0 * factor - 1e-6 * max(1, ($0 * factor).magnitude) }
        switch try relaxation.solve(cutoff: limit, pivots: pivots, deadline: deadline) {
        case .optimal:
            let point = try relaxation.point()
            return .bounded(bound(point.rowDuals.map { $0 / factor }), point: point.columns)
        case .cutOff:
            let reached = bound(try relaxation.point().rowDuals.map { $0 / factor })
            // GLPK's own cutoff may strike before the bound that counts is below the floor.
            guard let cutoff, reached < cutoff else { return try solve(cutoff: nil, pivots: pivots) }
            return .bounded(reached, point: nil)
        case .limit:
            return .bounded(bound(try relaxation.point().rowDuals.map { $0 / factor }), point: nil)
        case .infeasible: return try provedInfeasible() ? .infeasible : .unknown
        case .unbounded: return .unbounded
        case .failed:
            try relaxation.resetBasis()
            return .unknown
        }
    }

    private func bound(_ prices: [Double]) -> Double {
        let bound = LagrangianBound(
            weights: objective.weights, rows: rows, prices: prices, required: required, lower: lower, upper: upper)
        last = bound
        return bound.value
    }

    /// A column whose move off its bound costs more than there is to give cannot move: `bound − |remainder| · step`
    /// bounds every point where it has moved by `step`.
    func narrow(_ domain: inout Domain, floor: Double) -> Narrowing {
        var narrowing = Narrowing()
        guard let last, last.value.isFinite, last.value >= floor else { return narrowing }
        let room = last.value - floor
        for column in isInteger.indices where isInteger[column] && !domain.isFixed(column) {
            let remainder = last.remainders[column]
            guard remainder.magnitude > 1e-9, domain.upper[column] < Domain.open else { continue }
            let steps = (room / remainder.magnitude * (1 + 1e-9)).rounded(.down)
            guard steps < Double(domain.upper[column] - domain.lower[column]) else { continue }
            if remainder > 0 {
                domain.lower[column] = domain.upper[column] - Int(steps)
            } else {
                domain.upper[column] = domain.lower[column] + Int(steps)
            }
            narrowing.columns.append(column)
        }
        return narrowing
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

    var promise: [Double]? { last?.remainders }
    func basis() throws(GLPKFault) -> RelaxationBasis { try relaxation.basis() }
    func set(_ basis: RelaxationBasis) throws(GLPKFault) { try relaxation.set(basis) }

    /// Adds a row that every feasible point satisfies.
    func add(cut: NumericProgram.Row) throws(GLPKFault) {
        try relaxation.add(cut)
        rows.append(cut)
    }
}
