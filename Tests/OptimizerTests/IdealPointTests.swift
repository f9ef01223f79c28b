import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// A point that reaches all that is hoped for, looked for before its tiers are searched.
@Suite("A point that reaches all hopes") struct IdealPointTests {
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

    /// As many different values for the tier that leads as tell choices apart.
    private func ideal(
        _ program: Program, at tier: Int = 0, from start: [ExactDecimal]? = nil,
        reference: SolveOptions.Reference = .none
    ) throws -> TierSequence.Ideal {
        var settings = SearchSettings.standard
        settings.tiers.leastDifferentWeights = 3
        var sequence = TierSequence(
            try #require(ProgramShape(program, settings)), start: start, chosen: [], pricedStart: nil,
            options: SolveOptions(reference: reference), until: .never, progress: { _ in })
        return sequence.ideal(at: tier)
    }

    /// 10 is reached by a and c, or b and c; 11 by b and c alone, 12 by none.
    @Test(arguments: [(10, true), (11, true), (12, false)]) func isFoundWhereThereIsOne(
        _ target: Int, _ isThere: Bool
    ) throws {
        let program = program(target: ExactDecimal(target))
        let found = try ideal(program)
        #expect((found.point != nil) == isThere)
        #expect(found.settled?.tier == (isThere ? 1 : nil))
        #expect(found.settled?.found.optimum == (isThere ? [10: 10, 11: 3][target] : nil))
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
        #expect(try ideal(program, at: 1).point == nil)
        #expect(try ideal(program, from: [0, 1, 1, 0]).point == nil)
        var counting = program
        counting.add(Objective("last", .minimize, [Term(0, 1)]))
        #expect(try ideal(counting, at: 1).point == nil)
    }

    /// A count before what is missed: both optima of a wider program are hoped for at once, and the value leads. With a tolerance, what tiers
    /// behind may take of it is nothing to hope for.
    @Test(arguments: [false, true]) func optimaOfAReferenceAreHopedForTogether(_ isTolerant: Bool) throws {
        let plain = program(target: 10)
        let tolerance: Objective.Tolerance = isTolerant ? .absolute(1) : .none
        let count = Objective("count", .maximize, (0..<3).map { Term($0, 1) }, tolerance: tolerance)
        let program = plain.with([count] + plain.objectives)
        let reference = SolveOptions.Reference(optima: [2, 0], allowsMore: true, endsAtDifference: false)
        let found = try ideal(program, reference: reference)
        #expect(found.settled?.tier == (isTolerant ? nil : 2))
        #expect(found.settled?.found.optimum == (isTolerant ? nil : 10))
        let free = optimize(program, options: SolveOptions())
        #expect(optimize(program, options: SolveOptions(reference: reference)).values == free.values)
    }
}
