import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// Optima of another program as bounds, and as the point after which only the last objective counts.
@Suite struct ReferenceTests {
    /// The same program with one more row, which only forbids.
    private func narrowed(_ program: Program, _ dice: inout Dice) -> Program {
        var narrower = program
        let column = dice.roll(program.columns.count)
        narrower.add(
            Row(
                "narrower", origin: "t", [Term(column, 1)],
                upper: program.columns[column].lower + ExactDecimal(dice.roll(2))))
        return narrower
    }

    /// Programs with a row more, and what the same without it come to.
    private func narrowings(_ seed: Int) -> [(wide: [ExactDecimal?], narrow: Program)] {
        var dice = Dice(seed)
        return (0..<300).compactMap { seed in
            let program = tinyProgram(seed)
            return optimize(program).values.map { ($0, narrowed(program, &dice)) }
        }
    }

    @Test func boundsOfAWiderProgramChangeNothing() {
        for (wide, narrow) in narrowings(1) {
            let reference = SolveOptions.Reference(
                optima: wide.compactMap { $0 }, allowsMore: true, endsAtDifference: false)
            #expect(optimize(narrow, options: SolveOptions(reference: reference)).values == optimize(narrow).values)
        }
    }

    @Test func onlyTheLastCountsAfterADifference() {
        var skipped = 0
        for (wide, narrow) in narrowings(2) {
            let reference = SolveOptions.Reference(
                optima: wide.prefix(2).compactMap { $0 }, allowsMore: true, endsAtDifference: true)
            guard case .solved(let solution) = optimize(narrow, options: SolveOptions(reference: reference)),
                let exact = optimize(narrow).values
            else { continue }
            #expect(solution.tiers[0].value == exact[0])
            guard solution.tiers[0].value != wide[0] else {
                #expect(solution.tiers.map(\.value) == exact)
                continue
            }
            skipped += 1
            #expect(solution.tiers[1].status == .skipped && solution.tiers[2].status == .optimal)
            // What the last comes to when only the first is kept.
            let short = narrow.with([narrow.objectives[0], narrow.objectives[2]])
            #expect(optimize(short).values?[1] == solution.tiers[2].value)
        }
        #expect(skipped >= 10)
    }

    /// The last tier only chooses then: without nodes of its own it is left open, and the answer stands.
    @Test func whatOnlyChoosesMayStayOpen() {
        var open = 0
        for (wide, narrow) in narrowings(3) {
            var options = SolveOptions(
                reference: .init(optima: wide.prefix(2).compactMap { $0 }, allowsMore: true, endsAtDifference: true))
            guard case .solved(let exact) = optimize(narrow, options: options) else { continue }
            options.settings.tiers.orderingNodes = 0
            guard case .solved(let quick) = optimize(narrow, options: options) else {
                Issue.record("not solved")
                continue
            }
            for (tier, known) in zip(quick.tiers, exact.tiers).dropLast() where known.status == .optimal {
                #expect(tier.status == .optimal && tier.best == known.best)
            }
            let last = quick.tiers[quick.tiers.count - 1]
            #expect(last.status == .optimal || last.status == .unsettled)
            if last.status == .unsettled { open += 1 }
        }
        #expect(open >= 5)
    }

    /// Where there is no tier before, whether there is a plan at all is still to be told.
    @Test func withoutAPointThereIsNothingToChooseFrom() {
        for seed in 0..<100 {
            let program = tinyProgram(seed)
            let short = program.with(Array(program.objectives.suffix(1)))
            var options = SolveOptions(reference: .init(optima: [], allowsMore: true, endsAtDifference: true))
            options.settings.tiers.orderingNodes = 0
            #expect(optimize(short, options: options).values == optimize(short).values)
        }
    }
}
