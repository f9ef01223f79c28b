/// A form without its fixed columns and without the rows that no longer bind, and the way back.
struct Restriction: Sendable {
    private(set) var form: IntegerForm
    /// By column of the smaller form, its column in the larger.
    let kept: [Int]
    /// The larger form's fixed values; 0 where a column is kept.
    private let fixed: [Int]
    /// The weights of the kept columns, and what the fixed ones are worth.
    let weights: [Int]
    let worth: Int

    /// Every row binds with bounds that have been propagated.
    init(_ base: IntegerForm, weights full: [Int], domain: Domain) {
        var index = [Int32](repeating: -1, count: base.columnCount)
        var kept: [Int] = []
        for column in 0..<base.columnCount where domain.isOpen(column) {
            index[column] = Int32(kept.count)
            kept.append(column)
        }
        self.kept = kept
        fixed = (0..<base.columnCount).map { domain.isFixed($0) ? domain.lower[$0] : 0 }
        weights = kept.map { full[$0] }
        worth = full.indices.reduce(0) { $0 + (domain.isFixed($1) ? full[$1] * domain.lower[$1] : 0) }
        form = IntegerForm(
            isInteger: kept.map { base.isInteger[$0] },
            domain: Domain(lower: kept.map { domain.lower[$0] }, upper: kept.map { domain.upper[$0] }),
            places: kept.map { base.places[$0] })
        var rows: [WholeRow] = []
        for row in 0..<base.rowCount {
            if let rest = Self.rest(of: base.row(row), index, domain) { rows.append(rest) }
        }
        form = form.with(rows: rows)
    }

    /// A row over open columns; `nil`: it cannot be broken. One column's gain over what the others leave is cut down.
    private static func rest(of row: WholeRow, _ index: [Int32], _ domain: Domain) -> WholeRow? {
        var rest = WholeRow(columns: [], coefficients: [], lower: row.lower, upper: row.upper, scale: row.scale)
        var shift = 0
        var least = 0
        var most = 0
        var isOpen = false
        for (entry, coefficient) in zip(row.columns, row.coefficients) {
            let column = Int(entry)
            let (low, high) = (domain.lower[column], domain.upper[column])
            if index[column] < 0 {
                shift += coefficient * low
                continue
            }
            rest.columns.append(index[column])
            rest.coefficients.append(coefficient)
            if low == -.infinity || high == .infinity {
                isOpen = true
            } else {
                least += min(coefficient * low, coefficient * high)
                most += max(coefficient * low, coefficient * high)
            }
        }
        if rest.hasUpper { rest.upper -= shift }
        if rest.hasLower { rest.lower -= shift }
        guard !isOpen else { return rest.columns.isEmpty ? nil : rest }
        if rest.hasUpper, most <= rest.upper { rest.upper = .infinity }
        if rest.hasLower, least >= rest.lower { rest.lower = -.infinity }
        if !rest.hasLower, !rest.hasUpper { return nil }
        return rest
    }

    /// Values of the smaller form as values of the larger.
    func lifted<Value: Numeric>(_ values: [Value], _ convert: (Int) -> Value) -> [Value] {
        var result = fixed.map(convert)
        for (value, column) in zip(values, kept) { result[column] = value }
        return result
    }
}
