import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// Units do not matter: the same program in other units has the same optimum in them.
@Suite("Programs in other units") struct ScaledProgramTests {
    /// Every row, objective and continuous column in a unit of its own.
    private func scaled(_ program: Program, _ seed: Int, largest: Int) -> (program: Program, factors: [ExactDecimal]) {
        var dice = Dice(seed)
        func factor() -> ExactDecimal {
            ExactDecimal(significand: Int128(1 + dice.roll(9999)), scale: 3) * ExactDecimal(1 + dice.roll(largest))
        }
        var result = Program()
        let units = program.columns.map { column in
            column.kind == .integer ? .one : ExactDecimal([1, 10, 100, 1000][dice.roll(4)])
        }
        for (column, unit) in zip(program.columns, units) {
            result.add(
                Column(
                    column.name, column.kind, lower: column.lower.divided(by: unit, places: 9) ?? .zero,
                    upper: column.upper.flatMap { $0.divided(by: unit, places: 9) }))
        }
        for row in program.rows {
            let factor = factor()
            result.add(
                Row(
                    row.name, origin: row.origin,
                    row.terms.map { Term($0.column, $0.coefficient * factor * units[$0.column]) },
                    lower: row.lower.map { $0 * factor }, upper: row.upper.map { $0 * factor }))
        }
        var factors: [ExactDecimal] = []
        for objective in program.objectives {
            let factor = factor()
            factors.append(factor)
            result.add(
                Objective(
                    objective.name, objective.sense,
                    objective.terms.map { Term($0.column, $0.coefficient * factor * units[$0.column]) },
                    constant: objective.constant * factor))
        }
        return (result, factors)
    }

    @Test(arguments: [30, 3000]) func theSameOptimum(largest: Int) {
        for structure in Structure.allCases {
            for seed in 300..<302 {
                let program = structure.program(seed)
                let (other, factors) = scaled(program, seed, largest: largest)
                switch (optimize(program), optimize(other)) {
                case (.solved(let first), .solved(let second)):
                    let expected = zip(first.tiers, factors).map { tier, factor in tier.value.map { $0 * factor } }
                    for (tier, value) in zip(second.tiers, expected) {
                        guard let value, let found = tier.value else {
                            Issue.record("\(structure) \(seed): no value")
                            continue
                        }
                        #expect(tier.status == .optimal, "\(structure) \(seed)")
                        let isWhole = program.columns.allSatisfy { $0.kind == .integer }
                        let room = isWhole ? 0 : 1e-6 * max(1, value.magnitude.approximate)
                        let difference = (found - value).magnitude.approximate
                        #expect(difference <= room, "\(structure) \(seed): got \(found), expected \(value)")
                    }
                case (let first, let second): #expect(first == second, "\(structure) \(seed) \(largest)")
                }
            }
        }
    }
}
