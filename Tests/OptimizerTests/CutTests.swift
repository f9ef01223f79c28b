import GLPKSolver
import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// Every cut is satisfied by every feasible point and broken by the point that it was made for.
@Suite("Cuts") struct CutTests {
    private func check(_ cut: WholeRow, _ all: [[Int]], _ point: [Double], _ label: String) {
        #expect(!cut.hasLower && !cut.columns.isEmpty)
        #expect(zip(cut.columns, cut.columns.dropFirst()).allSatisfy { $0 < $1 }, "\(label): columns out of order")
        for feasible in all { #expect(admits(cut, feasible), "\(label): \(cut) loses \(feasible)") }
        #expect(activity(cut, point) > Double(cut.upper), "\(label): \(cut) is no cut")
    }

    /// The relaxation's point with its rows so far; `nil`: it has none.
    private func relaxed(_ form: IntegerForm, _ weights: [Int]) throws -> [Double]? {
        solveRelaxation(try LinearRelaxation.numeric(form, weights: weights)).point?.columns
    }

    @Test func separationOverSomeRounds() throws {
        var count = 0
        for seed in 0..<400 {
            guard let (first, weights) = cutForm(seed) else { continue }
            var form = first
            let all = points(form)
            let base = form.rowCount
            let graph = ConflictGraph(form, form.domain, cliques: [], mostColumns: 100)
            for _ in 0..<4 {
                guard let point = try relaxed(form, weights) else { break }
                let relaxed = RelaxedPoint(
                    values: point, form: form, domain: form.domain, graph: graph, firstCut: base)
                let cuts = try Separators.cuts(at: relaxed, .standard)
                for cut in cuts { check(cut, all, point, "seed \(seed)") }
                count += cuts.count
                if cuts.isEmpty { break }
                for cut in cuts { form.append(cut) }
                form.gatherColumns()
            }
        }
        #expect(count > 150, "only \(count) cuts")
    }

    /// Anywhere within bounds, and on a bound as often as not.
    private func somewhere(_ domain: Domain, _ dice: inout Dice) -> [Double] {
        zip(domain.lower, domain.upper).map { low, high in
            let most = high == .infinity ? low + 9 : high
            return dice.roll(2) == 0
                ? Double([low, most][dice.roll(2)]) : Double(low) + Double(dice.roll(1000) * (most - low)) / 1000
        }
    }

    @Test func cliquesAtAnyPoint() throws {
        var count = 0
        for seed in 0..<500 {
            let form = seed % 2 == 0 ? conflictForm(seed) : tinyForm(seed)
            var dice = Dice(seed + 9)
            guard let graph = ConflictGraph(form, form.domain, cliques: [], mostColumns: 100) else { continue }
            let all = points(form)
            for _ in 0..<4 {
                let point = somewhere(form.domain, &dice)
                let relaxed = RelaxedPoint(
                    values: point, form: form, domain: form.domain, graph: graph, firstCut: form.rowCount)
                for cut in CliqueSeparator().cuts(at: relaxed, .standard) {
                    #expect(cut.efficacy > 0)
                    check(cut.row, all, point, "seed \(seed)")
                    count += 1
                }
            }
        }
        #expect(count > 150, "only \(count) cuts")
    }

    @Test func coversAtAnyPoint() {
        var count = 0
        for seed in 0..<600 {
            var dice = Dice(seed)
            let form = tinyForm(seed, binaries: 8, integer: false)
            var domain = form.domain
            if dice.roll(3) == 0 {
                let column = dice.roll(8)
                domain.fix(column, at: dice.roll(2))
            }
            for row in 0..<form.rowCount {
                let alone = form.with(rows: [form.row(row)])
                let all = points(alone, domain)
                for knapsack in ConflictGraph.knapsacks(form.row(row), form, domain) {
                    let point = somewhere(domain, &dice)
                    for cut in CoverCut.separate(knapsack, nil, point: point, .init()) {
                        check(cut.row, all, point, "seed \(seed)")
                        count += 1
                    }
                }
            }
        }
        #expect(count > 100, "only \(count) cuts")
    }

    /// Four projects of three places each, of other sizes in one row.
    private func choices(_ seed: Int) -> IntegerForm {
        var dice = Dice(seed)
        var form = IntegerForm(
            isInteger: Array(repeating: true, count: 12),
            domain: Domain(lower: Array(repeating: 0, count: 12), upper: Array(repeating: 1, count: 12)),
            places: Array(repeating: 0, count: 12))
        let sizes = (0..<12).map { _ in (1 + dice.roll(9)) * (dice.roll(4) == 0 ? -1 : 1) }
        form.append(
            WholeRow(
                columns: (0..<12).map { Int32($0) }, coefficients: sizes, lower: -.infinity, upper: dice.roll(14)))
        for project in 0..<4 {
            form.append(
                WholeRow(
                    columns: (0..<3).map { Int32(3 * project + $0) }, coefficients: [1, 1, 1], lower: -.infinity,
                    upper: 1))
        }
        form.gatherColumns()
        return form
    }

    @Test func coversOfWhatExcludesEachOther() throws {
        var (count, isNew) = (0, 0)
        for seed in 0..<1500 {
            let form = choices(seed)
            var dice = Dice(seed)
            let graph = try #require(ConflictGraph(form, form.domain, cliques: [], mostColumns: 100))
            let all = points(form)
            for knapsack in ConflictGraph.knapsacks(form.row(0), form, form.domain) {
                let point = somewhere(form.domain, &dice).map { $0 / Double(1 + dice.roll(3)) }
                let cuts = CoverCut.separate(knapsack, graph, point: point, .init())
                for cut in cuts { check(cut.row, all, point, "seed \(seed)") }
                count += cuts.count
                if !cuts.isEmpty, CoverCut.separate(knapsack, nil, point: point, .init()).isEmpty { isNew += 1 }
            }
        }
        #expect(count > 300, "only \(count) cuts")
        #expect(isNew > 50, "only \(isNew) that need what excludes what")
    }

    /// One row over integers, and continuous columns with and without bounds.
    private func mixedRow(_ seed: Int) -> IntegerForm {
        var dice = Dice(seed)
        let (wholes, reals) = (1 + dice.roll(4), dice.roll(4))
        let count = wholes + reals
        let lower = (0..<count).map { _ in dice.roll(3) == 0 ? dice.roll(7) - 4 : 0 }
        var form = IntegerForm(
            isInteger: (0..<count).map { $0 < wholes },
            domain: Domain(
                lower: lower,
                upper: lower.enumerated().map {
                    $1 + ($0 < wholes ? 1 + dice.roll(3) : dice.roll(3) == 0 ? .infinity - $1 : 1 + dice.roll(20))
                }),
            places: Array(repeating: 0, count: count))
        let columns = (0..<count).map { Int32($0) }
        let coefficients = (0..<count).map { _ in (1 + dice.roll(30)) * (dice.roll(3) == 0 ? -1 : 1) }
        form.append(
            WholeRow(columns: columns, coefficients: coefficients, lower: -.infinity, upper: dice.roll(60) - 10))
        form.gatherColumns()
        return form
    }

    /// The most that a cut's left side can be over the continuous columns beside given integers.
    private func most(_ cut: WholeRow, _ form: IntegerForm, _ wholes: [Int]) throws -> Double? {
        var fixed = form
        for (column, value) in wholes.enumerated() {
            fixed.domain.fix(column, at: value)
        }
        var weights = [Int](repeating: 0, count: form.columnCount)
        for (column, coefficient) in zip(cut.columns, cut.coefficients) { weights[Int(column)] = coefficient }
        let result = solveRelaxation(try LinearRelaxation.numeric(fixed, weights: weights))
        #expect(result.status == .optimal || result.status == .infeasible, "unbounded over the cut")
        return result.point.map { activity(cut, $0.columns) }
    }

    @Test func roundingsAtAnyPoint() throws {
        var count = 0
        for seed in 0..<700 {
            var dice = Dice(seed + 21)
            let form = mixedRow(seed)
            let point = somewhere(form.domain, &dice)
            let rounding = RoundingCut(form.row(0), form, point: point, domain: form.domain, .init())
            guard let found = rounding?.best() else { continue }
            let cut = found.row
            count += 1
            #expect(found.efficacy > 0)
            check(cut, [], point, "seed \(seed)")
            let wholes = form.isInteger.count { $0 }
            for values in box(Array(form.lower.prefix(wholes)), Array(form.upper.prefix(wholes))) {
                guard let most = try most(cut, form, values) else { continue }
                #expect(most <= Double(cut.upper) + 1e-6, "seed \(seed): \(cut) loses \(values)")
            }
        }
        #expect(count > 100, "only \(count) cuts")
    }
}
