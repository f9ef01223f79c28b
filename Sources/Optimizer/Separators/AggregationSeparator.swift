/// Cuts from tight rows, and from rows joined so that a continuous column between its bounds cancels (Marchand, Wolsey
/// 2001): of each the mixed-integer rounding and, where it is one of binaries, the lifted cover.
struct AggregationSeparator: Separator {
    func cuts(at point: RelaxedPoint, _ settings: SearchSettings) -> [Cut] {
        let rows = TightRows(point: point, settings: settings)
        var found: [Cut] = []
        for row in 0..<point.firstCut {
            for side in rows.sides(point.form.row(row)) where rows.isTight(side) { found += rows.cuts(from: side) }
        }
        return found
    }
}

/// The rows that a point of the relaxation rests on.
private struct TightRows {
    let point: RelaxedPoint
    let settings: SearchSettings

    private var form: IntegerForm { point.form }
    private var domain: Domain { point.domain }

    /// A row as one or two rows with an upper bound only.
    func sides(_ row: WholeRow) -> [WholeRow] {
        var sides: [WholeRow] = []
        if row.hasUpper {
            sides.append(
                WholeRow(columns: row.columns, coefficients: row.coefficients, lower: -.infinity, upper: row.upper))
        }
        if row.hasLower {
            sides.append(
                WholeRow(
                    columns: row.columns, coefficients: row.coefficients.map { -$0 }, lower: -.infinity,
                    upper: -row.lower))
        }
        return sides
    }

    /// Only rows with little slack can give a violated cut.
    func isTight(_ row: WholeRow) -> Bool {
        var activity = 0.0
        var size = 0.0
        for (column, coefficient) in zip(row.columns, row.coefficients) {
            activity += Double(coefficient) * point.values[Int(column)]
            size = max(size, Double(coefficient.magnitude))
        }
        return Double(row.upper) - activity < settings.cuts.tightness * size
    }

    /// Cuts from a row, and from it joined with others.
    func cuts(from start: WholeRow) -> [Cut] {
        var found: [Cut] = []
        var row = start
        var used: Set<Int> = []
        for _ in 0..<settings.cuts.mostAggregated {
            if let rounding = RoundingCut(row, form, point: point.values, domain: domain, settings.cuts),
                let best = rounding.best()
            {
                found.append(best)
            }
            // What is no binary counts at its least.
            if let knapsack = ConflictGraph.knapsacks(row, form, domain).first {
                found += CoverCut.separate(knapsack, point.graph, point: point.values, settings.cuts.covers)
            }
            guard let next = joined(row, &used) else { break }
            row = next
        }
        return found
    }

    /// A row with its continuous column that lies farthest from its bounds cancelled by another row.
    private func joined(_ row: WholeRow, _ used: inout Set<Int>) -> WholeRow? {
        var best: (column: Int, coefficient: Int, distance: Double)?
        for (index, coefficient) in zip(row.columns, row.coefficients) {
            let column = Int(index)
            guard !form.isInteger[column], domain.isOpen(column) else { continue }
            let distance = min(
                point.values[column] - Double(domain.lower[column]), Double(domain.upper[column]) - point.values[column]
            )
            if distance > settings.tolerances.integrality, distance > best?.distance ?? 0 {
                best = (column, coefficient, distance)
            }
        }
        guard let best else { return nil }
        for entry in form.columnRange(best.column) {
            let other = Int(form.columnRows[entry])
            guard !used.contains(other) else { continue }
            for side in sides(form.row(other)) where isTight(side) {
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
}
