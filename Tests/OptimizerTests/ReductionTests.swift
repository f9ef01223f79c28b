import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

@Suite("Reductions") struct ReductionTests {
    /// Every tier's value, and the first point in order, are those of brute force on the original.
    @Test(arguments: [1, 2, 4, 8, 15]) func keepTheOptimumOfEveryTier(rawValue: Int) throws {
        for seed in 5000..<5150 {
            let program = tinyProgram(seed, tolerance: seed % 3 == 0)
            let order = seed % 2 == 0 ? Array(program.columns.indices) : nil
            let presolve = Presolve(program, reductions: .init(rawValue: rawValue), order: order, .standard)
            let expected = bruteForce(program)
            guard let presolve else {
                #expect(expected == nil, "seed \(seed)")
                continue
            }
            let found = bruteForce(presolve.program)
            #expect(found?.values == expected?.values, "seed \(seed)")
            guard let found, let expected else { continue }
            let points = found.points.map(presolve.original)
            #expect(points.allSatisfy { expected.points.contains($0) }, "seed \(seed)")
            if order != nil { #expect(points.first == expected.points.first, "seed \(seed)") }
        }
    }

    @Test func theSolverFindsTheSameWithAndWithout() {
        for seed in 6000..<6040 {
            let program = tinyProgram(seed)
            let order = Array(program.columns.indices)
            let plain = optimize(program, options: SolveOptions(uniqueByColumnOrder: order, reductions: []))
            let reduced = optimize(program, options: SolveOptions(uniqueByColumnOrder: order))
            if case .solved(let first) = plain, case .solved(let second) = reduced {
                #expect(first.point == second.point)
            } else {
                #expect(plain == .infeasible && reduced == .infeasible)
            }
        }
    }

    @Test func aColumnThatFitsNowhereIsFixed() throws {
        var program = Program()
        for name in ["small", "large"] { program.add(.binary(name)) }
        program.add(Row("area", origin: "t", [Term(0, 3), Term(1, 9)], upper: 8))
        program.add(Objective("o", .maximize, [Term(0, 1), Term(1, 5)]))
        let presolve = try #require(Presolve(program, reductions: .all, order: nil, .standard))
        #expect(presolve.kept == [0])
        #expect(presolve.program.rows.isEmpty)
        #expect(presolve.original([1]) == [1, 0])
    }

    @Test func aKnapsackIsTightened() {
        var program = Program()
        for name in ["a", "b"] { program.add(.binary(name)) }
        program.add(Row("r", origin: "t", [Term(0, 5), Term(1, 4)], upper: 6))
        var draft = Draft(program)
        #expect(TighterCoefficients.apply(&draft))
        // 5a + 4b ≤ 6 excludes only (1, 1), as a + b ≤ 1 does up to scale.
        #expect(draft.rows[0].terms == [Term(0, 3), Term(1, 3)])
        #expect(draft.rows[0].upper == 3)
    }

    @Test func aDominatedColumnGivesWay() {
        var program = Program()
        for name in ["dear", "cheap", "twin"] { program.add(.binary(name)) }
        program.add(Row("one", origin: "t", (0..<3).map { Term($0, 1) }, upper: 1))
        program.add(Row("budget", origin: "t", [Term(0, 5), Term(1, 3), Term(2, 3)], upper: 20))
        program.add(Row("other", origin: "t", [Term(0, 1), Term(1, 1), Term(2, 1)], lower: 0))
        program.add(Objective("o", .maximize, [Term(0, 2), Term(1, 2), Term(2, 2)]))
        var draft = Draft(program)
        let dominated = DominatedColumns.apply(&draft, order: nil)
        #expect(dominated.map(\.column) == [0, 2])
        #expect(draft.columns.map(\.upper) == [0, 1, 0])
        var ordered = Draft(program)
        // In this order the dear one must be taken if it can be, so only the twin goes.
        #expect(DominatedColumns.apply(&ordered, order: [0, 1, 2]).map(\.column) == [2])
    }

    @Test func aStartIsLedThroughReplacements() throws {
        var program = Program()
        for name in ["a", "b", "c"] { program.add(.binary(name)) }
        program.add(Row("one", origin: "t", [Term(0, 1), Term(1, 1)], upper: 1))
        program.add(Row("use", origin: "t", [Term(0, 1), Term(1, 1), Term(2, 1)], upper: 1))
        program.add(Objective("o", .maximize, [Term(0, 2), Term(1, 1), Term(2, 3)]))
        let presolve = try #require(Presolve(program, reductions: .dominatedColumns, order: nil, .standard))
        #expect(presolve.simplified([0, 1, 0])?.count == presolve.kept.count)
    }
}
