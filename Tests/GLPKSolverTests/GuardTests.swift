import CGLPK
import Glibc
import LinearProgramming
import Testing

@testable import GLPKSolver

@Suite("GLPK's aborts become errors", .serialized) struct GuardTests {
    @Test func aBadIndexIsAnErrorAndTheThreadGoesOn() throws {
        let program = try randomKnapsack(1)
        for _ in 0..<20 {
            #expect(guarded_enter(0) == GUARDED_OK)
            let problem = try buildProblem(program)
            #expect(guarded_provoke(problem) == GUARDED_ABORTED)
            #expect(String(cString: guarded_message()).contains("column number out of range"))
            var rows: CInt = 0
            var columns: CInt = 0
            #expect(guarded_size(problem, &rows, &columns) == GUARDED_BROKEN)
            guarded_leave()
        }
        #expect(solveInteger(program).status == .optimal)
    }

    @Test func withoutASessionNothingIsCalled() {
        var rows: CInt = 0
        var columns: CInt = 0
        #expect(guarded_size(nil, &rows, &columns) == GUARDED_BROKEN)
    }

    @Test func anAbortInsideACallbackIsAnErrorAndKeepsTheBestPoint() throws {
        let program = try randomKnapsack(3, columns: 40, rows: 5)
        let result = solveInteger(program, options: IntegerSearchOptions()) { $0.best == nil ? .goOn : .abort }
        guard case .failed(let message) = result.status else {
            Issue.record("\(result.status)")
            return
        }
        #expect(message.contains("invalid row length"))
        #expect(result.point != nil)
        #expect(solveInteger(try randomKnapsack(4)).status == .optimal)
    }

    @Test func theMemoryLimitStopsAndIsNotInfeasible() throws {
        var options = IntegerSearchOptions()
        options.limits.memoryMegabytes = 1
        let program = try randomKnapsack(5, columns: 2000, rows: 60)
        #expect(solveInteger(program, options: options).status == .stopped(.memory))
        #expect(solveRelaxation(program, limits: SolveLimits(memoryMegabytes: 1)).status == .stopped(.memory))
        #expect(solveRelaxation(program).status == .optimal)
    }

    /// In a process of its own, because the flag is one for the process and other tests run beside this one.
    @Test func theStopFlagStops() async {
        await #expect(processExitsWith: .success) {
            let program = try randomKnapsack(6, columns: 60, rows: 5)
            StopFlag.request()
            var presolved = IntegerSearchOptions()
            presolved.presolves = true
            try #require(solveRelaxation(program).status == .stopped(.user))
            try #require(solveInteger(program).status == .stopped(.user))
            try #require(solveInteger(program, options: presolved).status == .stopped(.user))
            StopFlag.clear()
            try #require(solveRelaxation(program).status == .optimal)
            let stopped = solveInteger(program) { progress -> Bool in
                if progress.best != nil { StopFlag.request() }
                return true
            }
            try #require(stopped.status == .stopped(.user))
            try #require(stopped.point != nil)
        }
    }

    @Test func theFirstInterruptAsksTheSecondEnds() async {
        await #expect(processExitsWith: .signal(SIGINT)) {
            try #require(StopFlag.installSignalHandlers())
            kill(getpid(), SIGINT)
            for _ in 0..<2000 where !StopFlag.isRequested { usleep(1000) }
            try #require(StopFlag.isRequested)
            kill(getpid(), SIGINT)
            sleep(5)
        }
    }

    @Test func theEnvironmentOfEachThreadIsItsOwn() async throws {
        let programs = try (10..<18).map { try randomKnapsack($0, columns: 10) }
        let values = await withTaskGroup(of: (Int, Double?).self) { group in
            for (index, program) in programs.enumerated() {
                group.addTask { (index, solveInteger(program).bound) }
            }
            var values = [Double?](repeating: nil, count: programs.count)
            for await (index, value) in group { values[index] = value }
            return values
        }
        for (program, value) in zip(programs, values) { #expect(value == bruteForce(program)) }
    }
}
