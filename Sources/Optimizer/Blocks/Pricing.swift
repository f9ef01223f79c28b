/// What prices of the linking rows make of every pattern, and the bound that follows.
///
/// For any prices `y` of the right sign, `Σ wⱼxⱼ ≤ Σᵢ yᵢ·boundᵢ + Σ over blocks of the best pattern's Σ (wⱼ − Σᵢ yᵢaᵢⱼ) + the same
/// for free columns`: the Lagrangian bound of the program with its block rows kept whole. The patterns are all there
/// are, so the bound holds whether or not the master program was solved.
struct Pricing {
    var bound = 0.0
    /// By column, `wⱼ − Σᵢ yᵢaᵢⱼ`.
    var remainders: [Double]
    /// By pattern; −∞ for those that the node forbids.
    var worths: [Double]
    /// By block, the best worth.
    var best: [Double]
    /// By linking row, the price used.
    var prices: [Double]

    init(
        weights: [Double], rows: [MasterRow], isRequired: [Bool], prices given: [Double], patterns: PatternList,
        isValid: [Bool], freeColumns: [Int], lower: [Double], upper: [Double]
    ) {
        remainders = weights
        var magnitudes = weights.map(\.magnitude)
        var size = 0.0
        prices = given
        for (index, row) in rows.enumerated() {
            let price = given[index]
            let end = price > 0 || isRequired[index] ? row.upper : row.lower
            guard price != 0, end.isFinite else {
                prices[index] = 0
                continue
            }
            bound += price * end
            size += (price * end).magnitude
            for (column, coefficient) in zip(row.columns, row.coefficients) {
                let product = price * coefficient
                remainders[column] -= product
                magnitudes[column] += product.magnitude
            }
        }
        let rounding =
            Double(rows.count + patterns.longest + freeColumns.count + patterns.blockStarts.count + 16)
            * Double.ulpOfOne
        worths = [Double](repeating: -.infinity, count: patterns.count)
        best = []
        for block in 0..<(patterns.blockStarts.count - 1) {
            var top = -Double.infinity
            for pattern in patterns.blockStarts[block]..<patterns.blockStarts[block + 1] where isValid[pattern] {
                var worth = 0.0
                for position in patterns.starts[pattern]..<patterns.starts[pattern + 1] {
                    worth += remainders[patterns.columns[position]]
                }
                worths[pattern] = worth
                top = max(top, worth)
            }
            best.append(top)
            bound += top
        }
        for column in patterns.columns.isEmpty ? [] : magnitudes.indices.filter({ upper[$0] > 0 }) {
            size += magnitudes[column]
        }
        for column in freeColumns {
            let remainder = remainders[column]
            let end = remainder > 0 ? upper[column] : lower[column]
            guard end.isFinite else {
                if remainder.magnitude > max(rounding, 1e-11) * magnitudes[column] { bound = .infinity }
                continue
            }
            bound += remainder * end
            size += magnitudes[column] * max(1, end.magnitude)
        }
        bound += rounding * size
    }
}
