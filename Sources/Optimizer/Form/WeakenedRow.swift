import LinearProgramming
import Quantities

extension WholeRow {
    /// A row whose numbers do not fit, in coarser units: coefficients and bounds are rounded so that what satisfies the row
    /// satisfies it, too. One row for each bound; none: there is no such row.
    ///
    /// Of `Σ a·x ≥ b` with `x ≥ 0` the coefficients are rounded up and the bound down; of an upper bound, and of columns
    /// that are never positive, the other way.
    static func weakened(_ row: Row, _ form: IntegerForm) -> [WholeRow] {
        var scale = max(row.lower?.scale ?? 0, row.upper?.scale ?? 0)
        for term in row.terms { scale = max(scale, term.coefficient.scale + form.places[term.column]) }
        guard scale <= mostScale else { return [] }
        for dropped in 1...mostDropped {
            let divisor = (0..<dropped).reduce(Int128(1)) { power, _ in power * 10 }
            let lower = row.lower.map { side(row, form, scale, divisor, $0, isLower: true) }
            let upper = row.upper.map { side(row, form, scale, divisor, $0, isLower: false) }
            if lower.map({ $0 == nil }) ?? false || upper.map({ $0 == nil }) ?? false { continue }
            return [lower ?? nil, upper ?? nil].compactMap { $0 }
        }
        return []
    }

    /// More places, or more of them dropped, than any sum of products of a scenario has.
    private static let mostScale = 18
    private static let mostDropped = 12

    private static func side(
        _ row: Row, _ form: IntegerForm, _ scale: Int, _ divisor: Int128, _ bound: ExactDecimal, isLower: Bool
    ) -> WholeRow? {
        var (columns, coefficients) = ([Int32](), [Int]())
        var magnitude = UInt128(0)
        let limit = UInt128(IntegerForm.mostMagnitude)
        for term in row.terms {
            let (low, high) = (form.domain.lower[term.column], form.domain.upper[term.column])
            guard low >= 0 || high <= 0 else { return nil }
            let digits = term.coefficient.significand(atScale: scale - form.places[term.column])
            let coefficient = divided(digits, by: divisor, roundedUp: isLower == (low >= 0))
            let product = coefficient.magnitude.multipliedReportingOverflow(by: UInt128(form.domain.reach(term.column)))
            guard !product.overflow, product.partialValue < limit else { return nil }
            magnitude += product.partialValue
            guard magnitude < limit else { return nil }
            guard coefficient != 0 else { continue }
            columns.append(Int32(term.column))
            coefficients.append(Int(coefficient))
        }
        let whole = divided(bound.significand(atScale: scale), by: divisor, roundedUp: !isLower)
        guard whole.magnitude < limit else { return nil }
        return WholeRow(
            columns: columns, coefficients: coefficients, lower: isLower ? Int(whole) : -.infinity,
            upper: isLower ? .infinity : Int(whole), scale: scale)
    }

    private static func divided(_ value: Int128, by divisor: Int128, roundedUp isUp: Bool) -> Int128 {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder == 0 || (remainder < 0) == isUp ? quotient : isUp ? quotient + 1 : quotient - 1
    }
}
