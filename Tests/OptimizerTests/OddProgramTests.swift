import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

@Suite("Odd programs") struct OddProgramTests {
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

    // MARK: no point at all

    private func binaries(_ count: Int) -> Program {
        var program = Program()
        for column in 0..<count { program.add(.binary("x[\(column)]")) }
        return program
    }

    private func tenth(_ digits: Int) -> ExactDecimal { ExactDecimal(significand: Int128(digits), scale: 1) }

    @Test func crossingBounds() {
        for kind in [Column.Kind.integer, .continuous] {
            var program = binaries(1)
            program.add(Column("y", kind, lower: 2, upper: 1))
            program.add(Objective("o", .maximize, [Term(0, 1)]))
            #expect(optimize(program) == .infeasible)
            #expect(optimize(program, options: SolveOptions(reductions: [])) == .infeasible)
        }
        var program = binaries(2)
        program.add(Row("r", origin: "t", [Term(0, 1), Term(1, 1)], lower: 2, upper: 1))
        #expect(optimize(program) == .infeasible)
        #expect(optimize(program, options: SolveOptions(reductions: [])) == .infeasible)
    }

    @Test func noWholeNumberBetweenBounds() {
        var program = binaries(1)
        program.add(Column("y", .integer, lower: tenth(2), upper: tenth(8)))
        #expect(optimize(program) == .infeasible)
    }

    @Test func noTermsThatCannotBeMet() {
        var program = binaries(1)
        program.add(Row("r", origin: "t", [], lower: 1))
        #expect(optimize(program) == .infeasible)
        #expect(optimize(program, options: SolveOptions(reductions: [])) == .infeasible)
    }

    @Test func parity() {
        for count in [2, 7, 14] {
            var program = binaries(count)
            let most = ExactDecimal(count % 2 == 0 ? count + 1 : count)
            program.add(Row("odd", origin: "t", (0..<count).map { Term($0, 2) }, lower: most, upper: most))
            program.add(Objective("o", .maximize, (0..<count).map { Term($0, ExactDecimal($0 + 1)) }))
            #expect(optimize(program) == .infeasible, "\(count)")
        }
        // 6x + 10y + 15z = 29 has no solution up to 1, 1, 1 but a relaxation that has.
        var program = binaries(3)
        program.add(Row("r", origin: "t", [Term(0, 6), Term(1, 10), Term(2, 15)], lower: 29, upper: 29))
        #expect(optimize(program) == .infeasible)
    }

    @Test func fivePigeonsInFourHoles() {
        var program = binaries(20)
        for pigeon in 0..<5 {
            program.add(Row("one", origin: "one", (0..<4).map { Term(4 * pigeon + $0, 1) }, lower: 1))
        }
        for hole in 0..<4 {
            for first in 0..<5 {
                for second in 0..<first {
                    program.add(
                        Row("apart", origin: "t", [Term(4 * first + hole, 1), Term(4 * second + hole, 1)], upper: 1))
                }
            }
        }
        program.add(Objective("o", .minimize, (0..<20).map { Term($0, 1) }))
        #expect(optimize(program) == .infeasible)
    }

    @Test func continuousColumnsThatCannotMeet() {
        // Either choice draws 0.3 or 0.4 of a pool that holds 0.2 in two parts.
        var program = binaries(2)
        for part in 0..<2 { program.add(Column("draw[\(part)]", .continuous, upper: nil)) }
        program.add(Row("one", origin: "t", [Term(0, 1), Term(1, 1)], lower: 1, upper: 1))
        program.add(
            Row("need", origin: "t", [Term(0, tenth(3)), Term(1, tenth(4)), Term(2, -1), Term(3, -1)], upper: 0))
        program.add(Row("pool", origin: "t", [Term(2, 1), Term(3, 1)], upper: tenth(2)))
        program.add(Objective("o", .minimize, [Term(2, 3), Term(3, 2)]))
        #expect(optimize(program) == .infeasible)
    }

    @Test func anUnboundedRelaxationWithoutPoint() {
        var program = Program()
        for name in ["x", "y"] { program.add(Column(name, .integer, upper: 5)) }
        program.add(Row("odd", origin: "t", [Term(0, 2), Term(1, -2)], lower: 1, upper: 1))
        program.add(Column("z", .continuous, upper: nil))
        program.add(Objective("o", .maximize, [Term(2, 1)]))
        #expect(optimize(program) == .infeasible)
    }

    // MARK: no end

    @Test func unbounded() {
        for kind in [Column.Kind.integer, .continuous] {
            for sense in [Objective.Sense.maximize, .minimize] {
                var program = binaries(3)
                program.add(Column("y", kind, upper: nil))
                program.add(Row("r", origin: "t", (0..<3).map { Term($0, 1) }, lower: 1))
                program.add(Row("tie", origin: "t", [Term(0, 5), Term(3, -1)], upper: 3))
                program.add(Objective("o", sense, [Term(0, 4), Term(3, sense == .maximize ? 1 : -1)]))
                #expect(optimize(program) == .unbounded, "\(kind) \(sense)")
            }
        }
    }

    @Test func unboundedInTheSecondTier() {
        var program = binaries(2)
        program.add(Column("y", .continuous, upper: nil))
        program.add(Objective("first", .maximize, [Term(0, 1), Term(1, 1)]))
        program.add(Objective("second", .maximize, [Term(2, 1)]))
        #expect(optimize(program) == .unbounded)
    }

    @Test func anOpenColumnThatRowsBound() {
        var program = binaries(1)
        program.add(Column("y", .integer, upper: nil))
        program.add(Row("r", origin: "t", [Term(0, -4), Term(1, 3)], upper: 10))
        program.add(Objective("o", .maximize, [Term(0, -1), Term(1, 1)]))
        guard case .solved(let solution) = optimize(program) else {
            Issue.record("not solved")
            return
        }
        // 3y ≤ 10 + 4x: 3 alone, or 4 less 1.
        #expect(solution.tiers.map(\.value) == [3])
    }
}
