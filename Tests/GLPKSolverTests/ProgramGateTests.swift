import LinearProgramming
import Testing

@testable import GLPKSolver

@Suite("The gate before C") struct ProgramGateTests {
    private let binary = NumericProgram.Column(lower: 0, upper: 1, isInteger: true)

    private func fault(
        _ columns: [NumericProgram.Column], _ rows: [NumericProgram.Row], _ coefficients: [Double]
    ) -> ProgramFault? {
        do throws(ProgramFault) {
            _ = try NumericProgram(
                columns: columns, rows: rows,
                objective: .init(isMaximized: true, constant: 0, coefficients: coefficients))
            return nil
        } catch {
            return error
        }
    }

    @Test func refusesWhatGLPKWouldAbortOn() {
        let twice = NumericProgram.Row(lower: 0, upper: 1, columns: [0, 0], coefficients: [1, 1])
        #expect(fault([binary], [twice], [1]) == .duplicateEntry(0, in: .row(0)))
        let unknown = NumericProgram.Row(lower: 0, upper: 1, columns: [1], coefficients: [1])
        #expect(fault([binary], [unknown], [1]) == .unknownColumn(1, in: .row(0)))
        let uneven = NumericProgram.Row(lower: 0, upper: 1, columns: [0], coefficients: [])
        #expect(fault([binary], [uneven], [1]) == .wrongCount(.row(0)))
        #expect(fault([binary], [], []) == .wrongCount(.objective))
    }

    @Test func refusesNumbersThatAreNone() {
        #expect(fault([binary], [], [.nan]) == .notANumber(.objective))
        #expect(
            fault([.init(lower: .infinity, upper: .infinity, isInteger: false)], [], [0]) == .notANumber(.column(0)))
        let row = NumericProgram.Row(lower: .nan, upper: 1, columns: [0], coefficients: [1])
        #expect(fault([binary], [row], [1]) == .notANumber(.row(0)))
        let huge = NumericProgram.Row(lower: 0, upper: 1, columns: [0], coefficients: [1e300])
        #expect(fault([binary], [huge], [1]) == .tooLarge(.row(0)))
    }

    @Test func fractionalBoundsOfIntegersAreRoundedInwards() throws {
        let program = try NumericProgram(
            columns: [.init(lower: 0.5, upper: 1.5, isInteger: true)], rows: [],
            objective: .init(isMaximized: true, constant: 0, coefficients: [1]))
        #expect(program.columns[0].lower == 1)
        #expect(program.columns[0].upper == 1)
        #expect(solveInteger(program).status == .optimal)
        #expect(solveInteger(program).point == [1])
    }

    @Test func crossingBoundsAreInfeasible() throws {
        let program = try NumericProgram(
            columns: [.init(lower: 0.2, upper: 0.8, isInteger: true)], rows: [],
            objective: .init(isMaximized: true, constant: 0, coefficients: [1]))
        #expect(program.hasCrossingBounds)
        #expect(solveInteger(program).status == .infeasible)
        #expect(solveRelaxation(program).status == .infeasible)
    }

    @Test func emptyProgramsAreSolved() throws {
        let nothing = try NumericProgram(
            columns: [], rows: [], objective: .init(isMaximized: true, constant: 7, coefficients: []))
        #expect(solveRelaxation(nothing).status == .optimal)
        #expect(solveInteger(nothing).status == .optimal)
        let emptyRow = try NumericProgram(
            columns: [binary], rows: [.init(lower: 0, upper: 1, columns: [], coefficients: [])],
            objective: .init(isMaximized: true, constant: 0, coefficients: [1]))
        #expect(solveInteger(emptyRow).point == [1])
    }
}
