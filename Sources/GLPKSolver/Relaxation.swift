import CGLPK
import LinearProgramming

/// A linear relaxation kept in GLPK over many solves that each change a little: bounds, rows, the objective.
///
/// It lives only inside ``withRelaxation(of:memoryMegabytes:_:)``, on the thread that made it.
public final class Relaxation {
    let problem: OpaquePointer
    public private(set) var columnCount: Int
    public private(set) var rowCount: Int

    /// Pivots between looks at the clock and at requests to stop. Each slice begins with a factorization and with weights
    /// of its own, so its end must not hang on the clock: the same program takes the same way on every machine.
    private var slice: Int { max(Self.leastSlice, Self.workOfSlice / (rowCount + columnCount + 1)) }
    private static let leastSlice = 100
    private static let workOfSlice = 10_000_000
    /// Later slices are longer, up to so many times.
    private static let mostGrowth = 8
    /// Of the largest coefficient, what coefficients are then moved by.
    private static let perturbation = 1e-5

    init(_ program: NumericProgram, isScaled: Bool) throws(GLPKFault) {
        problem = try buildProblem(program)
        columnCount = program.columns.count
        rowCount = program.rows.count
        if isScaled { try check(guarded_scale(problem)) }
    }

    /// Gives the problem's memory back; nothing else may be called afterwards.
    func free() throws(GLPKFault) { try check(guarded_delete(problem)) }

    /// How one solve ended.
    public enum Outcome: Sendable {
        case optimal
        case infeasible
        case unbounded
        /// The bound is no better than the cutoff.
        case cutOff
        /// The limit on pivots or time was reached.
        case limit
        case failed
    }

    /// How many pivots are enough for one way of solving, because one that gets ahead does not need as many.
    struct Patience {
        /// From the basis at hand.
        var first: Int
        /// In each other way.
        var further: Int
    }

    /// By judgement: from a basis nearby a solve takes less than three pivots a row, from none less than fifty a row and column.
    private var patience: Patience {
        let first = slice + 3 * rowCount
        return Patience(first: first, further: first + 50 * (rowCount + columnCount))
    }

    /// Solves from the basis at hand, with the dual simplex or, after columns were added, the primal one; stops between
    /// slices of pivots when a stop is requested or the deadline has passed.
    ///
    /// Either may go round one corner for ever. So after enough pivots it solves the program with coefficients moved apart, and goes
    /// on from there; a cutoff found so is one of the program, too, as no optimum gets worse by it. After many more it begins anew
    /// without a basis, by the primal simplex, and then it has failed.
    public func solve(
        cutoff: Double? = nil, pivots: Int? = nil, primal: Bool = false, deadline: Deadline = .never
    ) throws(GLPKFault) -> Outcome {
        if let pivots { return try solve(cutoff, slice: pivots, most: pivots, primal, deadline) ?? .limit }
        return try solve(cutoff, primal, patience, deadline)
    }

    func solve(
        _ cutoff: Double?, _ primal: Bool, _ patience: Patience, _ deadline: Deadline
    ) throws(GLPKFault) -> Outcome {
        if let outcome = try solve(cutoff, slice: slice, most: patience.first, primal, deadline) { return outcome }
        if deadline.hasPassed { return .limit }
        if let outcome = try solveMoved(cutoff, most: patience.further, primal, deadline) { return outcome }
        if deadline.hasPassed { return .limit }
        try resetBasis()
        if let outcome = try solve(cutoff, slice: slice, most: patience.further, true, deadline) { return outcome }
        return deadline.hasPassed ? .limit : .failed
    }

    /// Solves with coefficients moved apart, and from there with those that count; `nil`: so many pivots were not enough, or there was no
    /// time for them.
    private func solveMoved(
        _ cutoff: Double?, most: Int, _ primal: Bool, _ deadline: Deadline
    ) throws(GLPKFault) -> Outcome? {
        var before = [Double](repeating: 0, count: columnCount)
        try check(guarded_perturb_objective(problem, Self.perturbation, &before))
        let moved = try solve(cutoff, slice: slice, most: most, primal, deadline)
        try check(guarded_restore_objective(problem, before))
        switch moved {
        // That coefficients moved apart have no end says nothing of those that count.
        case .optimal, .unbounded: return try solve(cutoff, slice: slice, most: most, true, deadline)
        default: return moved
        }
    }

    /// `nil`: so many pivots were not enough, or there was no time for them.
    private func solve(
        _ cutoff: Double?, slice: Int, most: Int, _ primal: Bool, _ deadline: Deadline
    ) throws(GLPKFault) -> Outcome? {
        var limits = relaxation_limits(
            iterations: 0, milliseconds: 0, cutoff: cutoff ?? .nan, primal: primal ? 1 : 0)
        var (length, left) = (slice, most)
        while left > 0 {
            if StopFlag.isRequested { throw .interrupted }
            if left < most, deadline.hasPassed { break }
            limits.iterations = CInt(min(length, left))
            var outcome: CInt = 0
            try check(guarded_relax(problem, &limits, &outcome))
            switch Int(outcome) {
            case RELAXATION_OPTIMAL: return .optimal
            case RELAXATION_INFEASIBLE: return .infeasible
            case RELAXATION_UNBOUNDED: return .unbounded
            case RELAXATION_CUT_OFF: return .cutOff
            case RELAXATION_LIMIT: break
            default: return .failed
            }
            left -= length
            length = min(2 * length, Self.mostGrowth * slice)
        }
        return nil
    }

    public func setBounds(ofColumns columns: [Int], lower: [Double], upper: [Double]) throws(GLPKFault) {
        try check(guarded_set_column_bounds(problem, CInt(columns.count), columns.map { CInt($0 + 1) }, lower, upper))
    }

    public func setBounds(ofRows rows: [Int], lower: [Double], upper: [Double]) throws(GLPKFault) {
        try check(guarded_set_row_bounds(problem, CInt(rows.count), rows.map { CInt($0 + 1) }, lower, upper))
    }

    public func setObjective(_ objective: NumericProgram.Objective) throws(GLPKFault) {
        try check(
            guarded_set_objective(
                problem, objective.isMaximized ? 1 : 0, objective.constant, objective.coefficients))
    }

    /// Adds a row at the end.
    public func add(_ row: NumericProgram.Row) throws(GLPKFault) {
        try check(
            guarded_add_row(
                problem, row.lower, row.upper, CInt(row.columns.count), [0] + row.columns.map { CInt($0 + 1) },
                [0] + row.coefficients))
        rowCount += 1
    }

    /// Adds a column at the end, with its coefficient in the objective.
    public func add(
        _ column: NumericProgram.Column, objective: Double, rows: [Int], coefficients: [Double]
    ) throws(GLPKFault) {
        try check(
            guarded_add_column(
                problem, column.lower, column.upper, objective, CInt(rows.count), [0] + rows.map { CInt($0 + 1) },
                [0] + coefficients))
        columnCount += 1
    }

    public func setObjective(ofColumn column: Int, to coefficient: Double) throws(GLPKFault) {
        try check(guarded_set_objective_coefficient(problem, CInt(column + 1), coefficient))
    }

    /// Deletes rows; those behind move up.
    public func delete(rows: [Int]) throws(GLPKFault) {
        try check(guarded_delete_rows(problem, CInt(rows.count), [0] + rows.map { CInt($0 + 1) }))
        rowCount -= rows.count
    }
}
