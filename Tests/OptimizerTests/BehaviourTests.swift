import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

@Suite("How an optimisation ends") struct BehaviourTests {
    /// A continuous shortfall without an upper bound counts by its exact value, not by whole ones.
    @Test func shortfallsCountInFractions() {
        for sense in [Objective.Sense.minimize, .maximize] {
            var program = Program()
            for name in ["half", "third"] { program.add(.binary(name)) }
            let short = program.add(Column("short", .continuous, upper: nil))
            program.add(Row("one", origin: "t", [Term(0, 1), Term(1, 1)], upper: 1))
            let terms = [
                Term(0, ExactDecimal(significand: 5, scale: 1)), Term(1, ExactDecimal(significand: 3, scale: 1)),
                Term(short, 1),
            ]
            program.add(Row("target", origin: "t", terms, lower: ExactDecimal(significand: 9, scale: 1)))
            program.add(Objective("o", sense, [Term(short, sense == .minimize ? 1 : -1)]))
            let start: [ExactDecimal] = [0, 1, ExactDecimal(significand: 6, scale: 1)]
            guard case .solved(let solution) = optimize(program, options: SolveOptions(start: start)) else {
                Issue.record("not solved")
                continue
            }
            #expect(solution.point == [1, 0, ExactDecimal(significand: 4, scale: 1)])
        }
    }
}
