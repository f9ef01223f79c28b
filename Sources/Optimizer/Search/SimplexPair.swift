import DualSimplex
import GLPKSolver
import LinearProgramming

/// Which simplex method solves again what has been solved before with other bounds. Public options name it.
public enum LinearSolver: String, Sendable, CaseIterable {
    /// The project's own dual simplex, with GLPK for what it gives up.
    case own
    case glpk
}

/// One linear program in both simplex methods: GLPK solves it at first and whenever rows have changed, the own dual simplex
/// goes on from there, because it need not factorize and price anew for each solve.
final class SimplexPair {
    private let cold: Relaxation
    private var warm: DualSimplex?
    private let usesWarm: Bool
    /// GLPK has solved it since rows changed.
    private var isSolved = false
    /// The last solve was GLPK's.
    private(set) var isCold = true
    /// Columns whose bounds GLPK has not been told.
    private var behind: [Int] = []
    private(set) var lower: [Double]
    private(set) var upper: [Double]
    /// The program as its rows are now, but for bounds of columns.
    private let program: () -> NumericProgram?

    init(
        _ cold: Relaxation, lower: [Double], upper: [Double], _ solver: LinearSolver,
        program: @escaping () -> NumericProgram?
    ) {
        self.cold = cold
        self.lower = lower
        self.upper = upper
        self.program = program
        usesWarm = solver == .own
    }

    // MARK: solving

    func solve(cutoff: Double?, pivots: Int?, deadline: Deadline) throws(GLPKFault) -> Relaxation.Outcome {
        if warm == nil, usesWarm, isSolved { try warmUp(from: cold.basis()) }
        if let warm {
            let outcome = warm.solve(cutoff: cutoff, pivots: pivots ?? .max, deadline: deadline)
            isCold = false
            switch outcome {
            case .optimal: return .optimal
            case .infeasible: return .infeasible
            case .cutOff: return .cutOff
            case .limit:
                if StopFlag.isRequested { throw .interrupted }
                return .limit
            case .gaveUp: break
            }
        }
        return try solveCold(cutoff: cutoff, pivots: pivots, deadline: deadline)
    }

    /// Lets GLPK solve, from the basis at hand.
    func solveCold(cutoff: Double?, pivots: Int?, deadline: Deadline) throws(GLPKFault) -> Relaxation.Outcome {
        try catchUp()
        let outcome = try cold.solve(cutoff: cutoff, pivots: pivots, deadline: deadline)
        isCold = true
        switch outcome {
        case .optimal, .cutOff, .limit:
            isSolved = true
            if let warm { warm.set(try cold.basis()) }
        case .infeasible, .unbounded: break
        case .failed:
            try cold.resetBasis()
            warm = nil
            isSolved = false
        }
        return outcome
    }

    private func warmUp(from basis: RelaxationBasis) {
        guard let program = program() else { return }
        let simplex = DualSimplex(program)
        simplex.setBounds(ofColumns: Array(lower.indices), lower: lower, upper: upper)
        simplex.set(basis)
        warm = simplex
    }

    /// Tells GLPK bounds and basis.
    private func catchUp() throws(GLPKFault) {
        guard let warm else { return }
        if !behind.isEmpty {
            try cold.setBounds(ofColumns: behind, lower: behind.map { lower[$0] }, upper: behind.map { upper[$0] })
            behind = []
        }
        try cold.set(warm.basis())
    }

    /// Goes on with GLPK, because rows change or it is asked what only it can tell.
    private func coolDown() throws(GLPKFault) {
        try catchUp()
        warm = nil
    }

    // MARK: the program

    func setBounds(ofColumns columns: [Int], lower least: [Double], upper most: [Double]) throws(GLPKFault) {
        for (index, column) in columns.enumerated() {
            lower[column] = least[index]
            upper[column] = most[index]
        }
        if let warm {
            warm.setBounds(ofColumns: columns, lower: least, upper: most)
            behind += columns
        } else {
            try cold.setBounds(ofColumns: columns, lower: least, upper: most)
        }
    }

    func add(_ rows: [NumericProgram.Row]) throws(GLPKFault) {
        try coolDown()
        isSolved = false
        for row in rows { try cold.add(row) }
    }

    func delete(rows: [Int]) throws(GLPKFault) {
        try coolDown()
        isSolved = false
        try cold.delete(rows: rows)
    }

    // MARK: what the last solve has found

    func columns() throws(GLPKFault) -> [Double] {
        if let warm, !isCold { return warm.columnValues() }
        return try cold.point().columns
    }

    func rowDuals() throws(GLPKFault) -> [Double] {
        if let warm, !isCold { return warm.rowDuals() }
        return try cold.point().rowDuals
    }

    /// Row multipliers that prove an infeasible program to be so.
    func infeasibilityMultipliers() throws(GLPKFault) -> [Double]? {
        if let warm, !isCold { return warm.infeasibilityMultipliers() }
        return try cold.infeasibilityMultipliers()
    }

    func tableauMultipliers(of column: Int) throws(GLPKFault) -> [Double]? {
        try coolDown()
        return try cold.tableauMultipliers(of: column)
    }

    func basis() throws(GLPKFault) -> RelaxationBasis {
        if let warm { return warm.basis() }
        return try cold.basis()
    }

    func set(_ basis: RelaxationBasis) throws(GLPKFault) {
        guard usesWarm else { return try cold.set(basis) }
        if let warm { warm.set(basis) } else { warmUp(from: basis) }
    }
}
