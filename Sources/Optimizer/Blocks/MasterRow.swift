/// A linking row of the master program, scaled by a power of two.
struct MasterRow {
    var lower: Double
    var upper: Double
    /// By position in the row's numeric columns.
    var columns: [Int]
    var coefficients: [Double]
    /// The program's row, to know when its choice is required.
    var index: Int

    init(_ row: SearchRow, index: Int) {
        let largest = row.numeric.coefficients.map(\.magnitude).max() ?? 1
        let factor =
            largest > 0 ? Double(sign: .plus, exponent: row.isChoice ? 0 : 2 - largest.exponent, significand: 1) : 1
        lower = row.numeric.lower * factor
        upper = row.numeric.upper * factor
        columns = row.numeric.columns
        coefficients = row.numeric.coefficients.map { $0 * factor }
        self.index = index
    }
}
