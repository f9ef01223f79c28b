/// By column, what all that it can be worth at an optimum is a multiple of; 0: nothing is known.
///
/// An integer column comes in its weight. A continuous one goes as far as rows let it, where it is worth most: a shortfall
/// `s ≥ 0` that costs, in rows `Σ a·x + b·s ≥ g` over integers, is 0 or `(g − Σ a·x) / b`, a multiple of what a and g have in common.
/// Rows in which it stands in nobody's way count for nothing. Cuts do not, either: what all points keep, those at an optimum do.
enum WorthSteps {
    static func steps(_ form: IntegerForm, _ weights: [Int]) -> [Int] {
        weights.indices.map { column in
            form.isInteger[column] ? abs(weights[column]) : continuous(column, form, weights[column])
        }
    }

    private static func continuous(_ column: Int, _ form: IntegerForm, _ weight: Int) -> Int {
        guard weight != 0, form.isExact, form.unscaledRows.isEmpty else { return 0 }
        let goesDown = weight < 0
        let end = goesDown ? form.lower[column] : form.upper[column]
        var step = 0
        if end.isInfinite {
            guard !goesDown else { return 0 }
        } else {
            guard let worth = product(weight, end) else { return 0 }
            step = worth
        }
        for entry in form.columnRange(column) {
            let (row, own) = (Int(form.columnRows[entry]), form.columnCoefficients[entry])
            let isUpper = (own > 0) != goesDown
            guard isUpper ? form.hasUpper(row: row) : form.hasLower(row: row) else { continue }
            guard
                let common = form.common(
                    ofRow: row, besides: column, bound: isUpper ? form.rowUpper[row] : form.rowLower[row]),
                let worth = product(weight, common), worth.isMultiple(of: own)
            else { return 0 }
            step = greatestCommonDivisor(step, worth / own)
        }
        return step
    }

    private static func product(_ weight: Int, _ amount: Int) -> Int? {
        let product = weight.multipliedReportingOverflow(by: amount)
        return product.overflow ? nil : product.partialValue
    }
}

extension IntegerForm {
    /// What a bound of a row and its coefficients besides that of one column are multiples of; `nil`: another column there is no integer.
    func common(ofRow row: Int, besides column: Int, bound: Int) -> Int? {
        var common = bound
        for position in range(row) where Int(entryColumns[position]) != column {
            guard isInteger[Int(entryColumns[position])] else { return nil }
            common = greatestCommonDivisor(common, entryCoefficients[position])
        }
        return common
    }
}
