import GLPKSolver
import LinearProgramming

/// A small generator of repeatable numbers.
struct Dice {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func roll(_ sides: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int((state >> 11) % UInt64(sides))
    }
}

/// A random knapsack problem with several rows over binaries.
func randomKnapsack(_ seed: Int, columns: Int = 8, rows: Int = 3) throws -> NumericProgram {
    var dice = Dice(seed)
    let made = (0..<rows).map { _ in
        let coefficients = (0..<columns).map { _ in Double(1 + dice.roll(30)) }
        return NumericProgram.Row(
            lower: -.infinity, upper: (coefficients.reduce(0, +) * 0.4).rounded(.down), columns: Array(0..<columns),
            coefficients: coefficients)
    }
    return try NumericProgram(
        columns: (0..<columns).map { _ in .init(lower: 0, upper: 1, isInteger: true) }, rows: made,
        objective: .init(
            isMaximized: true, constant: 0, coefficients: (0..<columns).map { _ in Double(1 + dice.roll(40)) }))
}

/// The optimum over all 0–1 points, `nil` when none is feasible.
func bruteForce(_ program: NumericProgram) -> Double? {
    var best: Double?
    for mask in 0..<(1 << program.columns.count) {
        func value(_ column: Int) -> Double { Double(mask >> column & 1) }
        let feasible = program.rows.allSatisfy { row in
            let activity = zip(row.columns, row.coefficients).reduce(0) { $0 + value($1.0) * $1.1 }
            return row.lower <= activity && activity <= row.upper
        }
        guard feasible else { continue }
        let worth = program.objective.coefficients.enumerated().reduce(0) { $0 + value($1.offset) * $1.element }
        best = best.map { program.objective.isMaximized ? max($0, worth) : min($0, worth) } ?? worth
    }
    return best
}
