import LinearProgramming
import Quantities
import Testing

@Suite("Exact evaluation") struct EvaluationTests {
    private let program = smallProgram()

    @Test func valuesAreExact() {
        let point: [ExactDecimal] = [1, 1, 1, 0]
        #expect(program.value(of: program.objectives[0], at: point) == ExactDecimal(significand: 1325, scale: 2))
        #expect(program.value(of: program.objectives[1], at: point) == -4)
        #expect(program.violations(at: point).isEmpty)
    }

    @Test func everyViolationIsNamed() {
        let half = ExactDecimal(significand: 5, scale: 1)
        #expect(
            program.violations(at: [half, 8, 1, 0]) == [
                .notWhole(column: 0, value: half), .bound(column: 1, value: 8),
                .row(0, activity: ExactDecimal(significand: 1425, scale: 2)), .row(1, activity: 7),
                .row(2, activity: 2),
            ])
    }

    @Test func aBrokenTenthOfAMillionthIsSeen() {
        var program = Program()
        program.add(Column("x", .continuous, upper: 1))
        program.add(Row("r", origin: "r", [Term(0, ExactDecimal(significand: 1_000_001, scale: 6))], upper: 1))
        #expect(program.violations(at: [1]).count == 1)
    }

    @Test func aTierBecomesARowWithItsTolerance() {
        let output = program.objectives[0].row(keeping: ExactDecimal(significand: 1325, scale: 2))
        #expect(output.name == "tier[output]")
        #expect(output.lower == ExactDecimal(significand: 225, scale: 2))
        #expect(output.upper == nil)
        let cost = program.objectives[1].row(keeping: -4)
        #expect(cost.upper == 0)
        let second = program.tier(1, after: [ExactDecimal(significand: 1325, scale: 2)])
        #expect(second.rows.count == 5)
        #expect(second.objectives.map(\.name) == ["cost"])
    }
}
