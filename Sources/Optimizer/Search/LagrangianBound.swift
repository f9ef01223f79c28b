import GLPKSolver

/// A bound on the worth of every point of a domain that satisfies the rows, from prices of the rows.
///
/// For any prices `y` (those of a sign that a missing bound of their row forbids are set to 0)
/// `Σ wⱼxⱼ = Σ (wⱼ − Σᵢ yᵢaᵢⱼ)xⱼ + Σ yᵢ(Σⱼ aᵢⱼxⱼ) ≤ Σⱼ max over xⱼ's bounds + Σᵢ max over row i's bounds`. So nothing that the
/// simplex method says has to be believed: good prices only make the bound low. Rounding is covered by a margin of the
/// usual `n·ε·Σ|terms|`. A remainder of weight in a column without bound counts as 0 within that margin.
struct LagrangianBound {
    var value: Double
    /// By column: `wⱼ − Σᵢ yᵢaᵢⱼ`.
    var remainders: [Double]

    init(
        weights: [Double], rows: [NumericProgram.Row], prices: [Double], required: [Int],
        lower: [Double], upper: [Double]
    ) {
        var remainders = weights
        var magnitudes = weights.map(\.magnitude)
        var total = 0.0
        var size = 0.0
        var isRequired = [Bool](repeating: false, count: rows.count)
        for row in required { isRequired[row] = true }
        for (index, price) in prices.enumerated() where price != 0 {
            let row = rows[index]
            let bound = price > 0 || isRequired[index] ? row.upper : row.lower
            guard bound.isFinite else { continue }
            total += price * bound
            size += (price * bound).magnitude
            for entry in row.columns.indices {
                let product = price * row.coefficients[entry]
                remainders[row.columns[entry]] -= product
                magnitudes[row.columns[entry]] += product.magnitude
            }
        }
        let rounding = Double(rows.count + weights.count + 16) * Double.ulpOfOne
        for column in weights.indices {
            let remainder = remainders[column]
            let bound = remainder > 0 ? upper[column] : lower[column]
            guard bound.isFinite else {
                if remainder.magnitude > max(rounding, 1e-11) * magnitudes[column] { total = .infinity }
                continue
            }
            total += remainder * bound
            size += magnitudes[column] * bound.magnitude
        }
        value = total + rounding * size
        self.remainders = remainders
    }
}
