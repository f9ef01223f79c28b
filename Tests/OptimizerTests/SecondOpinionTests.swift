import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// What GLPK's branch and cut says is told as its word, and its point is exact.
@Suite("Second opinion") struct SecondOpinionTests {
    @Test func everyTierIsThatOfBruteForce() {
        for seed in 0..<200 {
            let program = tinyProgram(seed)
            let expected = bruteForce(program)
            switch consultGLPK(program) {
            case .infeasible: #expect(expected == nil, "seed \(seed)")
            case .answered(let solution):
                #expect(program.violations(at: solution.point).isEmpty)
                #expect(solution.tiers.map(\.value) == expected?.values, "seed \(seed)")
                #expect(solution.tiers.allSatisfy { $0.status == .claimed(.optimal) && $0.gap == 0 }, "seed \(seed)")
                #expect(!solution.isUnique)
            case let other: Issue.record("seed \(seed): \(other)")
            }
        }
    }

    /// Without nodes there is a claim of optimality only where none was needed.
    @Test func limitsAreTold() {
        var stopped = 0
        for seed in 0..<60 {
            switch consultGLPK(tinyProgram(seed), options: SolveOptions(nodeLimit: 0)) {
            case .stopped(let reason):
                #expect(reason == .nodes)
                stopped += 1
            case .answered(let solution):
                let first = solution.tiers.firstIndex { $0.status == .claimed(.stopped(.nodes)) }
                if let first {
                    stopped += 1
                    #expect(solution.tiers[(first + 1)...].allSatisfy { $0.status == .notReached })
                }
            case .infeasible: break
            case let other: Issue.record("seed \(seed): \(other)")
            }
        }
        #expect(stopped > 0)
    }

    @Test func noTimeIsAStop() {
        guard case .stopped(.time) = consultGLPK(tinyProgram(1), options: SolveOptions(timeLimit: 0)) else {
            // A program that is solved within the first millisecond needs none.
            return
        }
    }

    @Test func aProgramWithoutObjectivesIsAskedForAPoint() {
        var program = Program()
        let column = program.add(.binary("x"))
        program.add(Row("needed", origin: "t", [Term(column, 1)], lower: 1))
        guard case .answered(let solution) = consultGLPK(program) else {
            Issue.record("no point")
            return
        }
        #expect(solution.point == [1] && solution.tiers.isEmpty)
    }
}
