import LinearProgramming
import Quantities

/// One row in whole numbers: `lower ≤ Σ coefficient · column ≤ upper`, an absent bound being ±`Int.infinity`.
struct WholeRow: Sendable, Hashable {
    var columns: [Int32]
    var coefficients: [Int]
    var lower: Int
    var upper: Int
    /// The power of ten that the program's row was multiplied by.
    var scale = 0

    init(columns: [Int32], coefficients: [Int], lower: Int, upper: Int, scale: Int = 0) {
        self.columns = columns
        self.coefficients = coefficients
        self.lower = lower
        self.upper = upper
        self.scale = scale
    }

    var hasLower: Bool { lower != -.infinity }
    var hasUpper: Bool { upper != .infinity }

    /// `nil`: the numbers do not fit.
    init?(_ row: Row, _ form: IntegerForm) {
        var scale = max(row.lower?.scale ?? 0, row.upper?.scale ?? 0)
        for term in row.terms { scale = max(scale, term.coefficient.scale + form.places[term.column]) }
        guard scale <= 18 else { return nil }
        columns = []
        coefficients = []
        columns.reserveCapacity(row.terms.count)
        coefficients.reserveCapacity(row.terms.count)
        var magnitude = Int128(0)
        for term in row.terms {
            // A column counts units of 10^−places, so its coefficient is that much smaller.
            let coefficient = term.coefficient.significand(atScale: scale - form.places[term.column])
            let product = coefficient.magnitude.multipliedReportingOverflow(by: UInt128(form.domain.reach(term.column)))
            guard !product.overflow, product.partialValue < Self.limit else { return nil }
            magnitude += Int128(product.partialValue)
            guard magnitude < IntegerForm.mostMagnitude else { return nil }
            columns.append(Int32(term.column))
            coefficients.append(Int(coefficient))
        }
        guard let least = Self.bound(row.lower, scale, -.infinity),
            let most = Self.bound(row.upper, scale, .infinity)
        else { return nil }
        lower = least
        upper = most
        self.scale = scale
    }

    private static let limit = UInt128(IntegerForm.mostMagnitude.magnitude)

    private static func bound(_ bound: ExactDecimal?, _ scale: Int, _ absent: Int) -> Int? {
        guard let bound else { return absent }
        let value = bound.significand(atScale: scale)
        return value.magnitude < limit ? Int(value) : nil
    }

    /// Zero or one of its binaries is 1: equal coefficients, bound by the same number.
    func isChoice(_ form: IntegerForm) -> Bool {
        guard columns.count > 1, let first = coefficients.first, first > 0, upper == first else { return false }
        return coefficients.allSatisfy { $0 == first } && columns.allSatisfy { form.isBinary(Int($0)) }
            && (lower <= 0 || lower == upper)
    }
}
