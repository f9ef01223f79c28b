import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// A point that misses nothing, looked for before the least that must be missed.
@Suite("A point that misses nothing") struct IdealPointTests {
    /// Three choices of 4, 5 and 6, of which two fit, a target for their sum, and a value that likes the least of them most.
    private func program(target: ExactDecimal) -> Program {
        var program = Program()
        let chosen = ["a", "b", "c"].map { program.add(Column($0, .integer, upper: 1)) }
        let missed = program.add(Column("missed", .continuous, upper: nil))
        let sum = zip(chosen, [4, 5, 6] as [ExactDecimal]).map { Term($0, $1) }
        program.add(Row("room", origin: "t", chosen.map { Term($0, 1) }, upper: 2))
        program.add(Row("target", origin: "t", sum + [Term(missed, 1)], lower: target))
        program.add(Objective("missed", .minimize, [Term(missed, 1)]))
        program.add(Objective("value", .maximize, zip(chosen, [9, 2, 1] as [ExactDecimal]).map { Term($0, $1) }))
        return program
    }

    private func sequence(_ program: Program, from start: [ExactDecimal]? = nil) throws -> TierSequence {
        TierSequence(
            try #require(ProgramShape(program, .standard)), start: start, chosen: [], pricedStart: nil,
            options: SolveOptions(), until: .never, progress: { _ in })
    }

    /// 10 is reached by a and c, or b and c; 11 by b and c alone, 12 by none.
    @Test(arguments: [(10, true), (11, true), (12, false)]) func isFoundWhereThereIsOne(
        _ target: Int, _ isThere: Bool
    ) throws {
        let program = program(target: ExactDecimal(target))
        let found = try sequence(program).ideal(of: program.objectives[0], tier: 0)
        #expect((found.point != nil) == isThere)
        if let point = found.point { #expect(program.violations(at: point).isEmpty && point[3] == 0) }
        guard case .solved(let solution) = optimize(program, options: SolveOptions()) else {
            Issue.record("not solved")
            return
        }
        #expect(solution.tiers.map(\.status) == [.optimal, .optimal])
        #expect(solution.tiers.map(\.value) == [isThere ? 0 : 1, [10: 10, 11: 3, 12: 3][target]])
    }

    /// Not in the last tier, not of what counts anything else, not where the point at hand misses nothing.
    @Test func isAskedOnlyWhereItHelps() throws {
        let program = program(target: 10)
        #expect(try sequence(program).ideal(of: program.objectives[0], tier: 1).point == nil)
        #expect(try sequence(program).ideal(of: program.objectives[1], tier: 0).point == nil)
        #expect(try sequence(program, from: [0, 1, 1, 0]).ideal(of: program.objectives[0], tier: 0).point == nil)
    }
}
