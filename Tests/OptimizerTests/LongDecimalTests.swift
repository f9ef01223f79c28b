import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// Numbers of as many digits as a scenario may have: what is proved is the optimum to the last of them.
@Suite struct LongDecimalTests {
    private func millionths(_ digits: Int128) -> ExactDecimal { ExactDecimal(significand: digits, scale: 6) }

    /// Choices with worths that differ in their last places only.
    private func program(_ seed: Int, leading: Int128) -> Program {
        var dice = Dice(seed)
        var program = Program()
        var columns: [Int] = []
        for group in 0..<4 {
            let own = (0..<(2 + dice.roll(2))).map { program.add(.binary("x[\(group),\($0)]")) }
            columns += own
            program.add(Row("one[\(group)]", origin: "t", own.map { Term($0, 1) }, upper: 1))
        }
        for row in 0..<2 {
            let sizes = columns.map { Term($0, ExactDecimal(1 + dice.roll(9))) }
            program.add(Row("room[\(row)]", origin: "t", sizes, upper: ExactDecimal(12 + dice.roll(8))))
        }
        for sense in [Objective.Sense.maximize, .minimize] {
            let worths = columns.map { Term($0, millionths(leading + Int128(dice.roll(9)))) }
            program.add(Objective("\(sense)", sense, worths, constant: millionths(Int128(dice.roll(3)))))
        }
        return program
    }

    @Test(arguments: [123_456_789_123_456, 999_999_999_999_999_990, 400_000_000_000_000_000, 7])
    func theLastDigitCounts(leading: Int) {
        for seed in 0..<60 {
            let program = program(seed, leading: Int128(leading))
            let options = SolveOptions(uniqueByColumnOrder: Array(program.columns.indices))
            guard case .solved(let solution) = optimize(program, options: options) else {
                Issue.record("seed \(seed): not solved")
                continue
            }
            let expected = bruteForce(program)
            #expect(solution.tiers.map(\.best) == expected?.values.map { $0 }, "seed \(seed)")
            #expect(solution.tiers.allSatisfy { $0.status == .optimal }, "seed \(seed)")
            #expect(solution.isUnique && solution.point == expected?.points.first, "seed \(seed)")
        }
    }

    /// Long worths beside draws that not every choice can be served by: what cannot is left out with a proof.
    @Test func longNumbersBesideDrawsAreProved() {
        for seed in 0..<60 {
            var dice = Dice(seed)
            var program = Program()
            let columns = (0..<5).map { program.add(.binary("x[\($0)]")) }
            let loads = columns.map { _ in 1 + dice.roll(5) }
            let draws = (0..<2).map { program.add(Column("draw[\($0)]", .continuous, upper: nil)) }
            let supplies = draws.map { _ in 1 + dice.roll(5) }
            let served = zip(columns, loads).map { Term($0, -ExactDecimal($1)) } + draws.map { Term($0, 1) }
            program.add(Row("serve", origin: "t", served, lower: 0, upper: 0))
            for (draw, supply) in zip(draws, supplies) {
                program.add(Row("supply[\(draw)]", origin: "t", [Term(draw, 1)], upper: ExactDecimal(supply)))
            }
            let worths = columns.map { _ in 999_999_999_999_999_990 + Int128(dice.roll(9)) }
            program.add(Objective("most", .maximize, zip(columns, worths).map { Term($0, millionths($1)) }))
            program.add(Objective("drawn", .minimize, [Term(draws[0], 1)]))
            let best = (0..<32).filter { bits in
                columns.indices.reduce(0) { bits >> $1 & 1 == 1 ? $0 + loads[$1] : $0 } <= supplies[0] + supplies[1]
            }.map { bits in columns.indices.reduce(Int128(0)) { bits >> $1 & 1 == 1 ? $0 + worths[$1] : $0 } }.max()
            guard case .solved(let solution) = optimize(program) else {
                Issue.record("seed \(seed): not solved")
                continue
            }
            #expect(solution.tiers.allSatisfy { $0.status == .optimal }, "seed \(seed)")
            #expect(solution.tiers[0].best == best.map { millionths($0) }, "seed \(seed)")
        }
    }

    /// A target so large that doubles do not hold its places is missed by exactly what is missing.
    @Test func largeTargetsAreCompleted() {
        for digits: Int128 in [
            999_999_999_999_000_000, 76_016_603_285_537, 999_999_999_999_999_999, 76_016_603_285_536,
        ] {
            for count in [0, 3] {
                var program = Program()
                let columns = (0..<count).map { program.add(.binary("x[\($0)]")) }
                let short = program.add(Column("short", .continuous, upper: nil))
                let reached = columns.map { Term($0, millionths(123_456 + Int128($0))) }
                program.add(Row("target", origin: "t", reached + [Term(short, 1)], lower: millionths(digits)))
                program.add(Objective("shortfall", .minimize, [Term(short, 1)]))
                program.add(Objective("few", .minimize, columns.map { Term($0, 1) }))
                guard case .solved(let solution) = optimize(program) else {
                    Issue.record("\(digits): not solved")
                    continue
                }
                let all = reached.reduce(ExactDecimal.zero) { $0 + $1.coefficient }
                #expect(solution.tiers.map(\.best) == [millionths(digits) - all, ExactDecimal(count)])
                #expect(solution.tiers.allSatisfy { $0.status == .optimal })
            }
        }
    }

    /// A later tier that comes upon a better point, by less than the tier of so large a number tells, leaves nothing short of what it is.
    @Test func largeTargetsAreMissedByWhatIsMissingWhateverComesAfter() {
        let target = millionths(999_999_999_999_999_999)
        for seed in 0..<60 {
            var dice = Dice(seed)
            var program = Program()
            let columns = (0..<6).map { program.add(.binary("x[\($0)]")) }
            let short = program.add(Column("short", .continuous, upper: nil))
            let draw = program.add(Column("draw", .continuous, upper: nil))
            let reached = columns.map { Term($0, ExactDecimal(100 + dice.roll(200))) }
            program.add(Row("target", origin: "t", reached + [Term(short, 1)], lower: target))
            let sizes = columns.map { Term($0, ExactDecimal(1 + dice.roll(5))) }
            program.add(Row("serve", origin: "t", sizes + [Term(draw, -1)], lower: 0, upper: 0))
            program.add(Row("supply", origin: "t", [Term(draw, 1)], upper: ExactDecimal(4 + dice.roll(8))))
            program.add(Objective("shortfall", .minimize, [Term(short, 1)]))
            program.add(Objective("most", .maximize, columns.map { Term($0, ExactDecimal(1 + dice.roll(9))) }))
            program.add(Objective("drawn", .minimize, [Term(draw, 1)]))
            guard case .solved(let solution) = optimize(program) else {
                Issue.record("seed \(seed): not solved")
                continue
            }
            #expect(solution.point[short] == target - reached.activity(at: solution.point), "seed \(seed)")
            #expect(solution.tiers[0].best == solution.point[short], "seed \(seed)")
        }
    }

    /// What is short of two large targets, weighed unlike, is a number beyond the units of a search: no trap, and the right optimum.
    @Test func whatIsBeyondTheUnitsIsNoTrap() {
        for seed in 0..<80 {
            var dice = Dice(seed)
            var program = Program()
            let columns = (0..<4).map { program.add(.binary("x[\($0)]")) }
            let shorts = (0..<2).map { program.add(Column("short[\($0)]", .continuous, upper: nil)) }
            let worths = columns.map { _ in
                [600_000_000, 1, 33_333_333_333_333_333, 999_999_999_999_999_999][dice.roll(4)]
            }
            for short in shorts {
                let reached = zip(columns, worths).map { Term($0, millionths(Int128(short == shorts[0] ? $1 : 7))) }
                let target = [999_999_999_999_999_999, 76_016_603_285_537_123, 1_000_000][dice.roll(3)]
                let row = reached + [Term(short, 1)]
                program.add(Row("target[\(short)]", origin: "t", row, lower: millionths(Int128(target))))
            }
            program.add(Row("room", origin: "t", columns.map { Term($0, 1) }, upper: ExactDecimal(1 + dice.roll(3))))
            let weights: [ExactDecimal] = [
                millionths(1_000_000), millionths(Int128([100, 333_300, 3_000_000][dice.roll(3)])),
            ]
            program.add(Objective("most", .maximize, zip(columns, worths).map { Term($0, millionths(Int128($1))) }))
            program.add(Objective("shortfall", .minimize, zip(shorts, weights).map { Term($0, $1) }))
            guard case .solved(let solution) = optimize(program) else {
                Issue.record("seed \(seed): not solved")
                continue
            }
            for (short, row) in zip(shorts, program.rows) {
                let all = row.terms.dropLast().activity(at: solution.point)
                #expect(solution.point[short] == max(0, (row.lower ?? 0) - all), "seed \(seed)")
            }
        }
    }

    /// However few binary places are left beside long numbers: what a small reduced cost is, is told to the unit, on either side of zero.
    @Test func smallReducedCostsBesideLongNumbers() throws {
        var program = Program()
        let columns = ["x", "y", "z"].map { program.add(.binary($0)) }
        program.add(Row("x", origin: "t", [Term(columns[0], 1)], upper: 1))
        program.add(Row("y", origin: "t", [Term(columns[1], 1)], upper: 1))
        program.add(Row("z", origin: "t", [Term(columns[2], 500_000_000_000_000_000)], upper: 500_000_000_000_000_000))
        let form = try #require(IntegerForm(program))
        let long = 100_000_000_000_000_000
        let bound = ExactBound(
            form, weights: [long - 5, long + 5, 0], duals: [Double(long), Double(long), 0], domain: form.domain)
        #expect(bound.reducedCosts == [-5, 5, 0] && bound.value == 2 * long + 5)
    }

    /// A small dual of a row of long numbers keeps its digits beside a weight that is large.
    @Test func smallDualsKeepTheirDigits() throws {
        var program = Program()
        let measured = program.add(Column("x", .continuous, upper: nil))
        let heavy = program.add(Column("z", .integer, upper: 1))
        program.add(Row("long", origin: "t", [Term(measured, 3_000_000_007)], upper: 3_000_000_007_000_000))
        program.add(Row("none", origin: "t", [Term(heavy, 1)], upper: 0))
        let form = try #require(IntegerForm(program))
        let bound = ExactBound(
            form, weights: [23, 4_000_000_000], duals: [23 / 3_000_000_007, 4_000_000_000], domain: form.domain)
        #expect(bound.value == 23_000_000)
    }

    /// Where sums or duals are beyond all numbers there is no bound, and nothing is reckoned.
    @Test(arguments: [1e300, .infinity, .nan, 1]) func noDualIsTooLarge(_ dual: Double) throws {
        var program = Program()
        let open = ["x", "y"].map { program.add(Column($0, .continuous, upper: nil)) }
        program.add(Row("a", origin: "t", [Term(open[0], 1), Term(open[1], 1)], upper: 400_000_000_000_000_000))
        let form = try #require(IntegerForm(program))
        var domain = form.domain
        for column in open { domain.setUpper(1 << 59, of: column) }
        let bound = ExactBound(form, weights: [1 << 58, 1 << 40], duals: [dual], domain: domain)
        #expect(bound.value == .infinity && bound.reducedCosts.allSatisfy(\.isFinite))
    }

    /// A bound that a row finds for a column without one is left where another row could not hold it.
    @Test func boundsThatAreFoundFitTheirRows() throws {
        var program = Program()
        let open = ["x", "y"].map { program.add(Column($0, .continuous, upper: nil)) }
        program.add(Row("least", origin: "t", [Term(open[0], 1_000_000), Term(open[1], -1)], lower: 0, upper: 0))
        program.add(Row("most", origin: "t", [Term(open[0], 1)], upper: 1_000_000_000_000_000))
        let form = try #require(IntegerForm(program))
        var domain = form.domain
        var propagation = Propagation(form, SearchSettings().propagation)
        #expect(propagation.runAll(form, &domain) && domain.lower == [0, 0])
    }
}
