import GLPKSolver
import LinearProgramming

/// What the relaxation of a node tells.
enum NodeBound {
    /// Proved by duals in exact arithmetic.
    case infeasible
    /// No point is worth more; `point`, by column in the form's units, where it was solved to the end.
    case bounded(ExactBound, point: [Double]?)
    /// Nothing is known: the caller must branch or decide exactly.
    case unknown
    case unbounded
}

/// The linear relaxation of a form, kept in simplex methods from node to node; whatever these say comes out as an
/// ``ExactBound``.
final class LinearRelaxation {
    private let solver: SimplexPair
    /// The form with the cuts so far.
    private let current: CurrentForm
    var form: IntegerForm { current.form }
    let weights: [Int]
    /// Original unit over the form's unit, by column: GLPK sees continuous columns in the original unit.
    private let columnFactor: [Double]
    /// GLPK's row over the form's row.
    private var rowFactor: [Double]
    /// GLPK's objective over units: brings the largest weight near 100, because GLPK's tolerances are absolute.
    private let objectiveFactor: Double
    /// Rows of GLPK's that do not fit the form come before the form's.
    let firstRow: Int
    private var domain: Domain
    private let deadline: Deadline
    private let settings: SearchSettings.Tolerances

    init(
        _ solver: Relaxation, _ form: IntegerForm, weights: [Int], deadline: Deadline,
        _ settings: SearchSettings
    ) {
        let current = CurrentForm(form)
        self.current = current
        self.weights = weights
        self.deadline = deadline
        let factors = form.places.map { $0 == 0 ? 1 : Self.powerOfTen($0) }
        columnFactor = factors
        rowFactor = (0..<form.rowCount).map { Self.factor(form.row($0), factors) }
        objectiveFactor = Self.objectiveFactor(weights, factors)
        firstRow = form.unscaledRows.count
        domain = form.domain
        self.settings = settings.tolerances
        self.solver = SimplexPair(
            solver, lower: zip(form.domain.lower, factors).map { Self.double($0, 1 / $1) },
            upper: zip(form.domain.upper, factors).map { Self.double($0, 1 / $1) }, settings.linearSolver
        ) { try? Self.numeric(current.form, weights: weights) }
    }

    private final class CurrentForm {
        var form: IntegerForm

        init(_ form: IntegerForm) { self.form = form }
    }

    private static func powerOfTen(_ exponent: Int) -> Double { (0..<exponent).reduce(1.0) { power, _ in power * 10 } }

    private static func factor(_ row: WholeRow, _ columnFactor: [Double]) -> Double {
        var largest = 0.0
        for (column, coefficient) in zip(row.columns, row.coefficients) {
            largest = max(largest, Double(coefficient.magnitude) * columnFactor[Int(column)])
        }
        return largest > 0 ? Double(sign: .plus, exponent: -largest.exponent, significand: 1) : 1
    }

    private static func objectiveFactor(_ weights: [Int], _ columnFactor: [Double]) -> Double {
        var largest = 0.0
        for (weight, factor) in zip(weights, columnFactor) { largest = max(largest, Double(weight.magnitude) * factor) }
        return largest > 0 ? Double(sign: .plus, exponent: 6 - largest.exponent, significand: 1) : 1
    }

    private static func double(_ bound: Int, _ factor: Double) -> Double {
        bound == .infinity ? .infinity : bound == -.infinity ? -.infinity : Double(bound) * factor
    }

    /// A form's numbers for GLPK: rows that do not fit the form first.
    static func numeric(_ form: IntegerForm, weights: [Int]) throws(ProgramFault) -> NumericProgram {
        let factors = form.places.map { $0 == 0 ? 1 : powerOfTen($0) }
        let columns = (0..<form.columnCount).map { column in
            NumericProgram.Column(
                lower: double(form.domain.lower[column], 1 / factors[column]),
                upper: double(form.domain.upper[column], 1 / factors[column]), isInteger: false)
        }
        let rows =
            form.unscaledRows.map { NumericProgram.Row($0) }
            + (0..<form.rowCount).map { index in
                let row = form.row(index)
                return numeric(row, factor(row, factors), factors)
            }
        let worth = objectiveFactor(weights, factors)
        return try NumericProgram(
            columns: columns, rows: rows,
            objective: .init(
                isMaximized: true, constant: 0,
                coefficients: zip(weights, factors).map { Double($0) * $1 * worth }))
    }

    private static func numeric(_ row: WholeRow, _ factor: Double, _ columnFactor: [Double]) -> NumericProgram.Row {
        NumericProgram.Row(
            lower: double(row.lower, factor), upper: double(row.upper, factor), columns: row.columns.map { Int($0) },
            coefficients: zip(row.columns, row.coefficients).map { Double($1) * factor * columnFactor[Int($0)] })
    }

    /// Moves to a node.
    func enter(_ node: Domain) throws(GLPKFault) {
        let changed = node.differences(from: domain)
        guard !changed.isEmpty else { return }
        domain = node
        try solver.setBounds(
            ofColumns: changed, lower: changed.map { Self.double(node.lower[$0], 1 / columnFactor[$0]) },
            upper: changed.map { Self.double(node.upper[$0], 1 / columnFactor[$0]) })
    }

    /// Solves where it stands; may stop early once the bound, in units, is below `cutoff`. With a limit on pivots the
    /// bound is one, too, only a weaker one.
    func solve(cutoff: Int?, pivots: Int? = nil) throws(GLPKFault) -> NodeBound {
        let limit = cutoff.map { Double($0) * objectiveFactor }
        let goal = limit.map { $0 - settings.cutoff * max(1, $0.magnitude) }
        let outcome = try solver.solve(cutoff: goal, pivots: pivots, deadline: deadline)
        if case .infeasible = outcome, !solver.isCold {
            if try provedInfeasible() { return .infeasible }
            // Perhaps it is so all the same, with other multipliers.
            return try read(solver.solveCold(cutoff: goal, pivots: pivots, deadline: deadline), cutoff, pivots)
        }
        return try read(outcome, cutoff, pivots)
    }

    private func read(_ outcome: Relaxation.Outcome, _ cutoff: Int?, _ pivots: Int?) throws(GLPKFault) -> NodeBound {
        switch outcome {
        case .optimal: return .bounded(try bound(), point: try values())
        case .cutOff:
            let reached = try bound()
            // The simplex method's own cutoff may strike before the bound that counts is below it.
            guard let cutoff, reached.value < cutoff else { return try solve(cutoff: nil, pivots: pivots) }
            return .bounded(reached, point: nil)
        case .limit: return .bounded(try bound(), point: nil)
        case .infeasible: return try provedInfeasible() ? .infeasible : .unknown
        case .unbounded: return .unbounded
        case .failed: return .unknown
        }
    }

    private func bound() throws(GLPKFault) -> ExactBound {
        ExactBound(form, weights: weights, duals: duals(try solver.rowDuals()), domain: domain)
    }

    private func values() throws(GLPKFault) -> [Double] {
        zip(try solver.columns(), columnFactor).map { $0 * $1 }
    }

    private func duals(_ duals: [Double]) -> [Double] {
        (0..<form.rowCount).map { duals[firstRow + $0] * rowFactor[$0] / objectiveFactor }
    }

    /// With weights of 0 a bound below 0 leaves no point.
    private func provedInfeasible() throws(GLPKFault) -> Bool {
        guard let multipliers = try solver.infeasibilityMultipliers() else { return false }
        let nothing = [Int](repeating: 0, count: weights.count)
        // Scaled so that rounding to whole numbers keeps what they say.
        let largest = multipliers.reduce(0) { max($0, $1.magnitude) }
        guard largest > 0 else { return false }
        for sign in [1.0, -1.0] {
            let duals = (0..<form.rowCount).map { multipliers[firstRow + $0] * rowFactor[$0] * sign / largest * 1e6 }
            let bound = ExactBound(form, weights: nothing, duals: duals, domain: domain)
            if bound.value < 0 { return true }
        }
        return false
    }

    /// What the form's rows are multiplied by and added to the tableau row of a basic column; `nil`: it is not basic.
    func tableauMultipliers(of column: Int) throws(GLPKFault) -> [Double]? {
        guard var multipliers = try solver.tableauMultipliers(of: column) else { return nil }
        for row in multipliers.indices { multipliers[row] *= rowFactor[row] }
        return multipliers
    }

    func basis() throws(GLPKFault) -> RelaxationBasis { try solver.basis() }
    func set(_ basis: RelaxationBasis) throws(GLPKFault) { try solver.set(basis) }

    /// Adds rows that every feasible point satisfies.
    func add(_ cuts: [WholeRow]) throws(GLPKFault) {
        let factors = cuts.map { Self.factor($0, columnFactor) }
        try solver.add(zip(cuts, factors).map { Self.numeric($0, $1, columnFactor) })
        rowFactor += factors
        for cut in cuts { current.form.append(cut) }
        current.form.gatherColumns()
    }

    /// Takes out rows from `first` on that do not bind where last solved; what is left of the basis is one.
    func dropIdleRows(from first: Int) throws(GLPKFault) {
        let basis = try solver.basis()
        let idle = (first..<form.rowCount).filter { basis.isBasic(row: firstRow + $0) }
        guard !idle.isEmpty else { return }
        try solver.delete(rows: idle.map { $0 + firstRow })
        let gone = Set(idle)
        let kept = (0..<form.rowCount).filter { !gone.contains($0) }
        current.form = form.with(rows: kept.map(form.row))
        rowFactor = kept.map { rowFactor[$0] }
    }
}
