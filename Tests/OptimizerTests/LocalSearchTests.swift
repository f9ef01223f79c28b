import GLPKSolver
import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// The best point of a local search is feasible and worth what it says, wherever it starts.
@Suite("Local search") struct LocalSearchTests {
    /// Runs over a form from one start; `nil`: it came to no feasible point.
    private func best(_ form: IntegerForm, _ weights: [Int], start: [Int], seed: Int) -> (point: [Int], worth: Double)?
    {
        var dice = Dice(seed + 31)
        let promise = weights.map { Double($0 + dice.roll(9) - 4) }
        var search = LocalSearch(
            form, weights: weights, domain: form.domain, promise: promise, start: start, seed: seed)
        search.run(work: 50_000, from: 10, to: 0.1) { false }
        return search.bestWorth == -.infinity ? nil : (search.best, search.bestWorth)
    }

    @Test func itsBestIsFeasible() {
        var (found, optimal) = (0, 0)
        for seed in 0..<400 {
            let form = seed % 3 == 0 ? conflictForm(seed) : tinyForm(seed)
            var dice = Dice(seed + 29)
            let weights = dice.weights(form.columnCount)
            let all = points(form)
            let anywhere = zip(form.lower, form.upper).map { $0 + dice.roll($1 - $0 + 1) }
            for start in [all.last ?? anywhere, anywhere] {
                guard let (point, value) = best(form, weights, start: start, seed: seed) else {
                    #expect(start != all.last, "seed \(seed): a feasible start is lost")
                    continue
                }
                #expect(all.contains(point), "seed \(seed): \(point)")
                #expect(value == Double(worth(weights, point)), "seed \(seed)")
                if all.contains(start) { #expect(value >= Double(worth(weights, start)), "seed \(seed)") }
                found += 1
                optimal += value == all.map { Double(worth(weights, $0)) }.max() ? 1 : 0
            }
        }
        #expect(found > 400 && 2 * optimal > found, "\(optimal) of \(found)")
    }

    /// Same start, same seed: same end.
    @Test func itRepeatsItself() {
        for seed in 0..<20 {
            let form = tinyForm(seed)
            var dice = Dice(seed)
            let weights = dice.weights(form.columnCount)
            let (first, second) = (
                best(form, weights, start: form.lower, seed: seed), best(form, weights, start: form.lower, seed: seed)
            )
            #expect(first?.point == second?.point && first?.worth == second?.worth)
        }
    }

    /// Rows that continuous columns of their own fill up at a price: worth is that of the best values of these.
    @Test func shortfallsArePriced() throws {
        for seed in 0..<150 {
            var dice = Dice(seed)
            let hard = tinyForm(seed, integer: false)
            let binaries = hard.columnCount
            var weights = dice.weights(binaries)
            var form = hard
            for _ in 0..<(1 + dice.roll(2)) {
                let isOpen = dice.roll(2) == 0
                let column = form.appendColumn(isInteger: false, lower: 0, upper: isOpen ? .infinity : 8)
                weights.append(-1 - dice.roll(9))
                let gains = (0..<binaries).map { _ in 1 + dice.roll(9) }
                form.append(
                    WholeRow(
                        columns: (0..<binaries).map { Int32($0) } + [Int32(column)], coefficients: gains + [1],
                        lower: 15 + dice.roll(20), upper: .infinity))
            }
            form.gatherColumns()
            let start = (0..<form.columnCount).map { $0 < binaries ? dice.roll(2) : 0 }
            guard let (point, value) = best(form, weights, start: start, seed: seed) else { continue }
            for column in 0..<binaries {
                form.domain.fix(column, at: point[column])
            }
            let relaxed = try #require(solveRelaxation(try LinearRelaxation.numeric(form, weights: weights)).point)
            let most = zip(weights, relaxed.columns).reduce(0) { $0 + Double($1.0) * $1.1 }
            #expect((value - most).magnitude < 1e-6, "seed \(seed)")
        }
    }
}
