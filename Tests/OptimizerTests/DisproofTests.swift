import LinearProgramming
import Testing

@testable import Optimizer

/// What continuous columns cannot complete is disproved, and nothing else.
@Suite struct DisproofTests {
    /// `draw = 3 x`, `draw ≤ 2`, `short ≥ 5 − 2 y`; the shortfall is to be small.
    private var program: Program {
        var program = Program()
        let x = program.add(.binary("x"))
        let y = program.add(Column("y", .integer, upper: 2))
        let draw = program.add(Column("draw", .continuous, upper: nil))
        let short = program.add(Column("short", .continuous, upper: nil))
        program.add(Row("draws", origin: "t", [Term(draw, 1), Term(x, -3)], lower: 0, upper: 0))
        program.add(Row("quota", origin: "t", [Term(draw, 1)], upper: 2))
        program.add(Row("target", origin: "t", [Term(short, 1), Term(y, 2)], lower: 5))
        program.add(Objective("shortfall", .minimize, [Term(short, 1)]))
        return program
    }

    @Test func onlyWhatIsProved() {
        let disproof = Disproof(program, .init())
        let objective = program.objectives[0]
        // No draw serves x = 1.
        #expect(disproof.holds([1, 0, 0, 0], objective: objective, best: nil))
        // x = 0, y = 1 is feasible with a shortfall of 3: better than 4, no better than 3.
        #expect(!disproof.holds([0, 1, 0, 0], objective: objective, best: nil))
        #expect(!disproof.holds([0, 1, 0, 0], objective: objective, best: 4))
        #expect(disproof.holds([0, 1, 0, 0], objective: objective, best: 3))
    }
}
