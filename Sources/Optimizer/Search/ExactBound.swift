/// A bound on the worth of every point within bounds that satisfies a form's rows, in exact arithmetic.
///
/// For any duals `y` of the rows, `Σ wⱼxⱼ = Σ (wⱼ − Σᵢ yᵢaᵢⱼ)xⱼ + Σ yᵢ(Σⱼ aᵢⱼxⱼ)`, which is at most the sum of each column's reduced cost
/// times the better of its bounds and each dual times the better of its row's bounds; a dual whose row has no bound on
/// that side counts as 0. The duals come from the simplex method and are rounded to multiples of `2^−bits`; from there on
/// everything is whole numbers, so nothing the simplex method says has to be believed: good duals only make the bound
/// low.
struct ExactBound {
    /// No point is worth more, in units of the weights; `Int.infinity`: no bound, because a column without bound
    /// has a reduced cost.
    private(set) var value = Int.infinity
    /// By column: `wⱼ − Σᵢ yᵢaᵢⱼ`, in units.
    private(set) var reducedCosts: [Double]

    /// `weights`: to be maximised. `duals`: one per row; rows behind the last count as 0.
    init(_ form: IntegerForm, weights: [Int], duals: [Double], domain: Domain) {
        let bits = Self.bits(form, weights, duals)
        let unit = Double(sign: .plus, exponent: bits, significand: 1)
        var whole = duals.indices.map { row in
            let dual = Self.whole((duals[row] * unit).rounded())
            let bound = dual > 0 ? form.rowUpper[row] : form.rowLower[row]
            return bound.isInfinite ? 0 : dual
        }
        Self.mend(&whole, form, weights, bits, domain)
        var sums = [Int128](repeating: 0, count: weights.count)
        for column in weights.indices { sums[column] = Int128(weights[column]) << Int128(bits) }
        var total: Int128 = 0
        for (row, dual) in whole.enumerated() where dual != 0 {
            let bound = dual > 0 ? form.rowUpper[row] : form.rowLower[row]
            total += dual * Int128(bound)
            for entry in form.range(row) {
                sums[Int(form.entryColumns[entry])] -= dual * Int128(form.entryCoefficients[entry])
            }
        }
        reducedCosts = sums.map { Self.double($0) / unit }
        for column in sums.indices where sums[column] != 0 {
            let bound = sums[column] > 0 ? domain.upper[column] : domain.lower[column]
            guard !bound.isInfinite else { return }
            total += sums[column] * Int128(bound)
        }
        value = Self.clamped(total >> Int128(bits))
    }

    /// Rounding may leave a column without bound a reduced cost on its open side: a dual of one of its rows takes it up.
    private static func mend(
        _ duals: inout [Int128], _ form: IntegerForm, _ weights: [Int], _ bits: Int, _ domain: Domain
    ) {
        for column in weights.indices where !domain.hasUpper(column) || !domain.hasLower(column) {
            var reduced = Int128(weights[column]) << Int128(bits)
            var best: Int?
            for entry in form.columnRange(column) {
                let row = Int(form.columnRows[entry])
                guard row < duals.count else { continue }
                reduced -= duals[row] * Int128(form.columnCoefficients[entry])
                if duals[row] != 0, best == nil { best = entry }
            }
            guard reduced > 0 ? !domain.hasUpper(column) : reduced < 0 && !domain.hasLower(column), let best else {
                continue
            }
            let coefficient = Int128(form.columnCoefficients[best])
            let steps = (reduced.magnitude + coefficient.magnitude - 1) / coefficient.magnitude
            let row = Int(form.columnRows[best])
            let moved = duals[row] + ((reduced > 0) == (coefficient > 0) ? Int128(steps) : -Int128(steps))
            // The dual must not come to count on a bound that its row does not have.
            if (moved > 0) == (duals[row] > 0) { duals[row] = moved }
        }
    }

    /// So many binary places that no sum overflows.
    private static func bits(_ form: IntegerForm, _ weights: [Int], _ duals: [Double]) -> Int {
        let dual = duals.reduce(1.0) { max($0, $1.magnitude) }
        let weight = Double(weights.reduce(1) { max($0, $1.magnitude) })
        let counts = Int(Double(max(duals.count, weights.count, 2)).exponent) + 1
        let activity = Int(Double(form.largestActivity).exponent) + 1
        let dualRoom = 125 - activity - Int(dual.exponent) - counts - 2
        let weightRoom = 125 - Int(weight.exponent) - activity - counts - 2
        return max(0, min(44, dualRoom, weightRoom))
    }

    /// Both conversions spelled out, because the general ones are slow.
    private static func whole(_ value: Double) -> Int128 {
        value.magnitude < 9e18 ? Int128(Int(value)) : Int128(value)
    }

    private static func double(_ value: Int128) -> Double {
        // Of the magnitude, because the low word of a small negative number is a large one, of which digits are lost.
        let size = value.magnitude
        let double = Double(UInt(size >> 64)) * 18_446_744_073_709_551_616 + Double(UInt(truncatingIfNeeded: size))
        return value < 0 ? -double : double
    }

    private static func clamped(_ value: Int128) -> Int {
        Int(max(-Int128(Int.infinity), min(Int128(Int.infinity), value)))
    }
}
