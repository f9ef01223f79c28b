import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// What comes in steps is bounded by steps, and nothing that counts is left out.
@Suite("Steps of bounds and shortfalls") struct StepTests {
    private let open = Int.infinity

    /// Fields covered, five wanted, each missed one costs 50; jobs in tens, each missed one costs 2.
    private func targets() -> IntegerForm {
        var form = IntegerForm(
            isInteger: [true, true, true, false, false],
            domain: Domain(lower: [0, 0, 0, 0, 0], upper: [1, 1, 1, open, open]), places: [0, 0, 0, 0, 0])
        form.append(WholeRow(columns: [0, 1, 2, 3], coefficients: [1, 1, 1, 1], lower: 3, upper: open))
        form.append(WholeRow(columns: [0, 1, 2, 4], coefficients: [20, 30, 10, 1], lower: 50, upper: open))
        form.gatherColumns()
        return form
    }

    /// Whoever is to miss less than 50 in all may miss no field, and at most 20 jobs: 49 would buy 24, but they come in tens.
    @Test func shortfallsComeInSteps() {
        let domain = CutoffBounds.domain(targets(), weights: [0, 0, 0, -50, -2], most: 0, cutoff: -49)
        #expect(Array(domain.upper.suffix(2)) == [0, 20])
        let loose = CutoffBounds.domain(targets(), weights: [0, 0, 0, -50, -2], most: 0, cutoff: -100)
        #expect(Array(loose.upper.suffix(2)) == [2, 50])
    }

    /// With a continuous column beside it, a shortfall comes in no steps and is rounded outwards.
    @Test func withoutStepsItIsRoundedOutwards() {
        var form = IntegerForm(
            isInteger: [false, false], domain: Domain(lower: [0, 0], upper: [9, open]), places: [0, 0])
        form.append(WholeRow(columns: [0, 1], coefficients: [1, 1], lower: 9, upper: open))
        form.gatherColumns()
        #expect(CutoffBounds.domain(form, weights: [0, -2], most: 0, cutoff: -5).upper[1] == 3)
    }

    /// Nothing is left that the cutoff allows but no limit does.
    @Test func whatCountsIsLeft() {
        let (form, weights) = (targets(), [0, 0, 0, -50, -2])
        for cutoff in stride(from: -250, through: 0, by: 1) {
            let domain = CutoffBounds.domain(form, weights: weights, most: 0, cutoff: cutoff)
            for bits in 0..<8 {
                let chosen = (0..<3).map { bits >> $0 & 1 }
                let fields = 3 - chosen.reduce(0, +)
                let jobs = max(0, 50 - zip(chosen, [20, 30, 10]).reduce(0) { $0 + $1.0 * $1.1 })
                guard -50 * fields - 2 * jobs >= cutoff else { continue }
                #expect(fields <= domain.upper[3] && jobs <= domain.upper[4], "cutoff \(cutoff), \(chosen)")
            }
        }
    }

    /// What is missed of a count is taken as whole once its tier is kept, an amount of many steps is not; and tiers come to what all
    /// choices, tried one by one, come to.
    @Test func countsAreWholeBehindTheirTier() throws {
        var missed = 0
        for seed in 0..<150 {
            var dice = Dice(seed)
            var program = Program()
            let items = (0..<7).map { program.add(.binary("x\($0)")) }
            let firms = program.add(Column("firms", .continuous, upper: nil))
            let jobs = program.add(Column("jobs", .continuous, upper: nil))
            let (sizes, worths) = (items.map { _ in 1 + dice.roll(9) }, items.map { _ in 1 + dice.roll(50) })
            let (work, room) = (items.map { _ in 100 * dice.roll(9) }, 12 + dice.roll(8))
            let special = items.map { _ in dice.roll(10) < 6 }
            func terms(_ numbers: [Int]) -> [Term] { zip(items, numbers).map { Term($0, ExactDecimal($1)) } }
            program.add(Row("room", origin: "room", terms(sizes), upper: ExactDecimal(room)))
            program.add(
                Row("firms", origin: "goal", terms(special.map { $0 ? 1 : 0 }) + [Term(firms, 1)], lower: 5))
            program.add(Row("jobs", origin: "goal", terms(work) + [Term(jobs, 1)], lower: 2050))
            program.add(Objective("missed", .minimize, [Term(firms, 200), Term(jobs, 1)]))
            program.add(Objective("worth", .maximize, terms(worths)))
            var shape = try #require(ProgramShape(program, .standard))
            shape.keep(program.objectives[0], at: 5000, isWhole: false)
            #expect(shape.form.isInteger[firms] && !shape.form.isInteger[jobs])

            var best: (missed: Int, worth: Int) = (.max, 0)
            for bits in 0..<(1 << items.count) {
                func sum(_ numbers: [Int]) -> Int { numbers.indices.reduce(0) { $0 + (bits >> $1 & 1) * numbers[$1] } }
                guard sum(sizes) <= room else { continue }
                let short = 200 * max(0, 5 - sum(special.map { $0 ? 1 : 0 })) + max(0, 2050 - sum(work))
                if (short, -sum(worths)) < (best.missed, -best.worth) { best = (short, sum(worths)) }
            }
            guard case .solved(let solution) = optimize(program) else {
                Issue.record("seed \(seed): no plan")
                continue
            }
            #expect(
                solution.tiers.map(\.best) == [ExactDecimal(best.missed), ExactDecimal(best.worth)], "seed \(seed)")
            missed += best.missed > 0 ? 1 : 0
        }
        #expect(missed > 50)
    }

    /// Within a gap, limits leave out what is a little better: then the plan is not called optimal.
    @Test func whatAGapLeavesOutIsNotCalledProved() throws {
        var within = 0
        for seed in 0..<200 {
            var dice = Dice(seed)
            var program = Program()
            let items = (0..<6).map { program.add(.binary("x\($0)")) }
            let short = program.add(Column("short", .continuous, upper: nil))
            let amounts = items.map { _ in ExactDecimal(1 + dice.roll(9)) }
            program.add(Row("room", origin: "room", items.map { Term($0, 1) }, upper: 3))
            program.add(
                Row("goal", origin: "goal", zip(items, amounts).map { Term($0, $1) } + [Term(short, 1)], lower: 40))
            program.add(Objective("short", .minimize, [Term(short, 1)]))
            // Three of them, but not the best three.
            let chosen = items.prefix(3)
            let start =
                items.map { chosen.contains($0) ? ExactDecimal.one : .zero }
                + [40 - chosen.reduce(.zero) { $0 + amounts[$1] }]
            let least = 40 - amounts.sorted().suffix(3).reduce(.zero, +)
            let outcome = optimize(program, options: SolveOptions(relativeGap: 0.5, start: start))
            guard case .solved(let solution) = outcome, let tier = solution.tiers.first else {
                Issue.record("seed \(seed): \(outcome)")
                continue
            }
            if tier.status == .optimal {
                #expect(tier.value == least, "seed \(seed)")
            } else {
                within += 1
                #expect(tier.bound <= least.approximate + 1e-9, "seed \(seed)")
            }
        }
        #expect(within > 20, "\(within)")
    }

    /// Open weights are multiples of 20, what is fixed is worth 7: up to 66 there is nothing beyond 47.
    @Test func boundsComeInSteps() {
        let form = IntegerForm(
            isInteger: [true, true, true], domain: Domain(lower: [0, 0, 1], upper: [1, 1, 1]), places: [0, 0, 0])
        let problem = Subproblem(form, weights: [20, -40, 7], cliques: [], settings: .standard)
        #expect(problem.reachable(66, in: form.domain) == 47)
        #expect(problem.reachable(67, in: form.domain) == 67)
        #expect(problem.reachable(-5, in: form.domain) == -13)
        #expect(problem.reachable(.infinity, in: form.domain) == .infinity)
    }

    @Test func noPointIsBeyondTheSteps() {
        for seed in 0..<300 {
            let form = tinyForm(seed)
            var dice = Dice(seed)
            let weights = (0..<form.columnCount).map { _ in (dice.roll(7) - 3) * 6 }
            let problem = Subproblem(form, weights: weights, cliques: [], settings: .standard)
            for _ in 0..<20 {
                let point = (0..<form.columnCount).map {
                    form.domain.lower[$0] + dice.roll(form.domain.upper[$0] - form.domain.lower[$0] + 1)
                }
                let worth = zip(point, weights).reduce(0) { $0 + $1.0 * $1.1 }
                #expect(problem.reachable(worth, in: form.domain) == worth)
                #expect(problem.reachable(worth + 5, in: form.domain) < worth + 6)
                #expect(problem.reachable(worth + 5, in: form.domain) >= worth)
            }
        }
    }

    /// 20x + 30y + 5s ≥ 100 at 7 a unit of s: what is missed comes in twos, and so the worth in fourteens.
    @Test func shortfallsComeInWhatTheirRowsHaveInCommon() {
        var form = IntegerForm(
            isInteger: [true, true, false], domain: Domain(lower: [0, 0, 0], upper: [3, 3, .infinity]),
            places: [0, 0, 0])
        form.append(WholeRow(columns: [0, 1, 2], coefficients: [20, 30, 5], lower: 100, upper: .infinity))
        form.gatherColumns()
        #expect(WorthSteps.steps(form, [0, 0, -7]) == [0, 0, 14])
        let problem = Subproblem(form, weights: [0, 0, -7], cliques: [], settings: .standard)
        #expect(problem.reachable(-15, in: form.domain) == -28)
        #expect(problem.reachable(-14, in: form.domain) == -14)
        // Worth something, it has no end; beside another column that is no integer nothing is known.
        #expect(WorthSteps.steps(form, [0, 0, 7]) == [0, 0, 0])
        form.append(WholeRow(columns: [0, 2], coefficients: [1, 1], lower: -.infinity, upper: 9))
        form.gatherColumns()
        #expect(WorthSteps.steps(form, [0, 0, -7]) == [0, 0, 14])
        #expect(WorthSteps.steps(form, [0, 0, 7]) == [0, 0, 7])
        let mixed = IntegerForm(
            isInteger: [true, false, false], domain: Domain(lower: [0, 0, 0], upper: [3, 3, .infinity]),
            places: [0, 0, 0])
        var other = mixed
        other.append(WholeRow(columns: [0, 1, 2], coefficients: [20, 30, 5], lower: 100, upper: .infinity))
        other.gatherColumns()
        #expect(WorthSteps.steps(other, [0, 0, -7])[2] == 0)
    }

    /// Whatever is chosen, no optimum lies between a bound and the steps below it.
    @Test func noOptimumIsBeyondTheSteps() {
        var shortened = 0
        for seed in 0..<600 {
            var dice = Dice(seed)
            let isCost = dice.roll(3) > 0
            let ends = isCost ? (6 * dice.roll(2), Int.infinity) : (0, 12 * dice.roll(20))
            var form = IntegerForm(
                isInteger: [true, true, true, false],
                domain: Domain(lower: [0, 0, 0, ends.0], upper: [2, 2, 2, ends.1]), places: [0, 0, 0, 0])
            for _ in 0...dice.roll(2) {
                let coefficients = (0..<3).map { _ in (dice.roll(9) - 4) * 6 } + [[-3, -1, 1, 2, 3][dice.roll(5)]]
                let bound = (dice.roll(60) - 20) * 6
                let isUpper = (coefficients[3] > 0) != isCost
                form.append(
                    WholeRow(
                        columns: [0, 1, 2, 3], coefficients: coefficients, lower: isUpper ? -.infinity : bound,
                        upper: isUpper ? bound : .infinity))
            }
            form.gatherColumns()
            let weights = (0..<3).map { _ in (dice.roll(3) - 1) * 12 } + [isCost ? -2 : 2]
            let problem = Subproblem(form, weights: weights, cliques: [], settings: .standard)
            for number in 0..<27 {
                let chosen = [number % 3, number / 3 % 3, number / 9]
                guard let last = best(form, chosen, isCost ? -1 : 1) else { continue }
                let worth = zip(weights, chosen + [0]).reduce(0) { $0 + $1.0 * $1.1 }
                // In sixths, because a third or a half of a unit may be an optimum.
                let sixths = 6 * worth + weights[3] * last
                let bound = Int((Double(sixths) / 6).rounded(.up)) + dice.roll(8)
                let reached = problem.reachable(bound, in: form.domain)
                #expect(6 * reached >= sixths, "seed \(seed)")
                if reached < bound { shortened += 1 }
            }
        }
        #expect(shortened > 1000, "\(shortened)")
    }

    /// What the last column is worth most at, in sixths, with the others as chosen; `nil`: there is nothing.
    private func best(_ form: IntegerForm, _ chosen: [Int], _ sign: Int) -> Int? {
        var (low, high) = (6 * form.lower[3], form.upper[3] == .infinity ? Int.infinity : 6 * form.upper[3])
        for row in 0..<form.rowCount {
            let whole = form.row(row)
            guard let own = whole.coefficients.last else { continue }
            let rest = zip(whole.coefficients, chosen).reduce(0) { $0 + $1.0 * $1.1 }
            let bound = 6 * ((whole.hasUpper ? whole.upper : whole.lower) - rest) / own
            if whole.hasUpper == (own > 0) { high = min(high, bound) } else { low = max(low, bound) }
        }
        return low > high || (sign > 0 && high == .infinity) ? nil : sign > 0 ? high : low
    }
}
