import LinearProgramming
import Quantities

/// One objective as the search sees it: maximised, without its constant, in whole steps where it has any.
///
/// When only integer columns count and no coefficient is finer than a step, every feasible value is a whole number of
/// steps; so a bound may be rounded down to one, and the next better value is one step away.
struct TierObjective: Sendable {
    let objective: Objective
    /// What one unit of the search is worth, in the objective's own unit.
    let unit: ExactDecimal
    /// By column: worth in units, to be maximised.
    let weights: [Double]
    /// By column, exactly; `nil` when continuous columns count or the numbers do not fit.
    let exactWeights: [Int]?

    init(_ objective: Objective, program: Program) {
        self.objective = objective
        let sign = objective.sense == .maximize ? ExactDecimal.one : -1
        let scale = objective.terms.map(\.coefficient.scale).max() ?? 0
        let digits = objective.terms.map { $0.coefficient.significand(atScale: scale) }
        let divisor = digits.reduce(Int128(0)) { Self.greatestCommonDivisor($0, $1) }
        let isWhole = objective.terms.allSatisfy { program.columns[$0.column].kind == .integer }
        let fits = digits.allSatisfy { $0.magnitude / max(1, divisor.magnitude) < 1 << 44 }
        var weights = [Double](repeating: 0, count: program.columns.count)
        if isWhole, fits {
            unit = ExactDecimal(significand: divisor == 0 ? 1 : divisor, scale: scale)
            var exact = [Int](repeating: 0, count: weights.count)
            for (term, digit) in zip(objective.terms, digits) {
                exact[term.column] = Int(digit / divisor) * Int(sign.significand)
                weights[term.column] = Double(exact[term.column])
            }
            exactWeights = exact
        } else {
            unit = 1
            exactWeights = nil
            for term in objective.terms { weights[term.column] = (term.coefficient * sign).approximate }
        }
        self.weights = weights
    }

    /// Values come in whole steps of one unit.
    var isStepped: Bool { exactWeights != nil }

    /// A value of the objective in units of the search.
    func units(_ value: ExactDecimal) -> Double {
        let difference = value - objective.constant
        let signed = objective.sense == .maximize ? difference : -difference
        let scale = max(signed.scale, unit.scale)
        return Double(signed.significand(atScale: scale)) / Double(unit.significand(atScale: scale))
    }

    /// A bound in units of the search as a bound in the objective's own unit.
    func value(ofUnits units: Double) -> Double {
        let signed = units * unit.approximate
        return objective.constant.approximate + (objective.sense == .maximize ? signed : -signed)
    }

    /// The least value in units that later tiers may go down to when a plan has this value.
    func floor(keeping value: ExactDecimal) -> Double {
        let given = objective.tolerance.amount(at: value)
        return units(objective.sense == .maximize ? value - given : value + given)
    }

    /// Whether a bound in units rules out everything better than a value in units.
    func rulesOut(_ bound: Double, betterThan value: Double) -> Bool {
        isStepped ? bound < value + 1 : bound <= value + 1e-9 * max(1, value.magnitude)
    }

    private static func greatestCommonDivisor(_ first: Int128, _ second: Int128) -> Int128 {
        var (left, right) = (Int128(first.magnitude), Int128(second.magnitude))
        while right != 0 { (left, right) = (right, left % right) }
        return left
    }
}
