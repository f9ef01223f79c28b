import CGLPK
import Foundation
import LinearProgramming
import Quantities
import Testing

@testable import GLPKSolver

@Suite("GLPK reads what we write") struct ReadBackTests {
    /// Integer columns of both signs, continuous ones, rows with one bound, two or none.
    private func randomProgram(_ seed: Int) -> Program {
        var dice = Dice(seed)
        var program = Program()
        func number(_ sides: Int) -> ExactDecimal {
            ExactDecimal(significand: Int128(dice.roll(sides) - sides / 2), scale: 1)
        }
        for index in 0..<6 {
            switch index % 3 {
            case 0: program.add(.binary("e\(index)[浦-\(index)]"))
            case 1: program.add(Column("\(index) lots", .integer, lower: -3, upper: 4))
            default: program.add(Column("draw[\(index)]", .continuous, lower: number(9), upper: 9))
            }
        }
        for row in 0..<4 {
            let terms = (0..<6).map { Term($0, number(60)) }
            let lower = ExactDecimal(-20 - dice.roll(9))
            program.add(
                Row("row[\(row)]", origin: "test", terms, lower: row == 1 ? nil : lower, upper: row == 2 ? nil : 20))
        }
        program.add(Objective("a", .maximize, (0..<6).map { Term($0, number(60)) }, constant: number(100)))
        program.add(Objective("b", .minimize, (0..<5).map { Term($0, number(60)) }, constant: number(100)))
        return program
    }

    private func optimum(of text: String, format: CInt) throws -> Double {
        let path = NSTemporaryDirectory() + "landplan-\(UUID().uuidString).txt"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try withSession(memoryMegabytes: nil) { () throws(GLPKFault) -> Double in
            var problem: OpaquePointer?
            try check(guarded_read(&problem, path, format))
            guard let problem else { return .nan }
            var options = search_options()
            var best = [Double](repeating: 0, count: 20)
            var hasBest: CInt = 0
            var bound = 0.0
            var outcome: CInt = 0
            try check(guarded_search(problem, &options, nil, nil, &best, &hasBest, &bound, &outcome))
            return Int(outcome) == SEARCH_OPTIMAL ? bound : .nan
        }
    }

    @Test func bothFormatsHaveTheSameOptimum() throws {
        for seed in 1...25 {
            let program = randomProgram(seed)
            let first = solveInteger(try NumericProgram(program, objective: program.objectives[0]))
            guard first.status == .optimal, let value = first.bound else { continue }
            #expect(abs(try optimum(of: LPText(program).text, format: 0) - value) < 1e-6)
            #expect(abs(try optimum(of: MPSText(program).text, format: 1) + value) < 1e-6)
            let kept = try #require(ExactDecimal(nearest: value - 1, places: 3))
            let second = program.tier(1, after: [kept])
            let secondValue = solveInteger(try NumericProgram(second, objective: second.objectives[0])).bound ?? .nan
            #expect(abs(try optimum(of: LPText(program, tier: 1, after: [kept]).text, format: 0) - secondValue) < 1e-6)
            #expect(abs(try optimum(of: MPSText(program, tier: 1, after: [kept]).text, format: 1) - secondValue) < 1e-6)
        }
    }

    @Test func columnsKeepTheirOrderAndNames() throws {
        let program = randomProgram(3)
        let text = LPText(program)
        let path = NSTemporaryDirectory() + "landplan-\(UUID().uuidString).lp"
        try text.text.write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let names = try withSession(memoryMegabytes: nil) { () throws(GLPKFault) -> [String] in
            var problem: OpaquePointer?
            try check(guarded_read(&problem, path, 0))
            guard let problem else { return [] }
            var names: [String] = []
            for column in 1...6 {
                var name = [CChar](repeating: 0, count: 256)
                try check(guarded_column_name(problem, CInt(column), &name, 256))
                names.append(String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
            }
            return names
        }
        #expect(names == text.names.columns)
    }

    @Test func anEmptyProgramIsRead() throws {
        #expect(try optimum(of: LPText(Program()).text, format: 0) == 0)
    }
}
