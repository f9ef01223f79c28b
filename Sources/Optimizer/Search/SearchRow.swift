import GLPKSolver
import LinearProgramming
import Quantities

/// A row in whole numbers: every coefficient and bound multiplied by the same power of ten, so that propagation and
/// checks are exact.
struct SearchRow: Sendable {
    /// Integer columns only.
    var columns: [Int]
    var coefficients: [Int]
    /// Scaled; `nil`: none.
    var lower: Int?
    var upper: Int?
    /// The least and the most that the row's continuous columns can contribute; `nil`: unbounded.
    var continuousLeast: Int?
    var continuousMost: Int?
    /// All of the row in doubles, for the linear relaxation.
    var numeric: NumericProgram.Row
    /// Zero or one of its columns is chosen: binaries only, coefficients 1, upper bound 1.
    var isChoice: Bool

    /// The largest sum of magnitudes that is taken: leaves room for one more term.
    private static let mostMagnitude = Int128(1) << 61

    /// `nil` for the exact part when the scaled numbers do not fit; then the row is left to the relaxation and to the
    /// exact check of points.
    init(_ row: Row, program: Program) {
        numeric = NumericProgram.Row(row)
        columns = []
        coefficients = []
        isChoice = false
        var scale = max(row.lower?.scale ?? 0, row.upper?.scale ?? 0)
        for term in row.terms {
            let column = program.columns[term.column]
            let boundScale = column.kind == .continuous ? max(column.lower.scale, column.upper?.scale ?? 0) : 0
            scale = max(scale, term.coefficient.scale + boundScale)
        }
        guard scale <= 18 else { return }
        var magnitude = Int128(0)
        var least: Int128? = 0
        var most: Int128? = 0
        for term in row.terms {
            let column = program.columns[term.column]
            let coefficient = term.coefficient.significand(atScale: scale)
            let reach = max(column.lower.magnitude, column.upper?.magnitude ?? Self.open).rounded(toPlaces: 0) + 1
            let product = coefficient.magnitude.multipliedReportingOverflow(by: reach.significand.magnitude)
            guard !product.overflow, product.partialValue < Self.mostMagnitude else { return }
            magnitude += Int128(product.partialValue)
            guard magnitude < Self.mostMagnitude else { return }
            if column.kind == .continuous {
                let atLower: Int128? = (term.coefficient * column.lower).significand(atScale: scale)
                let atUpper = column.upper.map { (term.coefficient * $0).significand(atScale: scale) }
                let ends = coefficient > 0 ? (atLower, atUpper) : (atUpper, atLower)
                least = Self.sum(least, ends.0)
                most = Self.sum(most, ends.1)
            }
        }
        let scaledLower = row.lower.map { $0.significand(atScale: scale) }
        let scaledUpper = row.upper.map { $0.significand(atScale: scale) }
        for bound in [scaledLower, scaledUpper] {
            if let bound, bound.magnitude >= Self.mostMagnitude.magnitude { return }
        }
        for term in row.terms where program.columns[term.column].kind == .integer {
            columns.append(term.column)
            coefficients.append(Int(term.coefficient.significand(atScale: scale)))
        }
        lower = scaledLower.map { Int($0) }
        upper = scaledUpper.map { Int($0) }
        continuousLeast = least.map { Int($0) }
        continuousMost = most.map { Int($0) }
        let unit = Int(ExactDecimal.one.significand(atScale: scale))
        isChoice =
            columns.count == row.terms.count && upper == unit && coefficients.allSatisfy { $0 == unit }
            && row.terms.allSatisfy { program.columns[$0.column].isBinary }
    }

    /// What an integer column without upper bound is taken to reach when sums are checked for room.
    private static let open = ExactDecimal(Domain.open)

    private static func sum(_ left: Int128?, _ right: Int128?) -> Int128? {
        guard let left, let right else { return nil }
        return left + right
    }
}
