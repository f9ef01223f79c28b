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
        reducedCosts = weights.map { Double($0) }
        let most = Self.magnitude(form, weights, duals)
        guard let bits = Self.bits(most, count: duals.count + weights.count) else { return }
        let unit = Double(sign: .plus, exponent: bits, significand: 1)
        var whole = duals.indices.map { row in
            let dual = Self.whole(duals[row] * unit)
            let bound = dual > 0 ? form.rowUpper[row] : form.rowLower[row]
            return bound.isInfinite ? 0 : dual
        }
        Self.mend(&whole, form, weights, bits, domain, most: most * unit)
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
            // A bound that the form does not have, and the search has found, may be too large for the room that was left.
            let (product, isTooLarge) = sums[column].multipliedReportingOverflow(by: Int128(bound))
            let (sum, isBeyond) = total.addingReportingOverflow(product)
            guard !isTooLarge, !isBeyond else { return }
            total = sum
        }
        value = Self.clamped(total >> Int128(bits))
    }

    /// Rounding may leave a column without bound a reduced cost on its open side: a dual of one of its rows takes it up.
    private static func mend(
        _ duals: inout [Int128], _ form: IntegerForm, _ weights: [Int], _ bits: Int, _ domain: Domain, most: Double
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
            guard Double(steps) * Double(form.rowActivity[row]) <= most else { continue }
            let moved = duals[row] + ((reduced > 0) == (coefficient > 0) ? Int128(steps) : -Int128(steps))
            // The dual must not come to count on a bound that its row does not have.
            if (moved > 0) == (duals[row] > 0) { duals[row] = moved }
        }
    }

    /// What no sum of the bound is more than, before it is scaled.
    private static func magnitude(_ form: IntegerForm, _ weights: [Int], _ duals: [Double]) -> Double {
        var most = 1.0
        for (row, dual) in duals.enumerated() where dual != 0 { most += dual.magnitude * Double(form.rowActivity[row]) }
        for (column, weight) in weights.enumerated() where weight != 0 {
            most += Double(weight.magnitude) * Double(form.domain.reach(column))
        }
        return most
    }

    /// So many binary places that no sum overflows, also when each of so many duals is mended; `nil`: not even without, or a dual is no number.
    ///
    /// A dual of a row whose numbers are long may be very small and count nonetheless, so every place that there is room for
    /// is used; more than a double has behind its first would be none.
    private static func bits(_ most: Double, count: Int) -> Int? {
        guard most.isFinite else { return nil }
        let room = 124 - Int(most.exponent) - (Int.bitWidth - count.leadingZeroBitCount)
        return room < 0 ? nil : min(80, room)
    }

    /// The nearest whole number; spelled out, because the general conversion is slow.
    private static func whole(_ value: Double) -> Int128 {
        if value.magnitude < 9e18 { return Int128(Int(value.rounded())) }
        let places = Int(value.exponent) - 60
        return Int128(Int(Double(sign: .plus, exponent: -places, significand: value))) << Int128(places)
    }

    /// Spelled out, because the general conversion is slow.
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
