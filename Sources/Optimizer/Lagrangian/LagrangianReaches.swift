extension LagrangianMultipliers {
    /// How far each source reaches: what the inner problems of late chose on average, less until every row of nothing but
    /// reaches holds.
    func reaches() -> [Int] {
        let columns = form.reachColumns
        var values = columns.map { min(form.upper[$0], max(0, Int(shares[$0]))) }
        let rows = Set(columns.flatMap { column in form.columnRange(column).map { Int(form.columnRows[$0]) } }).sorted()
            .filter { row in form.rowRange(row).allSatisfy { columns.contains(Int(form.rowColumns[$0])) } }
        func coefficient(_ column: Int, _ row: Int) -> Int {
            form.columnRange(column).first { Int(form.columnRows[$0]) == row }.map { form.columnCoefficients[$0] } ?? 0
        }
        func isBroken(_ row: Int) -> Bool {
            zip(columns, values).reduce(0) { $0 + coefficient($1.0, row) * $1.1 } > form.rowBounds[row]
        }
        let settings = SearchSettings.standard.lagrangian
        for _ in 0..<settings.mostShrinkings {
            guard let row = rows.first(where: isBroken) else { return values }
            for (position, column) in columns.enumerated() where coefficient(column, row) > 0 {
                values[position] = values[position] * settings.shrinking.kept / settings.shrinking.of
            }
        }
        return values.map { _ in 0 }
    }
}

extension LagrangianForm {
    func rowRange(_ row: Int) -> Range<Int> { rowStarts[row]..<rowStarts[row + 1] }

    func columnRange(_ column: Int) -> Range<Int> { columnStarts[column]..<columnStarts[column + 1] }
}
