/// A bound on the worth of every point within bounds that satisfies a form's rows, in exact arithmetic.
///
/// For any prices `y` of the rows, `Σ wⱼxⱼ = Σ (wⱼ − Σᵢ yᵢaᵢⱼ)xⱼ + Σ yᵢ(Σⱼ aᵢⱼxⱼ)`, which is at most the sum of each column's remainder
/// times the better of its bounds and each price times the better of its row's bounds; a price whose row has no bound on
/// that side counts as 0. The prices come from the simplex method and are rounded to multiples of `2^−bits`; from there on
/// everything is whole numbers, so nothing the simplex method says has to be believed: good prices only make the bound
/// low.
struct ExactBound {
    /// No point is worth more, in units of the weights; ``IntegerForm/open``: no bound, because a column without bound
    /// has a remainder.
    private(set) var value = IntegerForm.open
    /// By column: `wⱼ − Σᵢ yᵢaᵢⱼ`, in units.
    private(set) var remainders: [Double]

    private static let open = IntegerForm.open

    /// `weights`: to be maximised. `prices`: one per row; rows behind the last are unpriced.
    init(_ form: IntegerForm, weights: [Int], prices: [Double], lower: [Int], upper: [Int]) {
        let bits = Self.bits(form, weights, prices)
        let unit = Double(sign: .plus, exponent: bits, significand: 1)
        var whole = prices.indices.map { row in
            let price = Self.whole((prices[row] * unit).rounded())
            let bound = price > 0 ? form.rowUpper[row] : form.rowLower[row]
            return bound.magnitude == Self.open.magnitude ? 0 : price
        }
        Self.mend(&whole, form, weights, bits, lower, upper)
        var sums = [Int128](repeating: 0, count: weights.count)
        for column in weights.indices { sums[column] = Int128(weights[column]) << Int128(bits) }
        var total: Int128 = 0
        for (row, price) in whole.enumerated() where price != 0 {
            let bound = price > 0 ? form.rowUpper[row] : form.rowLower[row]
            total += price * Int128(bound)
            for entry in form.range(row) {
                sums[Int(form.entryColumns[entry])] -= price * Int128(form.entryCoefficients[entry])
            }
        }
        remainders = sums.map { Self.double($0) / unit }
        for column in sums.indices where sums[column] != 0 {
            let bound = sums[column] > 0 ? upper[column] : lower[column]
            guard bound.magnitude != Self.open.magnitude else { return }
            total += sums[column] * Int128(bound)
        }
        value = Self.clamped(total >> Int128(bits))
    }

    /// Rounding may leave a column without bound a remainder on its open side: a price of one of its rows takes it up.
    private static func mend(
        _ prices: inout [Int128], _ form: IntegerForm, _ weights: [Int], _ bits: Int, _ lower: [Int], _ upper: [Int]
    ) {
        for column in weights.indices where upper[column] == open || lower[column] == -open {
            var remainder = Int128(weights[column]) << Int128(bits)
            var best: Int?
            for entry in form.columnRange(column) {
                let row = Int(form.columnRows[entry])
                guard row < prices.count else { continue }
                remainder -= prices[row] * Int128(form.columnCoefficients[entry])
                if prices[row] != 0, best == nil { best = entry }
            }
            guard remainder > 0 && upper[column] == open || remainder < 0 && lower[column] == -open, let best else {
                continue
            }
            let coefficient = Int128(form.columnCoefficients[best])
            let steps = (remainder.magnitude + coefficient.magnitude - 1) / coefficient.magnitude
            let row = Int(form.columnRows[best])
            let moved = prices[row] + ((remainder > 0) == (coefficient > 0) ? Int128(steps) : -Int128(steps))
            // The price must not come to count on a bound that its row does not have.
            if (moved > 0) == (prices[row] > 0) { prices[row] = moved }
        }
    }

    /// So many binary places that no sum overflows.
    private static func bits(_ form: IntegerForm, _ weights: [Int], _ prices: [Double]) -> Int {
        let price = prices.reduce(1.0) { max($0, $1.magnitude) }
        let weight = Double(weights.reduce(1) { max($0, $1.magnitude) })
        let counts = Int(Double(max(prices.count, weights.count, 2)).exponent) + 1
        let activity = Int(Double(form.largestActivity).exponent) + 1
        let pricedRoom = 125 - activity - Int(price.exponent) - counts - 2
        let weightRoom = 125 - Int(weight.exponent) - activity - counts - 2
        return max(0, min(44, pricedRoom, weightRoom))
    }

    /// Both conversions spelled out, because the general ones are slow.
    private static func whole(_ value: Double) -> Int128 {
        value.magnitude < 9e18 ? Int128(Int(value)) : Int128(value)
    }

    private static func double(_ value: Int128) -> Double {
        Double(Int(truncatingIfNeeded: value >> 64)) * 18_446_744_073_709_551_616
            + Double(UInt(truncatingIfNeeded: value))
    }

    private static func clamped(_ value: Int128) -> Int { Int(max(-Int128(open), min(Int128(open), value))) }
}
