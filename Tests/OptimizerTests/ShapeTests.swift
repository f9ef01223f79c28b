import GLPKSolver
import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// What a form is turned into admits the same points, by every point of tiny forms.
@Suite("Shapes of forms") struct ShapeTests {
    // MARK: projection

    /// A few binaries beside continuous columns, bounded or not, that supply rows and draw on each other.
    private func mixedForm(_ seed: Int) -> IntegerForm {
        var dice = Dice(seed)
        let (binaries, reals) = (4 + dice.roll(3), 1 + dice.roll(4))
        let count = binaries + reals
        var form = IntegerForm(
            isInteger: (0..<count).map { $0 < binaries },
            domain: Domain(
                lower: (0..<count).map { $0 < binaries || dice.roll(4) > 0 ? 0 : dice.roll(7) - 3 },
                upper: (0..<count).map { $0 < binaries ? 1 : dice.roll(3) == 0 ? .infinity : 4 + dice.roll(6) }),
            places: Array(repeating: 0, count: count))
        for _ in 0..<(2 + dice.roll(4)) {
            var columns: [Int32] = []
            var coefficients: [Int] = []
            for column in 0..<count where dice.roll(column < binaries ? 2 : 5) < 2 {
                columns.append(Int32(column))
                let size = 1 + dice.roll(column < binaries ? 9 : 3)
                coefficients.append((column < binaries ? dice.roll(5) == 0 : dice.roll(3) > 0) ? -size : size)
            }
            guard !columns.isEmpty else { continue }
            let bound = dice.roll(12) - 2
            let isRange = dice.roll(5) == 0
            form.append(
                WholeRow(
                    columns: columns, coefficients: coefficients,
                    lower: isRange ? bound - dice.roll(4) : -.infinity, upper: bound))
        }
        form.gatherColumns()
        return form
    }

    /// The values of the binaries that some values of the continuous columns go with.
    private func completable(_ form: IntegerForm) throws -> [[Int]] {
        let whole = form.isInteger.indices.filter { form.isInteger[$0] }
        let isMixed = form.isInteger.indices.contains { !form.isInteger[$0] && !form.columnRange($0).isEmpty }
        guard isMixed else {
            let upper = form.isInteger.indices.map { form.isInteger[$0] ? form.upper[$0] : form.lower[$0] }
            return points(form, Domain(lower: form.lower, upper: upper)).map { point in whole.map { point[$0] } }
        }
        return try box(whole.map { form.lower[$0] }, whole.map { form.upper[$0] }).filter { values in
            var fixed = form
            for (column, value) in zip(whole, values) {
                fixed.domain.fix(column, at: value)
            }
            let numeric = try LinearRelaxation.numeric(fixed, weights: Array(repeating: 0, count: form.columnCount))
            let status = solveRelaxation(numeric).status
            #expect(status == .optimal || status == .infeasible)
            return status == .optimal
        }
    }

    @Test func projectionLeavesExactlyThePointsThatCanBeCompleted() throws {
        var gone = 0
        for seed in 0..<200 {
            let form = mixedForm(seed)
            var dice = Dice(seed + 3)
            let counted = form.isInteger.map { _ in dice.roll(6) == 0 }
            let projected = Projection.apply(form, counted: counted, mostGrowth: 0)
            let isGone = form.isInteger.indices.contains {
                !form.isInteger[$0] && !form.columnRange($0).isEmpty && projected.columnRange($0).isEmpty
            }
            gone += isGone ? 1 : 0
            #expect(try completable(projected) == completable(form), "seed \(seed)")
            // Of what is counted, as much can be had as before.
            let weights = counted.map { $0 ? dice.roll(9) - 4 : 0 }
            let before = solveRelaxation(try LinearRelaxation.numeric(form, weights: weights))
            let after = solveRelaxation(try LinearRelaxation.numeric(projected, weights: weights))
            #expect(before.status == after.status, "seed \(seed)")
            if let first = before.point, let second = after.point {
                #expect((first.objective - second.objective).magnitude < 1e-6, "seed \(seed)")
            }
        }
        #expect(gone > 60, "hardly anything was projected")
    }

    // MARK: sums and shifts

    /// Groups of three or four whose rows hold them with few different coefficients, some of which must choose.
    private func groupedProgram(_ seed: Int) -> Program {
        var dice = Dice(seed)
        var program = Program()
        var groups: [[Int]] = []
        for group in 0..<2 {
            groups.append((0..<(3 + dice.roll(2))).map { program.add(.binary("x[\(group),\($0)]")) })
        }
        let free = (0..<2).map { program.add(.binary("free[\($0)]")) }
        for group in groups {
            program.add(
                Row("one", origin: "one", group.map { Term($0, 1) }, lower: dice.roll(2) == 0 ? 1 : nil, upper: 1))
        }
        for row in 0..<(2 + dice.roll(4)) {
            var terms = free.map { Term($0, ExactDecimal(dice.roll(9) - 4)) }
            for group in groups where dice.roll(5) > 0 {
                let sizes = [dice.roll(12) - 3, dice.roll(12), dice.roll(3) == 0 ? 0 : 4]
                let isAlike = dice.roll(2) == 0
                terms += group.map { Term($0, ExactDecimal(isAlike ? sizes[0] : sizes[dice.roll(3)])) }
            }
            let bound = ExactDecimal(dice.roll(12))
            switch dice.roll(3) {
            case 0: program.add(Row("r\(row)", origin: "r", terms, lower: bound - 4))
            case 1: program.add(Row("r\(row)", origin: "r", terms, lower: bound - 9, upper: bound))
            default: program.add(Row("r\(row)", origin: "r", terms, upper: bound))
            }
        }
        return program
    }

    @Test func choiceShiftAdmitsTheSamePoints() throws {
        for seed in 0..<150 {
            let program = groupedProgram(seed)
            let form = try #require(IntegerForm(program))
            let shifted = ChoiceShift.apply(form, ChoiceGroups(program, form))
            #expect(points(shifted) == points(form), "seed \(seed)")
        }
    }

    @Test func sumsAdmitTheSamePoints() throws {
        var sums = 0
        for seed in 0..<150 {
            let program = groupedProgram(seed)
            let form = try #require(IntegerForm(program))
            let groups = ChoiceGroups(program, form)
            let summed = SumColumns(form, groups, .init())
            sums += summed.members.count
            let rows = (0..<form.rowCount).map(form.row)
            let summedRows = (0..<summed.form.rowCount).map(summed.form.row)
            for point in box(form.lower, form.upper) {
                let long = point + summed.members.map { members in members.reduce(0) { $0 + point[$1] } }
                let isWithin = long.indices.allSatisfy {
                    long[$0] >= summed.form.lower[$0] && long[$0] <= summed.form.upper[$0]
                }
                let isFeasible = rows.allSatisfy { admits($0, point) }
                #expect(isFeasible == (isWithin && summedRows.allSatisfy { admits($0, long) }), "seed \(seed)")
                guard isFeasible else { continue }
                for clique in summed.cliques(groups, mostColumns: .max) {
                    #expect(clique.reduce(0) { $0 + long[$1] } <= 1, "seed \(seed): \(clique)")
                }
            }
        }
        #expect(sums > 150)
    }

    // MARK: conflicts

    @Test func everyConflictIsTrueAndCliqueRowsAdmitTheSamePoints() throws {
        for seed in 0..<600 {
            let form = seed % 2 == 0 ? conflictForm(seed) : tinyForm(seed)
            var domain = form.domain
            var propagation = Propagation(form, .init())
            guard propagation.runAll(form, &domain) else { continue }
            let graph = try #require(ConflictGraph(form, domain, cliques: [], mostColumns: 100))
            let all = points(form, domain)
            for first in 0..<graph.literalCount {
                for second in 0..<graph.literalCount where graph.conflicts(first, second) {
                    #expect(first != second)
                    let isFound = all.contains { holds(first, $0) && holds(second, $0) }
                    #expect(!isFound, "seed \(seed): \(first) \(second)")
                }
            }
            let extended = CliqueRows.apply(form, graph, domain)
            #expect(points(extended, domain) == all, "seed \(seed)")
        }
    }

    @Test func aCliqueWithALiteralAndItsComplement() throws {
        // a and c each exclude both b and ¬b, so both are 0; "a + c + b + (1 − b) ≤ 1" would be no row over columns.
        var form = IntegerForm(
            isInteger: [true, true, true], domain: .binary(3), places: [0, 0, 0])
        let open = Int.infinity
        for (columns, coefficients, bound) in [
            ([0, 1], [1, 1], 1), ([0, 1], [1, -1], 0), ([2, 1], [1, 1], 1), ([2, 1], [1, -1], 0), ([0, 2], [1, 1], 1),
        ] {
            form.append(
                WholeRow(columns: columns.map { Int32($0) }, coefficients: coefficients, lower: -open, upper: bound))
        }
        form.gatherColumns()
        let graph = try #require(ConflictGraph(form, form.domain, cliques: [], mostColumns: 100))
        let extended = CliqueRows.apply(form, graph, form.domain)
        #expect(points(extended) == [[0, 0, 0], [0, 1, 0]])
        for row in 0..<extended.rowCount {
            #expect(Set(extended.row(row).columns).count == extended.row(row).columns.count, "a column twice in a row")
        }
    }
}
