import LinearProgramming

/// A bounded dual simplex for programs that are solved again and again with other bounds: it keeps basis, factors, reduced
/// costs and weights from solve to solve.
///
/// Dual steepest edge pricing (Forrest, Goldfarb 1992), a ratio test with long steps (``RatioTest``), triangular factors
/// with product-form updates (``BasisFactor``). It begins from a basis that is dual feasible once every variable lies on the
/// better of its bounds, as any has that a solve of the same objective has left; where it finds none, or numbers that it
/// cannot trust, it gives up. Nothing in it depends on time or chance except when to stop. Not for two threads at once.
public final class DualSimplex {
    /// How one solve ended.
    public enum Outcome: Sendable {
        case optimal
        case infeasible
        /// The bound is no better than the cutoff.
        case cutOff
        /// The limit on pivots or time was reached.
        case limit
        /// Another method must solve it.
        case gaveUp
    }

    let matrix: SimplexMatrix
    let variables: Variables
    let factor: BasisFactor
    private let factorization: Factorization
    private let ratioTest: RatioTest
    /// −1 where the program is to be maximised.
    let sense: Double
    let constant: Double
    let rowCount: Int
    let columnCount: Int

    let basics: BasicVariables
    /// Whether the factors are those of the basis.
    var isFactorized = false
    /// Whether reduced costs are those of the basis.
    var isPriced = false
    var kept: KeptBasis?
    /// Of the program to be minimised, at the basis.
    private(set) var objective = 0.0
    /// Pivots of all solves.
    public private(set) var pivots = 0

    let pivotRow: PivotRow
    /// The column of the entering variable by position, and where it is not 0.
    private let column: Flat<Double>
    private let columnPlaces = Pile<Int32>()
    /// For what is needed for a moment, by position or row.
    private let scratch: Flat<Double>

    private static let leastPivot = 1e-7
    /// What the two ways to compute a pivot may differ by.
    private static let mostDifference = 1e-6
    /// Pivots between factorizations, and entries of etas as a multiple of those of the factors.
    private static let mostEtas = 64
    private static let pivotsPerLook = 64
    private static let mostCleanings = 5
    private static let mostRetries = 5

    /// Begins from the basis in which every row is basic.
    public init(_ program: NumericProgram) {
        sense = program.objective.isMaximized ? -1 : 1
        constant = program.objective.constant
        rowCount = program.rows.count
        columnCount = program.columns.count
        matrix = SimplexMatrix(program)
        variables = Variables(program, sense: sense)
        factor = BasisFactor(size: rowCount)
        factorization = Factorization(matrix, factor)
        ratioTest = RatioTest(variables)
        basics = BasicVariables(matrix, variables)
        pivotRow = PivotRow(matrix, variables)
        column = Flat(repeating: 0, count: rowCount)
        scratch = Flat(repeating: 0, count: rowCount)
    }

    // MARK: solving

    /// Solves from the basis at hand.
    public func solve(cutoff: Double? = nil, pivots limit: Int = .max, deadline: Deadline = .never) -> Outcome {
        guard begin() else { return .gaveUp }
        let goal = cutoff.map { sense * ($0 - constant) } ?? .infinity
        var (done, retries, cleanings) = (0, 0, 0)
        while true {
            if objective >= goal { return .cutOff }
            let position = basics.leavingPosition()
            guard position >= 0 else {
                switch finish(acceptsShifts: cleanings == Self.mostCleanings) {
                case .some(true): return .optimal
                case .some(false): return .gaveUp
                case .none: cleanings += 1
                }
                guard cleanings <= Self.mostCleanings else { return .gaveUp }
                continue
            }
            if done >= limit { return .limit }
            if done % Self.pivotsPerLook == Self.pivotsPerLook - 1, StopFlag.isRequested || deadline.hasPassed {
                return .limit
            }
            guard done < mostPivots else { return .gaveUp }
            switch pivot(position) {
            case .made:
                done += 1
                pivots += 1
                if factor.etaCount >= Self.mostEtas || factor.etaEntries > 2 * factor.factorEntries + 4 * rowCount {
                    guard refactorize(), price(), settle() else { return .gaveUp }
                }
            case .none: return .infeasible
            case .doubtful:
                retries += 1
                guard retries <= Self.mostRetries, factor.etaCount > 0, refactorize(), price(), settle() else {
                    return .gaveUp
                }
            }
        }
    }

    /// More pivots than a solve from a basis nearby ever takes: it has lost its way.
    private var mostPivots: Int { 500 + 2 * (rowCount + columnCount) }

    private func begin() -> Bool {
        if !isFactorized {
            guard refactorize() else { return false }
            isPriced = false
        }
        if variables.isShifted {
            variables.restoreCosts()
            isPriced = false
        }
        if !isPriced { guard price() else { return false } }
        activate()
        return settle()
    }

    /// Lets exactly the columns that are neither basic nor fixed take part in pricing.
    private func activate() {
        let (place, lower, upper, reduced) = (
            variables.place.start, variables.lower.start, variables.upper.start, variables.reduced.start
        )
        var isFirst = true
        for column in 0..<columnCount {
            let active = place[column] != .basic && lower[column] < upper[column]
            guard active != matrix.isActive(column) else { continue }
            matrix.setActive(column, active)
            guard active else { continue }
            // Its reduced cost was let be while it was fixed.
            if isFirst {
                for row in 0..<rowCount {
                    scratch.start[row] = variables.shiftedCost.start[columnCount + row] - reduced[columnCount + row]
                }
                isFirst = false
            }
            reduced[column] = variables.shiftedCost.start[column] - matrix.product(column, scratch.start)
        }
    }

    /// Puts variables on their bounds and computes the basic ones and the objective.
    private func settle() -> Bool {
        guard variables.settle() else { return false }
        place()
        return objective.isFinite
    }

    private func place() { objective = basics.place(factor) }

    /// Computes reduced costs anew.
    private func price() -> Bool {
        let duals = scratch.start
        for position in 0..<rowCount { duals[position] = variables.shiftedCost.start[Int(basics.head.start[position])] }
        factor.solveTransposed(duals)
        let (reduced, cost) = (variables.reduced.start, variables.shiftedCost.start)
        var isFinite = true
        for row in 0..<rowCount {
            reduced[columnCount + row] = cost[columnCount + row] - duals[row]
            isFinite = isFinite && duals[row].isFinite
        }
        for column in 0..<columnCount { reduced[column] = cost[column] - matrix.product(column, duals) }
        for position in 0..<rowCount { reduced[Int(basics.head.start[position])] = 0 }
        isPriced = true
        return isFinite
    }

    func priceIfNeeded() { if isFactorized, !isPriced { isPriced = price() } }

    /// Makes factors of the basis anew; false: it is singular.
    func refactorize() -> Bool {
        isFactorized = basics.refactorize(factorization)
        return isFactorized
    }

    /// At a point within all bounds: true: it is an optimum; `nil`: counted anew, it is not one yet; false: in doubt.
    /// `acceptsShifts`: costs that were moved within the tolerance count, because taking that back leads round and round.
    private func finish(acceptsShifts: Bool) -> Bool? {
        if variables.isShifted, !acceptsShifts {
            variables.restoreCosts()
            guard price(), settle() else { return false }
            if basics.leavingPosition() >= 0 { return nil }
        }
        guard factor.etaCount > 0 else { return true }
        place()
        guard basics.leavingPosition() >= 0 else { return true }
        guard refactorize(), price(), settle() else { return false }
        return basics.leavingPosition() >= 0 ? nil : true
    }

    // MARK: one pivot

    private enum Pivot {
        case made
        /// No variable can enter: no point is feasible.
        case none
        /// Rounding has spoilt the numbers.
        case doubtful
    }

    private func pivot(_ position: Int) -> Pivot {
        let isBelow = basics.value.start[position] < basics.least.start[position]
        let bound = isBelow ? basics.least.start[position] : basics.most.start[position]
        let excess = (basics.value.start[position] - bound).magnitude
        pivotRow.computeInverse(position, factor)
        pivotRow.computeEntries()
        pivotRow.offer(to: ratioTest, turn: isBelow ? -1 : 1)
        guard case .enters(let entering) = ratioTest.choose(excess: excess) else { return .none }
        load(entering)
        let (entry, expected) = (column.start[position], pivotRow.entry(entering))
        guard entry.magnitude > Self.leastPivot,
            (entry - expected).magnitude <= Self.mostDifference * (1 + entry.magnitude)
        else { return .doubtful }
        variables.mend(entering)
        let step = variables.reduced.start[entering] / expected
        pivotRow.updateReduced(by: step)
        scratch.copy(pivotRow.inverse)
        factor.solve(scratch.start)
        basics.updateWeights(
            position, column: column.start, at: columnPlaces, entry: entry, length: pivotRow.length,
            edge: scratch.start)
        flip()
        let leaving = Int(basics.head.start[position])
        basics.exchange(position, entering: entering, column: column.start, at: columnPlaces, bound: bound)
        factor.replace(position, by: column.start, at: columnPlaces)
        variables.exchange(entering: entering, leaving: leaving, to: isBelow ? .atLower : .atUpper, reduced: -step)
        if entering < columnCount { matrix.setActive(entering, false) }
        if leaving < columnCount, !variables.isFixed(leaving) { matrix.setActive(leaving, true) }
        objective += ratioTest.gain
        return .made
    }

    /// Computes the column of the variable that enters, and where it is not 0.
    private func load(_ variable: Int) {
        column.fill(0)
        if variable < columnCount {
            matrix.add(variable, times: 1, to: column.start)
        } else {
            column.start[variable - columnCount] = 1
        }
        factor.solve(column.start)
        columnPlaces.cut(to: 0)
        columnPlaces.reserve(rowCount)
        for position in 0..<rowCount where column.start[position].magnitude > PivotRow.nothing {
            columnPlaces.append(Int32(position))
        }
    }

    /// Moves variables to their other bounds.
    private func flip() {
        guard ratioTest.flipped.count > 0 else { return }
        let vector = scratch.start
        vector.update(repeating: 0, count: rowCount)
        for index in 0..<ratioTest.flipped.count {
            let variable = Int(ratioTest.flipped.start[index])
            let isUp = variables.place.start[variable] == .atLower
            let range = variables.upper.start[variable] - variables.lower.start[variable]
            variables.place.start[variable] = isUp ? .atUpper : .atLower
            let step = isUp ? range : -range
            if variable < columnCount {
                matrix.add(variable, times: step, to: vector)
            } else {
                vector[variable - columnCount] += step
            }
        }
        factor.solve(vector)
        for position in 0..<rowCount { basics.value.start[position] -= vector[position] }
    }
}
