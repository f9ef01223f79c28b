/// A basis as triangular factors and, since they were made, one eta column for each pivot (product form; Dantzig,
/// Orchard-Hays 1954): what solves with the basis and its transpose.
///
/// The basic variable that was pivoted on in a row stands at the position of that row, so that right sides by row and
/// solutions by position share their places. Going back to an earlier basis is to forget the etas since.
final class BasisFactor {
    let size: Int
    /// Counts factorizations: tells whether an earlier number of etas still means the same basis.
    private(set) var stamp = 0
    private(set) var etaCount = 0

    /// Rows in the order of pivots; those of logical variables first, which need no work.
    let order: Flat<Int32>
    let diagonal: Flat<Double>
    /// Steps before the first structural variable's.
    fileprivate(set) var logicalSteps = 0
    /// The lower factor: rows whose step has entries below, and these.
    let lowerStep = Pile<Int32>()
    let lowerStart = Pile<Int32>()
    let lowerRow = Pile<Int32>()
    let lowerValue = Pile<Double>()
    /// The upper factor by step.
    let upperStart: Flat<Int32>
    let upperRow = Pile<Int32>()
    let upperValue = Pile<Double>()
    /// Both by row, for the transpose.
    private let lowerByRow: RowwiseCopy
    private let upperByRow: RowwiseCopy
    /// Rows with entries in the lower factor, the last step first.
    private let lowerRows = Pile<Int32>()

    private let etaRow = Pile<Int32>()
    private let etaPivot = Pile<Double>()
    private let etaStart = Pile<Int32>()
    private let etaIndex = Pile<Int32>()
    private let etaValue = Pile<Double>()

    init(size: Int) {
        self.size = size
        order = Flat(repeating: 0, count: size)
        diagonal = Flat(repeating: 1, count: size)
        upperStart = Flat(repeating: 0, count: size + 1)
        lowerByRow = RowwiseCopy(size: size)
        upperByRow = RowwiseCopy(size: size)
    }

    /// Entries of both factors and the etas.
    var entryCount: Int { lowerRow.count + upperRow.count + etaIndex.count }
    var factorEntries: Int { lowerRow.count + upperRow.count }
    var etaEntries: Int { etaIndex.count }

    // MARK: making

    func begin() {
        stamp += 1
        forgetEtas(from: 0)
        logicalSteps = 0
        lowerStep.cut(to: 0)
        lowerStart.cut(to: 0)
        lowerRow.cut(to: 0)
        lowerValue.cut(to: 0)
        upperRow.cut(to: 0)
        upperValue.cut(to: 0)
    }

    /// Ends the making: `logical` steps came first.
    func end(logical: Int) {
        logicalSteps = logical
        lowerStart.append(Int32(lowerRow.count))
        upperByRow.make(count: upperRow.count, rows: upperRow.start, values: upperValue.start) { targets in
            for step in 0..<size {
                for entry in Int(upperStart.start[step])..<Int(upperStart.start[step + 1]) {
                    targets[entry] = order.start[step]
                }
            }
        }
        lowerByRow.make(count: lowerRow.count, rows: lowerRow.start, values: lowerValue.start) { targets in
            for step in 0..<lowerStep.count {
                for entry in Int(lowerStart.start[step])..<Int(lowerStart.start[step + 1]) {
                    targets[entry] = lowerStep.start[step]
                }
            }
        }
        lowerRows.cut(to: 0)
        for step in stride(from: size - 1, through: 0, by: -1) {
            let row = order.start[step]
            if lowerByRow.start.start[Int(row) + 1] > lowerByRow.start.start[Int(row)] { lowerRows.append(row) }
        }
    }

    // MARK: etas

    /// Puts a variable in the place of the one at a position: `column` is the basis inverse times its column.
    func replace(_ position: Int, by column: UnsafeMutablePointer<Double>, at places: Pile<Int32>) {
        etaRow.append(Int32(position))
        etaPivot.append(column[position])
        etaStart.append(Int32(etaIndex.count))
        etaIndex.reserve(places.count)
        etaValue.reserve(places.count)
        for index in 0..<places.count {
            let place = places.start[index]
            guard Int(place) != position else { continue }
            etaIndex.append(place)
            etaValue.append(column[Int(place)])
        }
        etaCount += 1
    }

    func forgetEtas(from count: Int) {
        guard count < etaCount else { return }
        let entries = Int(etaStart.start[count])
        etaIndex.cut(to: entries)
        etaValue.cut(to: entries)
        etaRow.cut(to: count)
        etaPivot.cut(to: count)
        etaStart.cut(to: count)
        etaCount = count
    }

    // MARK: solving

    /// Solves with the basis, in place.
    func solve(_ x: UnsafeMutablePointer<Double>) {
        let (steps, starts, rows, values) = (lowerStep.start, lowerStart.start, lowerRow.start, lowerValue.start)
        for step in 0..<lowerStep.count {
            let value = x[Int(steps[step])]
            guard value != 0 else { continue }
            for entry in Int(starts[step])..<Int(starts[step + 1]) { x[Int(rows[entry])] -= values[entry] * value }
        }
        let (order, diagonal, ups) = (order.start, diagonal.start, upperStart.start)
        let (upRows, upValues) = (upperRow.start, upperValue.start)
        var step = size - 1
        while step >= logicalSteps {
            let row = Int(order[step])
            var value = x[row]
            if value != 0 {
                value /= diagonal[row]
                x[row] = value
                for entry in Int(ups[step])..<Int(ups[step + 1]) { x[Int(upRows[entry])] -= upValues[entry] * value }
            }
            step -= 1
        }
        let (etaRows, pivots, etaStarts) = (etaRow.start, etaPivot.start, etaStart.start)
        let (places, parts) = (etaIndex.start, etaValue.start)
        for eta in 0..<etaCount {
            let row = Int(etaRows[eta])
            var value = x[row]
            guard value != 0 else { continue }
            value /= pivots[eta]
            x[row] = value
            let end = eta + 1 < etaCount ? Int(etaStarts[eta + 1]) : etaIndex.count
            for entry in Int(etaStarts[eta])..<end { x[Int(places[entry])] -= parts[entry] * value }
        }
    }

    /// Solves with the transpose of the basis, in place.
    func solveTransposed(_ x: UnsafeMutablePointer<Double>) {
        let (etaRows, pivots, etaStarts) = (etaRow.start, etaPivot.start, etaStart.start)
        let (places, parts) = (etaIndex.start, etaValue.start)
        var end = etaIndex.count
        var eta = etaCount - 1
        while eta >= 0 {
            let row = Int(etaRows[eta])
            let first = Int(etaStarts[eta])
            var sum = x[row]
            for entry in first..<end { sum -= parts[entry] * x[Int(places[entry])] }
            x[row] = sum / pivots[eta]
            end = first
            eta -= 1
        }
        let (order, diagonal) = (order.start, diagonal.start)
        let (ups, upTargets, upValues) = (upperByRow.start.start, upperByRow.target.start, upperByRow.value.start)
        for step in 0..<size {
            let row = Int(order[step])
            var value = x[row]
            guard value != 0 else { continue }
            value /= diagonal[row]
            x[row] = value
            for entry in Int(ups[row])..<Int(ups[row + 1]) { x[Int(upTargets[entry])] -= upValues[entry] * value }
        }
        let (downs, targets, values) = (lowerByRow.start.start, lowerByRow.target.start, lowerByRow.value.start)
        let rows = lowerRows.start
        for index in 0..<lowerRows.count {
            let row = Int(rows[index])
            let value = x[row]
            guard value != 0 else { continue }
            for entry in Int(downs[row])..<Int(downs[row + 1]) { x[Int(targets[entry])] -= values[entry] * value }
        }
    }
}

/// Entries of a triangular factor sorted by row.
private final class RowwiseCopy {
    let start: Flat<Int32>
    let target = Pile<Int32>()
    let value = Pile<Double>()
    private let next: Flat<Int32>
    private let targets = Pile<Int32>()

    init(size: Int) {
        start = Flat(repeating: 0, count: size + 1)
        next = Flat(repeating: 0, count: size + 1)
    }

    /// `fill` tells for each entry where it leads to.
    func make(
        count: Int, rows: UnsafeMutablePointer<Int32>, values: UnsafeMutablePointer<Double>,
        fill: (UnsafeMutablePointer<Int32>) -> Void
    ) {
        for pile in [target, targets] {
            pile.cut(to: 0)
            pile.reserve(count)
        }
        value.cut(to: 0)
        value.reserve(count)
        fill(targets.start)
        let (starts, next) = (start.start, next.start)
        start.fill(0)
        for entry in 0..<count { starts[Int(rows[entry]) + 1] += 1 }
        for row in 0..<start.count - 1 {
            starts[row + 1] += starts[row]
            next[row] = starts[row]
        }
        for entry in 0..<count {
            let row = Int(rows[entry])
            let place = Int(next[row])
            next[row] += 1
            target.start[place] = targets.start[entry]
            value.start[place] = values[entry]
        }
    }
}
