import LinearProgramming
import Quantities

@testable import Optimizer

/// A small generator of repeatable numbers.
struct Dice {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func roll(_ sides: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int((state >> 11) % UInt64(sides))
    }

    /// Between −half and half of the sides, in tenths.
    mutating func tenths(_ sides: Int) -> ExactDecimal {
        ExactDecimal(significand: Int128(roll(sides) - sides / 2), scale: 1)
    }
}

/// A random program of choice rows, knapsacks, openings and a few odd rows over some ten integer columns, with three
/// objectives that have many ties.
func tinyProgram(_ seed: Int, tolerance: Bool = false) -> Program {
    var dice = Dice(seed)
    var program = Program()
    var choices: [[Int]] = []
    for group in 0..<3 {
        choices.append((0..<(2 + dice.roll(2))).map { program.add(.binary("x[\(group),\($0)]")) })
    }
    let opening = program.add(.binary("open"))
    if dice.roll(2) == 0 { program.add(Column("lots", .integer, lower: -1, upper: 2)) }
    let columns = Array(program.columns.indices)
    for (group, choice) in choices.enumerated() {
        let required = dice.roll(4) == 0
        program.add(
            Row("one[\(group)]", origin: "t", choice.map { Term($0, 1) }, lower: required ? 1 : nil, upper: 1))
    }
    for row in 0..<(1 + dice.roll(3)) {
        let terms = columns.map { Term($0, ExactDecimal(significand: Int128(dice.roll(40)), scale: dice.roll(2))) }
        program.add(Row("knapsack[\(row)]", origin: "t", terms, upper: ExactDecimal(5 + dice.roll(30))))
    }
    program.add(
        Row("opens", origin: "t", choices[0].map { Term($0, 1) } + [Term(opening, -1)], upper: 0))
    if dice.roll(3) == 0 {
        let terms = columns.map { Term($0, ExactDecimal(dice.roll(5) - 2)) }
        program.add(
            Row("odd", origin: "t", terms, lower: ExactDecimal(-3 + dice.roll(3)), upper: ExactDecimal(dice.roll(4))))
    }
    for objective in 0..<3 {
        let sides = [3, 8, 60][dice.roll(3)]
        let terms = columns.map { Term($0, dice.tenths(sides)) }
        let given =
            !tolerance
            ? Objective.Tolerance.none : dice.roll(2) == 0 ? .absolute(1) : .relative(dice.tenths(5).magnitude)
        program.add(
            Objective(
                "o\(objective)", dice.roll(2) == 0 ? .maximize : .minimize, terms, constant: dice.tenths(20),
                tolerance: given))
    }
    return program
}

/// Every point of a program whose columns are all integer, in order of the columns, greatest first.
func feasiblePoints(_ program: Program) -> [[ExactDecimal]] {
    var points: [[ExactDecimal]] = [[]]
    for column in program.columns {
        let low = Int(column.lower.significand)
        let high = Int((column.upper ?? 0).significand)
        points = points.flatMap { point in (low...high).reversed().map { point + [ExactDecimal($0)] } }
    }
    return points.filter { program.violations(at: $0).isEmpty }
}

/// The value of every tier and the points left behind the last, greatest first; `nil`: infeasible.
func bruteForce(_ program: Program) -> (values: [ExactDecimal], points: [[ExactDecimal]])? {
    var points = feasiblePoints(program)
    guard !points.isEmpty else { return nil }
    var values: [ExactDecimal] = []
    for objective in program.objectives {
        let all = points.map { objective.value(at: $0) }
        guard let best = objective.sense == .maximize ? all.max() : all.min() else { return nil }
        let kept = objective.row(keeping: best)
        points = points.filter { kept.admits(kept.terms.activity(at: $0)) }
        values.append(best)
    }
    return (values, points)
}

/// An integer column whose value in a point lies outside a domain; `nil`: none does.
func columnLeftOut(of point: [ExactDecimal], by domain: Domain, _ program: Program) -> Int? {
    program.columns.indices.first { column in
        guard program.columns[column].kind == .integer else { return false }
        let value = Int(point[column].significand)
        return value < domain.lower[column] || value > domain.upper[column]
    }
}

extension Program {
    /// The same columns and rows with other objectives.
    func with(_ objectives: [Objective]) -> Program {
        var program = Program()
        for column in columns { program.add(column) }
        for row in rows { program.add(row) }
        for objective in objectives { program.add(objective) }
        return program
    }
}

extension Outcome {
    /// What every objective comes to at the point; `nil`: not solved.
    var values: [ExactDecimal?]? {
        if case .solved(let solution) = self { solution.tiers.map(\.value) } else { nil }
    }
}
