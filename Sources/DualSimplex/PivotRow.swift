/// The row of the tableau in which a variable leaves: its row of the basis inverse, and what that makes of all variables
/// that are neither basic nor fixed.
final class PivotRow {
    private let matrix: SimplexMatrix
    private let variables: Variables
    /// The row of the basis inverse: the entries of logical variables.
    let inverse: Flat<Double>
    /// Entries by column, right where `isTouched`.
    private let entries: Flat<Double>
    private let isTouched: Flat<Bool>
    private let touched = Pile<Int32>()

    /// Smaller ones are rounding.
    static let nothing = 1e-14

    init(_ matrix: SimplexMatrix, _ variables: Variables) {
        self.matrix = matrix
        self.variables = variables
        inverse = Flat(repeating: 0, count: matrix.rowCount)
        entries = Flat(repeating: 0, count: matrix.columnCount)
        isTouched = Flat(repeating: false, count: matrix.columnCount)
    }

    func computeInverse(_ position: Int, _ factor: BasisFactor) {
        inverse.fill(0)
        inverse.start[position] = 1
        factor.solveTransposed(inverse.start)
    }

    /// The squared length of the row of the inverse.
    var length: Double {
        let inverse = inverse.start
        var sum = 0.0
        for row in 0..<matrix.rowCount { sum += inverse[row] * inverse[row] }
        return sum
    }

    /// Computes the entries of columns that take part, row by row.
    func computeEntries() {
        let (entries, isTouched, inverse) = (entries.start, isTouched.start, inverse.start)
        for index in 0..<touched.count { isTouched[Int(touched.start[index])] = false }
        touched.cut(to: 0)
        touched.reserve(matrix.columnCount)
        let (starts, ends, columns, values) = (
            matrix.rowStart.start, matrix.rowActiveEnd.start, matrix.rowColumn.start, matrix.rowValue.start
        )
        for row in 0..<matrix.rowCount {
            let factor = inverse[row]
            guard factor.magnitude > Self.nothing else { continue }
            for place in Int(starts[row])..<Int(ends[row]) {
                let column = Int(columns[place])
                if isTouched[column] {
                    entries[column] += factor * values[place]
                } else {
                    isTouched[column] = true
                    touched.append(Int32(column))
                    entries[column] = factor * values[place]
                }
            }
        }
    }

    func entry(_ variable: Int) -> Double {
        variable < matrix.columnCount ? entries.start[variable] : inverse.start[variable - matrix.columnCount]
    }

    /// Hands every variable that may enter to the ratio test; `turn`: −1 where the leaving one is too small.
    func offer(to ratioTest: RatioTest, turn: Double) {
        ratioTest.begin()
        for index in 0..<touched.count {
            let column = Int(touched.start[index])
            ratioTest.offer(column, turn * entries.start[column])
        }
        let (place, lower, upper) = (variables.place.start, variables.lower.start, variables.upper.start)
        for row in 0..<matrix.rowCount {
            let entry = inverse.start[row]
            guard entry != 0 else { continue }
            let logical = matrix.columnCount + row
            guard place[logical] != .basic, lower[logical] < upper[logical] else { continue }
            ratioTest.offer(logical, turn * entry)
        }
    }

    /// Takes a multiple of the row off the reduced costs.
    func updateReduced(by step: Double) {
        guard step != 0 else { return }
        let (reduced, place) = (variables.reduced.start, variables.place.start)
        for index in 0..<touched.count {
            let column = Int(touched.start[index])
            reduced[column] -= step * entries.start[column]
        }
        // Those of fixed rows, too: they are the duals.
        for row in 0..<matrix.rowCount {
            let entry = inverse.start[row]
            guard entry != 0, place[matrix.columnCount + row] != .basic else { continue }
            reduced[matrix.columnCount + row] -= step * entry
        }
    }
}
