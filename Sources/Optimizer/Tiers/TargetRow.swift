/// The one row that asks for a shortfall `s`: `Σ a·x + b·s ≥ g` or, with all signs turned, `≤`.
struct TargetRow {
    let row: Int
    let coefficient: Int
    let goal: Int

    /// `nil`: the column stands in several rows or none, or its row asks for nothing.
    init?(_ form: IntegerForm, of column: Int) {
        let entries = form.columnRange(column)
        guard entries.count == 1 else { return nil }
        row = Int(form.columnRows[entries.lowerBound])
        coefficient = form.columnCoefficients[entries.lowerBound]
        goal = coefficient > 0 ? form.rowLower[row] : form.rowUpper[row]
        guard !goal.isInfinite else { return nil }
    }
}
