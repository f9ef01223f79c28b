import LinearProgramming
import Testing

@testable import GLPKSolver

@Suite("Solving with GLPK", .serialized) struct SolveTests {
    @Test func aRelaxationHasItsPrices() throws {
        // max 3x + 2y, x + y ≤ 4, x + 3y ≤ 6, x ≤ 3: optimum (3, 1) = 11.
        let program = try NumericProgram(
            columns: [
                .init(lower: 0, upper: 3, isInteger: false), .init(lower: 0, upper: .infinity, isInteger: false),
            ],
            rows: [
                .init(lower: -.infinity, upper: 4, columns: [0, 1], coefficients: [1, 1]),
                .init(lower: -.infinity, upper: 6, columns: [0, 1], coefficients: [1, 3]),
            ], objective: .init(isMaximized: true, constant: 0, coefficients: [3, 2]))
        let result = solveRelaxation(program)
        #expect(result.status == .optimal)
        let point = try #require(result.point)
        #expect((point.objective - 11).magnitude < 1e-9)
        #expect((point.columns[0] - 3).magnitude < 1e-9)
        // Both rows are tight at (3, 1); the dual solution must price the objective.
        let priced = 4 * point.rowDuals[0] + 6 * point.rowDuals[1] + 3 * point.reducedCosts[0]
        #expect((priced - 11).magnitude < 1e-9)
    }

    @Test func statusesAreToldApart() throws {
        let column = NumericProgram.Column(lower: 0, upper: .infinity, isInteger: true)
        let unbounded = try NumericProgram(
            columns: [column], rows: [.init(lower: 0, upper: .infinity, columns: [0], coefficients: [1])],
            objective: .init(isMaximized: true, constant: 0, coefficients: [1]))
        #expect(solveRelaxation(unbounded).status == .unbounded)
        #expect(solveInteger(unbounded).status == .unbounded)
        let infeasible = try NumericProgram(
            columns: [column],
            rows: [
                .init(lower: 3, upper: .infinity, columns: [0], coefficients: [1]),
                .init(lower: -.infinity, upper: 2, columns: [0], coefficients: [1]),
            ], objective: .init(isMaximized: true, constant: 0, coefficients: [1]))
        #expect(solveRelaxation(infeasible).status == .infeasible)
        #expect(solveInteger(infeasible).status == .infeasible)
        // 2x = 1 has a relaxed solution but no whole one.
        let odd = try NumericProgram(
            columns: [.init(lower: 0, upper: 5, isInteger: true)],
            rows: [.init(lower: 1, upper: 1, columns: [0], coefficients: [2])],
            objective: .init(isMaximized: true, constant: 0, coefficients: [1]))
        #expect(solveRelaxation(odd).status == .optimal)
        #expect(solveInteger(odd).status == .infeasible)
    }

    /// However soon one way of solving is given up, another one ends with the same optimum, or all have failed.
    @Test func everyWayEndsAlike() throws {
        var failures: [Int] = []
        for further in [1, 10, 15, 20, 25, 30, 40, 1000] {
            failures.append(0)
            for seed in 0..<60 {
                let program = try randomKnapsack(seed, columns: 30, rows: 8)
                let optimum = try #require(solveRelaxation(program).point).objective
                try withRelaxation(of: program) { relaxation throws(GLPKFault) in
                    let outcome = try relaxation.solve(nil, false, .init(first: 1, further: further), .never)
                    #expect(outcome == .optimal || outcome == .failed)
                    if outcome == .failed { failures[failures.count - 1] += 1 }
                    if outcome == .optimal { #expect(abs(try relaxation.point().objective - optimum) < 1e-6) }
                    // What was tried before leaves nothing behind.
                    #expect(try relaxation.solve() == .optimal)
                    #expect(abs(try relaxation.point().objective - optimum) < 1e-6)
                }
            }
        }
        #expect(failures.first == 60 && failures.last == 0, "\(failures)")
        #expect(failures.contains { $0 > 0 && $0 < 60 }, "\(failures)")
    }

    @Test func theNodeLimitStopsWithAPoint() throws {
        var options = IntegerSearchOptions()
        options.limits.nodes = 3
        options.coverCuts = false
        options.mixedIntegerRoundingCuts = false
        options.start = [Double](repeating: 0, count: 40)
        let result = solveInteger(try randomKnapsack(7, columns: 40, rows: 6), options: options)
        #expect(result.status == .stopped(.nodes))
        #expect(result.point != nil)
    }

    @Test func aStartIsUsedAndCanOnlyBeBeaten() throws {
        let program = try randomKnapsack(8, columns: 12)
        var options = IntegerSearchOptions()
        options.start = [Double](repeating: 0, count: 12)
        var seen: [Double] = []
        let result = solveInteger(program, options: options) { progress in
            if let best = progress.best, seen.last != best { seen.append(best) }
            return true
        }
        #expect(result.status == .optimal)
        #expect(result.bound == bruteForce(program))
        #expect(seen == seen.sorted())
    }

    @Test(arguments: [false, true]) func optimaAreThoseOfBruteForce(presolves: Bool) throws {
        var options = IntegerSearchOptions()
        options.presolves = presolves
        for seed in 100..<200 {
            let program = try randomKnapsack(seed, columns: 7)
            let result = solveInteger(program, options: options)
            #expect(result.status == .optimal)
            let value = (result.bound ?? .nan).rounded()
            #expect(value == bruteForce(program))
        }
    }

    @Test func aKeptRelaxationFollowsItsChanges() throws {
        let program = try randomKnapsack(9, columns: 10)
        try withRelaxation(of: program) { relaxation throws(GLPKFault) in
            #expect(try relaxation.solve() == .optimal)
            let first = try relaxation.point().objective
            let basis = try relaxation.basis()
            try relaxation.setBounds(ofColumns: [0, 1], lower: [0, 0], upper: [0, 0])
            #expect(try relaxation.solve() == .optimal)
            #expect(try relaxation.point().objective <= first + 1e-9)
            try relaxation.add(
                .init(lower: 9, upper: .infinity, columns: Array(0..<10), coefficients: .init(repeating: 1, count: 10)))
            #expect(try relaxation.solve() == .infeasible)
            #expect(try relaxation.infeasibilityMultipliers()?.count == 4)
            try relaxation.delete(rows: [3])
            try relaxation.setBounds(ofColumns: [0, 1], lower: [0, 0], upper: [1, 1])
            try relaxation.set(basis)
            #expect(try relaxation.solve() == .optimal)
            #expect(abs(try relaxation.point().objective - first) < 1e-9)
        }
    }
}
