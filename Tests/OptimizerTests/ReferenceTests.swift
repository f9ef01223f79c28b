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

    private func values(_ outcome: Outcome) -> [ExactDecimal?]? {
        if case .solved(let solution) = outcome { solution.tiers.map(\.value) } else { nil }
    }

    @Test func boundsOfAWiderProgramChangeNothing() {
        var dice = Dice(1)
        for seed in 0..<300 {
            let program = tinyProgram(seed)
            guard let wide = values(optimize(program)) else { continue }
            let narrow = narrowed(program, &dice)
            let reference = SolveOptions.Reference(
                optima: wide.compactMap { $0 }, allowsMore: true, endsAtDifference: false)
            #expect(values(optimize(narrow, options: SolveOptions(reference: reference))) == values(optimize(narrow)))
        }
    }

    @Test func onlyTheLastCountsAfterADifference() {
        var dice = Dice(2)
        var skipped = 0
        for seed in 0..<300 {
            let program = tinyProgram(seed)
            guard let wide = values(optimize(program)) else { continue }
            let narrow = narrowed(program, &dice)
            let reference = SolveOptions.Reference(
                optima: wide.prefix(2).compactMap { $0 }, allowsMore: true, endsAtDifference: true)
            guard case .solved(let solution) = optimize(narrow, options: SolveOptions(reference: reference)),
                let exact = values(optimize(narrow))
            else { continue }
            #expect(solution.tiers[0].value == exact[0])
            guard solution.tiers[0].value != wide[0] else {
                #expect(solution.tiers.map(\.value) == exact)
                continue
            }
            skipped += 1
            #expect(solution.tiers[1].status == .skipped && solution.tiers[2].status == .optimal)
            // What the last comes to when only the first is kept.
            var short = Program()
            for column in narrow.columns { short.add(column) }
            for row in narrow.rows { short.add(row) }
            short.add(narrow.objectives[0])
            short.add(narrow.objectives[2])
            #expect(values(optimize(short))?[1] == solution.tiers[2].value)
        }
        #expect(skipped >= 10)
    }

    /// The last tier only chooses then: without nodes of its own it is left open, and the answer stands.
    @Test func whatOnlyChoosesMayStayOpen() {
        var dice = Dice(3)
        var open = 0
        for seed in 0..<300 {
            let program = tinyProgram(seed)
            guard let wide = values(optimize(program)) else { continue }
            let narrow = narrowed(program, &dice)
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
            var short = Program()
            for column in program.columns { short.add(column) }
            for row in program.rows { short.add(row) }
            short.add(program.objectives[program.objectives.count - 1])
            var options = SolveOptions(reference: .init(optima: [], allowsMore: true, endsAtDifference: true))
            options.settings.tiers.orderingNodes = 0
            #expect(values(optimize(short, options: options)) == values(optimize(short)))
        }
    }
}
