import GLPKSolver
import LinearProgramming
import Testing

@testable import Optimizer

/// Cuts from tableau rows keep every feasible point, whatever multipliers they were made with.
@Suite("Tableau cuts") struct TableauCutTests {
    @Test func rowsOfSolvedRelaxations() throws {
        var count = 0
        for seed in 0..<600 {
            guard let (form, weights) = cutForm(seed) else { continue }
            let all = points(form)
            let found = try withRelaxation(of: LinearRelaxation.numeric(form, weights: weights)) {
                relaxation throws(GLPKFault) -> (cuts: [WholeRow], points: [[Double]]) in
                let linear = LinearRelaxation(
                    relaxation, form, weights: weights, deadline: .never, SearchSettings())
                var (cuts, seen): ([WholeRow], [[Double]]) = ([], [])
                for _ in 0..<4 {
                    guard case .bounded(_, let point) = try linear.solve(cutoff: nil), let point else { break }
                    let relaxed = RelaxedPoint(
                        values: point, form: linear.form, domain: form.domain, graph: nil,
                        firstCut: form.rowCount, relaxation: linear, isDeep: true)
                    let next = try TableauSeparator().cuts(at: relaxed, .standard).map(\.row)
                    guard !next.isEmpty else { break }
                    try linear.add(next)
                    cuts += next
                    seen += next.map { _ in point }
                }
                return (cuts, seen)
            }
            for (cut, point) in zip(found.cuts, found.points) {
                for feasible in all { #expect(admits(cut, feasible), "seed \(seed): \(cut) loses \(feasible)") }
                #expect(activity(cut, point) > Double(cut.upper), "seed \(seed): \(cut) is no cut")
            }
            count += found.cuts.count
        }
        #expect(count > 150, "only \(count) cuts")
    }

    @Test func anyMultipliersAnywhere() {
        var count = 0
        for seed in 0..<1500 {
            let form = tinyForm(seed)
            let all = points(form)
            var dice = Dice(seed + 77)
            for _ in 0..<4 {
                let point = (0..<form.columnCount).map {
                    Double(form.lower[$0]) + Double(dice.roll(1000) * (form.upper[$0] - form.lower[$0])) / 1000
                }
                let sides = (0..<form.rowCount).map { row -> TableauCut.Side? in
                    if form.rowLower[row] == form.rowUpper[row] { return .both }
                    if !form.hasUpper(row: row) { return .lower }
                    return !form.hasLower(row: row) || dice.roll(2) == 0 ? .upper : .lower
                }
                let multipliers = sides.map { _ in
                    dice.roll(3) == 0 ? 0 : (Double(dice.roll(2000)) - 1000) / Double(1 + dice.roll(900))
                }
                var tableau = TableauCut(form, sides: sides, point: point, domain: form.domain, .init())
                guard let found = tableau.separate(dice.roll(form.columnCount), multipliers) else { continue }
                let cut = found.row
                count += 1
                #expect(found.efficacy > 0 && activity(cut, point) > Double(cut.upper))
                for feasible in all { #expect(admits(cut, feasible), "seed \(seed): \(cut) loses \(feasible)") }
            }
        }
        #expect(count > 150, "only \(count) cuts")
    }

    /// `3x + 2y ≤ 4` over binaries, from the side of `x`: its tableau row is `x + ⅔y + ⅓s = 4⁄3`, which rounds to `x + y ≤ 1`.
    @Test func handWorked() throws {
        var form = IntegerForm(isInteger: [true, true], domain: .binary(2), places: [0, 0])
        form.append(WholeRow(columns: [0, 1], coefficients: [3, 2], lower: -.infinity, upper: 4))
        form.gatherColumns()
        var tableau = TableauCut(
            form, sides: [.upper], point: [2.0 / 3, 1], domain: form.domain, .init())
        let found = tableau.separate(0, [1.0 / 3])
        let cut = try #require(found).row
        #expect(cut.columns == [0, 1] && cut.coefficients[0] == cut.coefficients[1])
        #expect(cut.upper == cut.coefficients[0])
    }

    /// With continuous columns: the most of a cut's left side beside given integers is what it allows at most.
    @Test func mixedRows() throws {
        var count = 0
        for seed in 0..<500 {
            var dice = Dice(seed + 3)
            let (wholes, reals, rows) = (1 + dice.roll(3), 1 + dice.roll(3), 1 + dice.roll(3))
            let columns = wholes + reals
            var form = IntegerForm(
                isInteger: (0..<columns).map { $0 < wholes },
                domain: Domain(
                    lower: Array(repeating: 0, count: columns),
                    upper: (0..<columns).map { $0 < wholes ? 1 + dice.roll(3) : 5 + dice.roll(20) }),
                places: Array(repeating: 0, count: columns))
            for _ in 0..<rows {
                form.append(
                    WholeRow(
                        columns: (0..<columns).map { Int32($0) },
                        coefficients: (0..<columns).map { _ in (1 + dice.roll(30)) * (dice.roll(3) == 0 ? -1 : 1) },
                        lower: -.infinity, upper: dice.roll(60)))
            }
            form.gatherColumns()
            let point = (0..<columns).map { Double(dice.roll(1000) * form.upper[$0]) / 1000 }
            let multipliers = (0..<rows).map { _ in Double(1 + dice.roll(1000)) / Double(1 + dice.roll(900)) }
            var tableau = TableauCut(
                form, sides: Array(repeating: .upper, count: rows), point: point, domain: form.domain, .init())
            guard let cut = tableau.separate(dice.roll(wholes), multipliers)?.row else { continue }
            count += 1
            var weights = [Int](repeating: 0, count: columns)
            for (column, coefficient) in zip(cut.columns, cut.coefficients) { weights[Int(column)] = coefficient }
            for values in box(Array(form.lower.prefix(wholes)), Array(form.upper.prefix(wholes))) {
                var fixed = form
                for (column, value) in values.enumerated() {
                    fixed.domain.fix(column, at: value)
                }
                let result = solveRelaxation(try LinearRelaxation.numeric(fixed, weights: weights))
                guard let best = result.point else { continue }
                #expect(
                    activity(cut, best.columns) <= Double(cut.upper) * (1 + 1e-9) + 1e-6,
                    "seed \(seed): \(cut) loses \(values)")
            }
        }
        #expect(count > 30, "only \(count) cuts")
    }
}
