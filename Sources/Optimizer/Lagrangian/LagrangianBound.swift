/// The Lagrangian bound of a form in exact arithmetic.
///
/// Any prices that are not negative give a bound; they are rounded to multiples of `2^−bits`, and from there on everything
/// is whole numbers, so nothing that found them has to be believed.
enum LagrangianBound {
    /// No point of the form is worth more, in units of the weights.
    static func value(_ form: LagrangianForm, multipliers: [Double]) -> Int {
        let (whole, bits) = rounded(form, multipliers)
        var total: Int128 = 0
        for (price, bound) in zip(whole, form.rowBounds) { total += price * Int128(bound) }
        func reducedCost(_ column: Int) -> Int128 {
            var sum = Int128(form.weights[column]) << Int128(bits)
            for entry in form.columnStarts[column]..<form.columnStarts[column + 1] {
                sum -= whole[Int(form.columnRows[entry])] * Int128(form.columnCoefficients[entry])
            }
            return sum
        }
        for (number, members) in form.choices.enumerated() {
            var most: Int128? = form.isRequired[number] ? nil : 0
            for member in members {
                let own = reducedCost(Int(member))
                most = most.map { max($0, own) } ?? own
            }
            total += most ?? 0
        }
        for column in 0..<form.columnCount where form.choiceOf[column] < 0 {
            total += max(0, reducedCost(column)) * Int128(form.upper[column])
        }
        // Shifting rounds down, which is right because worths are whole.
        return Int(clamping: total >> Int128(bits))
    }

    /// So many binary places that no sum overflows.
    private static func rounded(_ form: LagrangianForm, _ multipliers: [Double]) -> (multipliers: [Int128], bits: Int) {
        let largest = form.rowCoefficients.reduce(form.rowBounds.reduce(1) { max($0, $1.magnitude) }) {
            max($0, $1.magnitude)
        }
        let price = multipliers.reduce(1.0) { max($0, $1) }
        let reach = form.upper.reduce(1, max)
        let counts = max(form.columnCount, form.rowCount, 2) + 1
        let used = Double(largest).exponent + price.exponent + Double(reach).exponent + Double(counts).exponent + 5
        let bits = max(0, min(40, 124 - Int(used) - Int(Double(form.columnCount).exponent)))
        let unit = Double(sign: .plus, exponent: bits, significand: 1)
        return (multipliers.map { Int128(max(0, $0 * unit).rounded(.up)) }, bits)
    }
}
