/// Makes triangular factors of a basis.
///
/// Logical variables and columns, then rows, of one entry each need no elimination; in most bases they are nearly all.
/// What is left is eliminated column by column, those with few entries first, pivoting on rows of few entries among those
/// with an entry large enough (Gilbert, Peierls 1988; Suhl, Suhl 1990).
final class Factorization {
    private let matrix: SimplexMatrix
    private let factor: BasisFactor
    /// By row its step, or −1 while it has none; and the variable pivoted on there.
    private let stepOfRow: Flat<Int32>
    private let variableOfRow: Flat<Int32>
    /// By row: columns of the basis that are left and have an entry there.
    private let rowCount: Flat<Int32>
    private let rowListStart: Flat<Int32>
    private let rowList = Pile<Int32>()
    /// By structural variable of the basis.
    private let columnList: Flat<Int32>
    private let columnCount: Flat<Int32>
    private let isDone: Flat<Bool>
    private let queue = Pile<Int32>()
    private let work: Flat<Double>
    private let isTouched: Flat<Bool>
    private let touched = Pile<Int32>()
    private var steps = 0
    private var left = 0

    /// An entry is pivoted on when it is at least so large, and so large a share of the largest.
    private static let leastPivot = 1e-9
    private static let leastShare = 0.1
    /// Smaller ones are nothing.
    private static let nothing = 1e-14

    init(_ matrix: SimplexMatrix, _ factor: BasisFactor) {
        self.matrix = matrix
        self.factor = factor
        let size = matrix.rowCount
        stepOfRow = Flat(repeating: -1, count: size)
        variableOfRow = Flat(repeating: 0, count: size)
        rowCount = Flat(repeating: 0, count: size)
        rowListStart = Flat(repeating: 0, count: size + 1)
        columnList = Flat(repeating: 0, count: size)
        columnCount = Flat(repeating: 0, count: size)
        isDone = Flat(repeating: false, count: size)
        work = Flat(repeating: 0, count: size)
        isTouched = Flat(repeating: false, count: size)
    }

    /// Factorizes the basis of some variables and puts each at the position of its row; false: it is singular.
    func run(_ basis: Flat<Int32>) -> Bool {
        factor.begin()
        stepOfRow.fill(-1)
        steps = 0
        left = 0
        let columns = matrix.columnCount
        factor.upperStart.start[0] = 0
        for position in 0..<matrix.rowCount {
            let variable = Int(basis.start[position])
            if variable < columns {
                columnList.start[left] = Int32(variable)
                isDone.start[left] = false
                left += 1
            } else {
                guard stepOfRow.start[variable - columns] < 0 else { return false }
                pivot(row: variable - columns, variable: variable, 1)
            }
        }
        let logical = steps
        let structural = left
        if structural > 0 {
            gatherRows(structural)
            takeColumnsOfOne(structural)
            takeRowsOfOne()
            guard eliminate(structural) else { return false }
        }
        guard steps == matrix.rowCount else { return false }
        factor.end(logical: logical)
        basis.copy(variableOfRow)
        return true
    }

    private func pivot(row: Int, variable: Int, _ value: Double) {
        stepOfRow.start[row] = Int32(steps)
        variableOfRow.start[row] = Int32(variable)
        factor.order.start[steps] = Int32(row)
        factor.diagonal.start[row] = value
        steps += 1
        factor.upperStart.start[steps] = Int32(factor.upperRow.count)
    }

    private func entries(_ index: Int) -> Range<Int> {
        let column = Int(columnList.start[index])
        return Int(matrix.columnStart.start[column])..<Int(matrix.columnStart.start[column + 1])
    }

    /// Counts entries in rows without a pivot, and lists them by row.
    private func gatherRows(_ structural: Int) {
        let (rows, stepOfRow, counts, starts) = (
            matrix.columnRow.start, stepOfRow.start, rowCount.start, rowListStart.start
        )
        rowCount.fill(0)
        var total = 0
        for index in 0..<structural {
            var count: Int32 = 0
            for entry in entries(index) where stepOfRow[Int(rows[entry])] < 0 {
                count += 1
                counts[Int(rows[entry])] += 1
            }
            columnCount.start[index] = count
            total += Int(count)
        }
        starts[0] = 0
        for row in 0..<matrix.rowCount { starts[row + 1] = starts[row] + counts[row] }
        rowList.cut(to: 0)
        rowList.reserve(total)
        rowCount.fill(0)
        for index in 0..<structural {
            for entry in entries(index) {
                let row = Int(rows[entry])
                guard stepOfRow[row] < 0 else { continue }
                rowList.start[Int(starts[row] + counts[row])] = Int32(index)
                counts[row] += 1
            }
        }
    }

    private func takeColumnsOfOne(_ structural: Int) {
        let (rows, values) = (matrix.columnRow.start, matrix.columnValue.start)
        queue.cut(to: 0)
        for index in 0..<structural where columnCount.start[index] == 1 { queue.append(Int32(index)) }
        var next = 0
        while next < queue.count {
            let index = Int(queue.start[next])
            next += 1
            guard let entry = entries(index).first(where: { stepOfRow.start[Int(rows[$0])] < 0 }),
                values[entry].magnitude > Self.leastPivot
            else { continue }
            let row = Int(rows[entry])
            for other in entries(index) where other != entry {
                factor.upperRow.append(rows[other])
                factor.upperValue.append(values[other])
            }
            pivot(row: row, variable: Int(columnList.start[index]), values[entry])
            isDone.start[index] = true
            for place in Int(rowListStart.start[row])..<Int(rowListStart.start[row + 1]) {
                let other = Int(rowList.start[place])
                guard !isDone.start[other] else { continue }
                columnCount.start[other] -= 1
                if columnCount.start[other] == 1 { queue.append(Int32(other)) }
            }
        }
    }

    private func takeRowsOfOne() {
        let (rows, values) = (matrix.columnRow.start, matrix.columnValue.start)
        queue.cut(to: 0)
        for row in 0..<matrix.rowCount where stepOfRow.start[row] < 0 && rowCount.start[row] == 1 {
            queue.append(Int32(row))
        }
        var next = 0
        while next < queue.count {
            let row = Int(queue.start[next])
            next += 1
            let places = Int(rowListStart.start[row])..<Int(rowListStart.start[row + 1])
            guard stepOfRow.start[row] < 0, let place = places.first(where: { !isDone.start[Int(rowList.start[$0])] })
            else { continue }
            let index = Int(rowList.start[place])
            var value = 0.0
            var largest = 0.0
            for entry in entries(index) where stepOfRow.start[Int(rows[entry])] < 0 {
                if Int(rows[entry]) == row { value = values[entry] }
                largest = max(largest, values[entry].magnitude)
            }
            guard value.magnitude > Self.leastPivot, value.magnitude >= Self.leastShare * largest else { continue }
            beginLower()
            for entry in entries(index) {
                let other = Int(rows[entry])
                if stepOfRow.start[other] >= 0 {
                    factor.upperRow.append(rows[entry])
                    factor.upperValue.append(values[entry])
                } else if other != row {
                    factor.lowerRow.append(rows[entry])
                    factor.lowerValue.append(values[entry] / value)
                    rowCount.start[other] -= 1
                    if rowCount.start[other] == 1 { queue.append(Int32(other)) }
                }
            }
            endLower(row)
            pivot(row: row, variable: Int(columnList.start[index]), value)
            isDone.start[index] = true
        }
    }

    private var lowerBegin = 0

    private func beginLower() { lowerBegin = factor.lowerRow.count }

    private func endLower(_ row: Int) {
        guard factor.lowerRow.count > lowerBegin else { return }
        factor.lowerStep.append(Int32(row))
        factor.lowerStart.append(Int32(lowerBegin))
    }

    /// Eliminates what is left; false: it is singular.
    private func eliminate(_ structural: Int) -> Bool {
        var rest = (0..<structural).filter { !isDone.start[$0] }
        guard !rest.isEmpty else { return true }
        rest.sort { (columnCount.start[$0], $0) < (columnCount.start[$1], $1) }
        let firstLower = factor.lowerStep.count
        for index in rest where !eliminate(index, from: firstLower) { return false }
        return true
    }

    private func eliminate(_ index: Int, from firstLower: Int) -> Bool {
        let (rows, values, work) = (matrix.columnRow.start, matrix.columnValue.start, work.start)
        let (isTouched, stepOfRow) = (isTouched.start, stepOfRow.start)
        touched.cut(to: 0)
        for entry in entries(index) {
            let row = Int(rows[entry])
            work[row] = values[entry]
            isTouched[row] = true
            touched.append(Int32(row))
        }
        for step in firstLower..<factor.lowerStep.count {
            let value = work[Int(factor.lowerStep.start[step])]
            guard value != 0 else { continue }
            let end =
                step + 1 < factor.lowerStart.count ? Int(factor.lowerStart.start[step + 1]) : factor.lowerRow.count
            for entry in Int(factor.lowerStart.start[step])..<end {
                let row = Int(factor.lowerRow.start[entry])
                if !isTouched[row] {
                    isTouched[row] = true
                    touched.append(Int32(row))
                }
                work[row] -= factor.lowerValue.start[entry] * value
            }
        }
        let chosen = pivotRow()
        if let chosen { store(index, chosen) }
        for place in 0..<touched.count {
            let row = Int(touched.start[place])
            work[row] = 0
            isTouched[row] = false
            if chosen != nil, stepOfRow[row] < 0 { rowCount.start[row] -= 1 }
        }
        return chosen != nil
    }

    /// The row with the fewest entries among those with an entry large enough.
    private func pivotRow() -> Int? {
        var largest = 0.0
        for place in 0..<touched.count where stepOfRow.start[Int(touched.start[place])] < 0 {
            largest = max(largest, work.start[Int(touched.start[place])].magnitude)
        }
        guard largest > Self.leastPivot else { return nil }
        var best: Int?
        for place in 0..<touched.count {
            let row = Int(touched.start[place])
            guard stepOfRow.start[row] < 0, work.start[row].magnitude >= Self.leastShare * largest else { continue }
            guard let rival = best else {
                best = row
                continue
            }
            let (count, other) = (rowCount.start[row], rowCount.start[rival])
            if count < other || count == other && work.start[row].magnitude > work.start[rival].magnitude { best = row }
        }
        return best
    }

    private func store(_ index: Int, _ row: Int) {
        let value = work.start[row]
        beginLower()
        for place in 0..<touched.count {
            let other = touched.start[place]
            let part = work.start[Int(other)]
            guard Int(other) != row, part.magnitude > Self.nothing else { continue }
            if stepOfRow.start[Int(other)] >= 0 {
                factor.upperRow.append(other)
                factor.upperValue.append(part)
            } else {
                factor.lowerRow.append(other)
                factor.lowerValue.append(part / value)
            }
        }
        endLower(row)
        pivot(row: row, variable: Int(columnList.start[index]), value)
    }
}
