import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

@Suite("Lexicographic optimisation") struct LexicographicTests {
    /// Each tier's optimum, proved, and what the point returned reaches, which may give some up within the tolerance.
    private func check(_ program: Program, _ options: SolveOptions, seed: Int) {
        let expected = bruteForce(program)
        switch optimize(program, options: options) {
        case .infeasible: #expect(expected == nil, "seed \(seed)")
        case .solved(let solution):
            guard let expected else {
                Issue.record("seed \(seed): a point where there is none")
                return
            }
            #expect(program.violations(at: solution.point).isEmpty)
            #expect(solution.tiers.map(\.status) == program.objectives.map { _ in .optimal })
            #expect(expected.points.contains(solution.point) || !isExact(program), "seed \(seed)")
            #expect(solution.tiers.map(\.best) == expected.values, "seed \(seed)")
            #expect(solution.tiers.allSatisfy { $0.bound == $0.best?.approximate && $0.gap == 0 }, "seed \(seed)")
            let reached = program.objectives.map { $0.value(at: solution.point) }
            #expect(solution.tiers.map(\.value) == reached, "seed \(seed)")
            if isExact(program) { #expect(reached == expected.values, "seed \(seed)") }
            if options.uniqueByColumnOrder != nil { #expect(solution.point == expected.points.first, "seed \(seed)") }
            // Making the plan unique may give up the last tier's tolerance, too.
            guard options.uniqueByColumnOrder == nil else { return }
            let last = program.objectives.last.map { $0.value(at: solution.point) }
            #expect(last == expected.values.last, "seed \(seed)")
        case let other: Issue.record("seed \(seed): \(other)")
        }
    }

    private func isExact(_ program: Program) -> Bool {
        program.objectives.allSatisfy { $0.tolerance.amount(at: 7).isZero }
    }

    @Test func everyTierIsThatOfBruteForce() {
        for seed in 0..<1000 { check(tinyProgram(seed), SolveOptions(), seed: seed) }
    }

    @Test func tolerancesAreGivenUpAndNoMore() {
        for seed in 1000..<1070 { check(tinyProgram(seed, tolerance: true), SolveOptions(), seed: seed) }
    }

    @Test func theUniquePointIsTheFirstInOrder() {
        for seed in 2000..<2070 {
            let program = tinyProgram(seed, tolerance: seed % 2 == 0)
            let order = Array(program.columns.indices)
            check(program, SolveOptions(uniqueByColumnOrder: order), seed: seed)
        }
    }

    /// A gap is one of values: which of the points within it is first is found out to the end.
    @Test func aGapLeavesThePointUnique() {
        var within = 0
        for seed in 2100..<2300 {
            let program = tinyProgram(seed, tolerance: seed % 3 == 0)
            var options = SolveOptions(relativeGap: 0.1, uniqueByColumnOrder: Array(program.columns.indices))
            // Else so small programs come to their optimum all the same.
            (options.settings.tree.leastBeyondGap, options.settings.tree.shareBeyondGap) = (0, 0)
            switch optimize(program, options: options) {
            case .infeasible: #expect(feasiblePoints(program).isEmpty, "seed \(seed)")
            case .solved(let solution):
                var left = feasiblePoints(program)
                for (objective, tier) in zip(program.objectives, solution.tiers) {
                    guard let best = tier.best else { continue }
                    if tier.status == .withinGap { within += 1 }
                    let optimum = left.map { objective.value(at: $0) }.reduce(best) {
                        objective.isBetter($1, than: $0) ? $1 : $0
                    }
                    #expect(
                        (optimum - best).magnitude <= best.magnitude * ExactDecimal(significand: 1, scale: 1),
                        "seed \(seed)")
                    let kept = objective.row(keeping: best)
                    left = left.filter { kept.admits(kept.terms.activity(at: $0)) }
                }
                #expect(solution.isUnique && solution.point == left.first, "seed \(seed)")
            case let other: Issue.record("seed \(seed): \(other)")
            }
        }
        #expect(within > 10, "\(within)")
    }

    @Test func aStartChangesNothing() {
        for seed in 3000..<3040 {
            let program = tinyProgram(seed)
            guard let start = feasiblePoints(program).last else { continue }
            check(program, SolveOptions(start: start), seed: seed)
        }
    }

    /// Starts that break rows: every column at 1, or an infeasible point at random.
    @Test func aBrokenStartChangesNothing() {
        for seed in 3000..<3060 {
            let program = tinyProgram(seed)
            var dice = Dice(seed)
            let start = program.columns.map { _ in ExactDecimal(seed % 2 == 0 ? 1 : dice.roll(2)) }
            check(program, SolveOptions(start: start), seed: seed)
        }
    }

    /// What a broken start chooses is found again before the search has looked at a node.
    @Test func aBrokenStartIsMended() throws {
        var program = Program()
        let columns = (0..<6).map { program.add(.binary("x\($0)")) }
        program.add(Row("room", origin: "t", columns.map { Term($0, 3) }, upper: 8))
        program.add(Row("needs", origin: "t", [Term(columns[5], -1), Term(columns[0], 1)], upper: 0))
        program.add(Objective("o", .maximize, columns.prefix(5).map { Term($0, 2) }))
        var start = [ExactDecimal](repeating: 0, count: 6)
        start[0] = 1
        let outcome = optimize(program, options: SolveOptions(nodeLimit: 1, start: start))
        let point: [ExactDecimal]?
        switch outcome {
        case .solved(let solution): point = solution.point
        case .stopped(let best, _, _): point = best?.point
        default: point = nil
        }
        #expect(point != nil)
    }

    @Test func withoutObjectivesAnyPointDoes() {
        var program = Program()
        let column = program.add(.binary("x"))
        program.add(Row("r", origin: "t", [Term(column, 1)], lower: 1))
        guard case .solved(let solution) = optimize(program) else {
            Issue.record("not solved")
            return
        }
        #expect(solution.point == [1])
        #expect(solution.tiers.isEmpty)
    }

    @Test func unboundedAndInfeasibleAreToldApart() {
        var program = Program()
        let column = program.add(Column("x", .integer, upper: nil))
        program.add(Objective("o", .maximize, [Term(column, 1)]))
        #expect(optimize(program) == .unbounded)
        let whole = program.add(Column("y", .integer, upper: 5))
        program.add(Row("odd", origin: "t", [Term(whole, 2)], lower: 3, upper: 3))
        #expect(optimize(program) == .infeasible)
    }

    @Test func faultsOfAProgramAreFailures() {
        var program = Program()
        program.add(.binary("x"))
        program.add(Row("r", origin: "t", [Term(4, 1)], upper: 1))
        guard case .failed(let message) = optimize(program) else {
            Issue.record("not refused")
            return
        }
        #expect(message.contains("no column 4"))
    }
}
