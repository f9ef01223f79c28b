import LinearProgramming
import Quantities

@testable import Optimizer

/// A random form of at most eight binaries, perhaps one more integer, and rows of every kind that parts of the search
/// look for: choices, knapsacks with either sign, equations, openings, rows that follow from others.
func tinyForm(_ seed: Int, binaries: Int = 7, integer: Bool = true) -> IntegerForm {
    var dice = Dice(seed)
    let hasInteger = integer && dice.roll(3) == 0
    let count = binaries + (hasInteger ? 1 : 0)
    let low = dice.roll(5) - 3
    var form = IntegerForm(
        isInteger: Array(repeating: true, count: count),
        domain: Domain(
            lower: Array(repeating: 0, count: binaries) + (hasInteger ? [low] : []),
            upper: Array(repeating: 1, count: binaries) + (hasInteger ? [low + 1 + dice.roll(4)] : [])),
        places: Array(repeating: 0, count: count))
    for _ in 0..<(2 + dice.roll(5)) { form.append(tinyRow(&dice, binaries, count)) }
    form.gatherColumns()
    return form
}

private func tinyRow(_ dice: inout Dice, _ binaries: Int, _ count: Int) -> WholeRow {
    let open = Int.infinity
    switch dice.roll(6) {
    case 0:  // a choice
        let columns = (0..<binaries).filter { _ in dice.roll(2) == 0 }.map { Int32($0) }
        guard columns.count > 1 else { break }
        return WholeRow(
            columns: columns, coefficients: columns.map { _ in 1 }, lower: dice.roll(3) == 0 ? 1 : -open, upper: 1)
    case 1:  // an opening
        return WholeRow(
            columns: [0, Int32(1 + dice.roll(binaries - 1))], coefficients: [-1, 1], lower: -open, upper: 0)
    case 2:  // a conflict of literals
        let first = dice.roll(binaries - 1)
        let second = first + 1 + dice.roll(binaries - first - 1)
        let signs = [dice.roll(2) * 2 - 1, dice.roll(2) * 2 - 1]
        return WholeRow(
            columns: [Int32(first), Int32(second)], coefficients: signs, lower: -open,
            upper: 1 - signs.count { $0 < 0 })
    default: break
    }
    var columns: [Int32] = []
    var coefficients: [Int] = []
    let hasSigns = dice.roll(2) == 0
    for column in 0..<count where dice.roll(4) > 0 {
        columns.append(Int32(column))
        coefficients.append((1 + dice.roll(12)) * (hasSigns && dice.roll(3) == 0 ? -1 : 1))
    }
    let middle = coefficients.reduce(0, +) / 2
    switch dice.roll(4) {
    case 0: return WholeRow(columns: columns, coefficients: coefficients, lower: middle - dice.roll(8), upper: open)
    case 1:
        let lower = middle - dice.roll(8)
        return WholeRow(columns: columns, coefficients: coefficients, lower: lower, upper: lower + 2 + dice.roll(9))
    default: return WholeRow(columns: columns, coefficients: coefficients, lower: -open, upper: middle + dice.roll(6))
    }
}

/// Whether a row admits whole values.
func admits(_ row: WholeRow, _ point: [Int]) -> Bool {
    var activity = 0
    for (column, coefficient) in zip(row.columns, row.coefficients) { activity += coefficient * point[Int(column)] }
    return activity >= row.lower && activity <= row.upper
}

/// Every whole point within bounds.
func box(_ lower: [Int], _ upper: [Int]) -> [[Int]] {
    var points: [[Int]] = [[]]
    for (low, high) in zip(lower, upper) {
        points = low <= high ? points.flatMap { point in (low...high).map { point + [$0] } } : []
    }
    return points
}

/// Every feasible point of a form whose columns are all integer, within a domain that may be narrower than its own.
func points(_ form: IntegerForm, _ domain: Domain? = nil) -> [[Int]] {
    let rows = (0..<form.rowCount).map(form.row)
    let domain = domain ?? form.domain
    return box(domain.lower, domain.upper).filter { point in rows.allSatisfy { admits($0, point) } }
}

func worth(_ weights: [Int], _ point: [Int]) -> Int { zip(weights, point).reduce(0) { $0 + $1.0 * $1.1 } }

extension Domain {
    /// So many binaries.
    static func binary(_ count: Int) -> Domain {
        Domain(lower: Array(repeating: 0, count: count), upper: Array(repeating: 1, count: count))
    }
}

extension Dice {
    /// A weight for each column, of either sign.
    mutating func weights(_ count: Int, sides: Int = 40) -> [Int] { (0..<count).map { _ in roll(sides) - sides / 2 } }
}

/// A form of few binaries and many pairs of literals that exclude each other, so that literals meet their complements.
func conflictForm(_ seed: Int) -> IntegerForm {
    var dice = Dice(seed)
    let count = 4 + dice.roll(3)
    var form = IntegerForm(
        isInteger: Array(repeating: true, count: count), domain: .binary(count),
        places: Array(repeating: 0, count: count))
    for _ in 0..<(4 + dice.roll(8)) {
        let first = dice.roll(count - 1)
        let second = first + 1 + dice.roll(count - first - 1)
        let signs = [dice.roll(3) > 0 ? 1 : -1, dice.roll(2) * 2 - 1]
        form.append(
            WholeRow(
                columns: [Int32(first), Int32(second)], coefficients: signs, lower: -.infinity,
                upper: 1 - signs.count { $0 < 0 }))
    }
    form.gatherColumns()
    return form
}

/// Whether a literal of the conflict graph is true at a point.
func holds(_ literal: Int, _ point: [Int]) -> Bool { point[literal >> 1] == 1 - literal & 1 }

/// What a row comes to at a point.
func activity(_ row: WholeRow, _ point: [Double]) -> Double {
    zip(row.columns, row.coefficients).reduce(0) { $0 + Double($1.1) * point[Int($1.0)] }
}

/// A random form of one of two families, propagated, with weights; `nil`: nothing is feasible.
func cutForm(_ seed: Int) -> (form: IntegerForm, weights: [Int])? {
    var form = seed % 3 == 0 ? conflictForm(seed) : tinyForm(seed, integer: seed % 2 == 0)
    var dice = Dice(seed + 5)
    let weights = dice.weights(form.columnCount)
    var domain = form.domain
    var propagation = Propagation(form, .init())
    guard propagation.runAll(form, &domain) else { return nil }
    form.domain = domain
    return (form, weights)
}
