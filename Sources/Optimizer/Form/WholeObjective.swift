import LinearProgramming
import Quantities

/// One objective as the search sees it: maximised, without its constant, in whole units.
///
/// When only integer columns count, every feasible value is a whole number of units; so a bound is rounded down to one,
/// and the next better value is one unit away. Weights too long for a machine word are rounded up to coarser units: bounds
/// stay bounds, but points of equal units may differ in value, and each that may be better is looked at.
struct WholeObjective: Sendable {
    let objective: Objective
    /// What one unit of the search is worth, in the objective's own unit.
    let unit: ExactDecimal
    /// By column, per unit of the column.
    let weights: [Int]
    /// Values come in whole units.
    let isStepped: Bool
    /// Only integer columns count.
    let isWhole: Bool

    /// Weights below fit whatever they are summed over; longer ones as long as their sum over all columns does.
    private static let mostWeight = Int128(1) << 46
    private static let mostWorth = Int128(1) << 58

    init(_ objective: Objective, form: IntegerForm) {
        self.objective = objective
        let isMaximized = objective.sense == .maximize
        let scale = objective.terms.map { $0.coefficient.scale + form.places[$0.column] }.max() ?? 0
        let digits = objective.terms.map { term in
            let digit = term.coefficient.significand(atScale: scale - form.places[term.column])
            return isMaximized ? digit : -digit
        }
        let divisor = max(1, digits.reduce(Int128(0)) { greatestCommonDivisor($0, $1) })
        let largest = (digits.map(\.magnitude).max() ?? 0) / divisor.magnitude
        var weights = [Int](repeating: 0, count: form.columnCount)
        // Weights that are too long are rounded up, which keeps every bound one.
        var coarsening: Int128 = 1
        let worth = Self.worth(objective, digits, divisor, form)
        while Int128(largest) / coarsening >= Self.mostWeight, worth.map({ $0 / coarsening >= Self.mostWorth }) ?? true
        {
            coarsening *= 10
        }
        for (term, digit) in zip(objective.terms, digits) {
            let whole = digit / divisor
            let isExact = whole % coarsening == 0
            weights[term.column] = Int(whole / coarsening) + (isExact || whole < 0 ? 0 : 1)
        }
        let finer = Self.finerPlaces(weights, objective, form)
        self.weights = weights.map { $0 * (0..<finer).reduce(1) { power, _ in power * 10 } }
        unit = ExactDecimal(significand: divisor * coarsening, scale: scale + finer)
        isWhole = objective.terms.allSatisfy { form.isInteger[$0.column] }
        isStepped = coarsening == 1 && isWhole
    }

    /// What all columns together can be worth, in units; `nil`: no end, or too long for a word of any kind.
    private static func worth(
        _ objective: Objective, _ digits: [Int128], _ divisor: Int128, _ form: IntegerForm
    ) -> Int128? {
        var sum = Int128(0)
        for (term, digit) in zip(objective.terms, digits) {
            let (low, high) = (form.domain.lower[term.column], form.domain.upper[term.column])
            guard !low.isInfinite, !high.isInfinite else { return nil }
            let reach = Int128(max(1, low.magnitude, high.magnitude))
            let product = (digit / divisor).multipliedReportingOverflow(by: reach)
            guard !product.overflow, product.partialValue.magnitude < Int128.max.magnitude / 4 else { return nil }
            let total = sum.addingReportingOverflow(Int128(product.partialValue.magnitude))
            guard !total.overflow else { return nil }
            sum = total.partialValue
        }
        return sum
    }

    /// So many more decimal places that a continuous column without any counts by its millionths, as far as sums have
    /// room.
    private static func finerPlaces(_ weights: [Int], _ objective: Objective, _ form: IntegerForm) -> Int {
        let counted = objective.terms.map(\.column).filter { !form.isInteger[$0] }
        guard var finer = counted.map({ max(0, 6 - form.places[$0]) }).max() else { return 0 }
        var most = 1.0
        for column in weights.indices where weights[column] != 0 {
            most += Double(weights[column].magnitude) * reach(of: column, form)
        }
        let largest = Double(weights.reduce(1) { max($0, $1.magnitude) })
        var power = (0..<finer).reduce(1.0) { power, _ in power * 10 }
        while finer > 0, largest * power >= Double(mostWeight) || most * power >= Double(Int.infinity) / 16 {
            finer -= 1
            power /= 10
        }
        return finer
    }

    /// How far a column may come to lie from zero: its bounds, and where one is absent, what its rows ask of it alone.
    private static func reach(of column: Int, _ form: IntegerForm) -> Double {
        let (low, high) = (form.domain.lower[column], form.domain.upper[column])
        let ends = [low, high].filter { !$0.isInfinite }.map { Double($0.magnitude) }
        guard low.isInfinite || high.isInfinite else { return ends.reduce(1, max) }
        let asked = form.columnRange(column).flatMap { entry in
            let row = Int(form.columnRows[entry])
            return [form.rowLower[row], form.rowUpper[row]].filter { !$0.isInfinite }.map {
                Double($0.magnitude) / Double(form.columnCoefficients[entry].magnitude)
            }
        }
        return (ends + asked).reduce(1, max)
    }

    /// A value of the objective in whole units, rounded down; ±`Int.infinity` where it is beyond them.
    func units(_ value: ExactDecimal) -> Int {
        let difference = value - objective.constant
        let signed = objective.sense == .maximize ? difference : -difference
        let scale = max(signed.scale, unit.scale)
        let (numerator, denominator) = (signed.significand(atScale: scale), unit.significand(atScale: scale))
        let quotient = numerator / denominator
        let whole = quotient * denominator > numerator ? quotient - 1 : quotient
        return Int(max(-Int128(Int.infinity), min(Int128(Int.infinity), whole)))
    }

    /// A bound in units as a bound in the objective's own unit.
    func value(ofUnits units: Int) -> ExactDecimal {
        let signed = ExactDecimal(units) * unit
        return objective.constant + (objective.sense == .maximize ? signed : -signed)
    }

    /// The least worth in units that later tiers may go down to when a plan has this value.
    func floor(keeping value: ExactDecimal) -> Int {
        let given = objective.tolerance.amount(at: value)
        return units(objective.sense == .maximize ? value - given : value + given)
    }

    /// What no plan is worth more than when none has a better value than this.
    func ceiling(_ value: ExactDecimal) -> Int { isStepped ? units(value) : units(value) + 1 }

    /// The least worth that may be better than a plan's; one of the same coarse units may. Where continuous columns count,
    /// rounding of duals must not keep a search alive: a billionth of the value, and the unit that rounding down may cost,
    /// count as nothing.
    func better(than units: Int) -> Int {
        // What is beyond the numbers rules nothing out.
        units.isInfinite
            ? units : isStepped ? units + 1 : isWhole ? units : units + 2 + Int(units.magnitude / 1_000_000_000)
    }
}
