/// Finds rows that every point satisfies and the relaxation's point does not.
struct Separation {
    let form: IntegerForm
    let graph: ConflictGraph?
    let lower: [Int]
    let upper: [Int]
    /// Rows that are aggregated on the way at most.
    private static let mostAggregated = 5
    private static let leastEfficacy = 1e-3

    /// The best cuts, most violated first, no two alike in direction; `base`: only rows before it start an aggregation.
    func cuts(
        at point: [Double], base: Int, most: Int, beside found: [(cut: WholeRow, efficacy: Double)]
    ) -> [WholeRow] {
        var found = found
        if let graph { found += CliqueCut.separate(graph, form, point: point, lower: lower, upper: upper) }
        for row in 0..<base {
            for side in sides(form.row(row)) {
                if isTight(side, point) { found += roundings(of: side, point) }
            }
        }
        return selected(found, most: most)
    }

    private func sides(_ row: WholeRow) -> [WholeRow] {
        var sides: [WholeRow] = []
        if row.upper != IntegerForm.open {
            sides.append(
                WholeRow(
                    columns: row.columns, coefficients: row.coefficients, lower: -IntegerForm.open, upper: row.upper))
        }
        if row.lower != -IntegerForm.open {
            sides.append(
                WholeRow(
                    columns: row.columns, coefficients: row.coefficients.map { -$0 }, lower: -IntegerForm.open,
                    upper: -row.lower))
        }
        return sides
    }

    /// Only rows with little slack can give a violated cut.
    private func isTight(_ row: WholeRow, _ point: [Double]) -> Bool {
        var activity = 0.0
        var size = 0.0
        for (column, coefficient) in zip(row.columns, row.coefficients) {
            activity += Double(coefficient) * point[Int(column)]
            size = max(size, Double(coefficient.magnitude))
        }
        return Double(row.upper) - activity < 0.5 * size
    }

    /// Cuts from a row, and from it joined with others that cancel a continuous column between its bounds.
    private func roundings(of start: WholeRow, _ point: [Double]) -> [(cut: WholeRow, efficacy: Double)] {
        var found: [(cut: WholeRow, efficacy: Double)] = []
        var row = start
        var used: Set<Int> = []
        for _ in 0..<Self.mostAggregated {
            if let rounding = RoundingCut(row, form, point: point, lower: lower, upper: upper),
                let best = rounding.best(least: Self.leastEfficacy)
            {
                found.append(best)
            }
            if row.columns.allSatisfy({ form.isBinary(Int($0)) || lower[Int($0)] == upper[Int($0)] }),
                let knapsack = ConflictGraph.knapsacks(row, form, lower, upper).first,
                let cover = CoverCut.separate(knapsack, point: point)
            {
                found.append(cover)
            }
            guard found.isEmpty, let next = joined(row, point, &used) else { break }
            row = next
        }
        return found
    }

    /// A row with its continuous column that lies farthest from its bounds cancelled by another row.
    private func joined(_ row: WholeRow, _ point: [Double], _ used: inout Set<Int>) -> WholeRow? {
        var best: (column: Int, coefficient: Int, distance: Double)?
        for (index, coefficient) in zip(row.columns, row.coefficients) {
            let column = Int(index)
            guard !form.isInteger[column], lower[column] < upper[column] else { continue }
            let distance = min(point[column] - Double(lower[column]), Double(upper[column]) - point[column])
            if distance > 1e-6, distance > best?.distance ?? 0 { best = (column, coefficient, distance) }
        }
        guard let best else { return nil }
        for entry in form.columnRange(best.column) {
            let other = Int(form.columnRows[entry])
            guard !used.contains(other) else { continue }
            for side in sides(form.row(other)) where isTight(side, point) {
                guard let position = side.columns.firstIndex(of: Int32(best.column)),
                    (side.coefficients[position] > 0) != (best.coefficient > 0),
                    let sum = Projection.combine(row, side, without: best.column)
                else { continue }
                used.insert(other)
                return sum
            }
        }
        return nil
    }

    private func selected(_ found: [(cut: WholeRow, efficacy: Double)], most: Int) -> [WholeRow] {
        let ordered = found.enumerated().sorted {
            ($0.element.efficacy, $1.offset) > ($1.element.efficacy, $0.offset)
        }
        var chosen: [WholeRow] = []
        var vectors: [[Int32: Double]] = []
        for (_, candidate) in ordered {
            guard chosen.count < most, candidate.efficacy >= Self.leastEfficacy else { break }
            let norm = candidate.cut.coefficients.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
            var vector: [Int32: Double] = [:]
            for (column, coefficient) in zip(candidate.cut.columns, candidate.cut.coefficients) {
                vector[column] = Double(coefficient) / norm
            }
            let isParallel = vectors.contains { other in
                var product = 0.0
                for (column, value) in zip(candidate.cut.columns, candidate.cut.coefficients) {
                    if let there = other[column] { product += there * Double(value) / norm }
                }
                return product > 0.9
            }
            guard !isParallel else { continue }
            chosen.append(candidate.cut)
            vectors.append(vector)
        }
        return chosen
    }
}
