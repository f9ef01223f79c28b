/// Draws from rows what their columns can no longer be, in whole numbers, so that nothing feasible is lost.
struct Propagation {
    private var isQueued: [Bool]
    private var queue: [Int] = []
    /// Columns whose bounds the last run has moved, each once.
    private(set) var changed: [Int] = []
    private var isChanged: [Bool]
    /// Rows read at most in one run, as a multiple of the rows, because slow convergence is not worth its time.
    private static let mostReadings = 10
    private static let open = IntegerForm.open

    init(_ form: IntegerForm) {
        isQueued = Array(repeating: false, count: form.rowCount)
        isChanged = Array(repeating: false, count: form.columnCount)
    }

    /// Reads every row; false: no point is left.
    mutating func runAll(_ form: IntegerForm, _ lower: inout [Int], _ upper: inout [Int]) -> Bool {
        for row in 0..<form.rowCount { push(row) }
        return run(form, &lower, &upper)
    }

    /// Reads the rows of columns that have changed; false: no point is left.
    mutating func run(
        _ form: IntegerForm, _ lower: inout [Int], _ upper: inout [Int], from columns: [Int]
    ) -> Bool {
        for column in columns { push(form, rowsOf: column) }
        return run(form, &lower, &upper)
    }

    private mutating func push(_ row: Int) {
        guard !isQueued[row] else { return }
        isQueued[row] = true
        queue.append(row)
    }

    private mutating func push(_ form: IntegerForm, rowsOf column: Int) {
        for entry in form.columnRange(column) { push(Int(form.columnRows[entry])) }
    }

    private mutating func run(_ form: IntegerForm, _ lower: inout [Int], _ upper: inout [Int]) -> Bool {
        for column in changed { isChanged[column] = false }
        changed.removeAll(keepingCapacity: true)
        var readings = 0
        var position = 0
        defer {
            for row in queue { isQueued[row] = false }
            queue.removeAll(keepingCapacity: true)
        }
        let most = Self.mostReadings * form.rowCount + 100
        while position < queue.count {
            let row = queue[position]
            position += 1
            isQueued[row] = false
            readings += 1
            guard readings <= most else { return true }
            guard read(row, form, &lower, &upper) else { return false }
        }
        return true
    }

    private mutating func read(_ row: Int, _ form: IntegerForm, _ lower: inout [Int], _ upper: inout [Int]) -> Bool {
        var least = 0
        var most = 0
        var openLeast = 0
        var openMost = 0
        for entry in form.range(row) {
            let column = Int(form.entryColumns[entry])
            let coefficient = form.entryCoefficients[entry]
            let (low, high) = coefficient > 0 ? (lower[column], upper[column]) : (upper[column], lower[column])
            if low.magnitude == Self.open.magnitude { openLeast += 1 } else { least += coefficient * low }
            if high.magnitude == Self.open.magnitude { openMost += 1 } else { most += coefficient * high }
        }
        let (rowLower, rowUpper) = (form.rowLower[row], form.rowUpper[row])
        if rowUpper != Self.open {
            if openLeast == 0, least > rowUpper { return false }
            if openLeast <= 1, openMost > 0 || most > rowUpper {
                tighten(row, form, slack: rowUpper - least, sign: 1, isOpen: openLeast == 1, &lower, &upper)
            }
        }
        if rowLower != -Self.open {
            if openMost == 0, most < rowLower { return false }
            if openMost <= 1, openLeast > 0 || least < rowLower {
                tighten(row, form, slack: most - rowLower, sign: -1, isOpen: openMost == 1, &lower, &upper)
            }
        }
        return true
    }

    /// No column can use up more than the slack: `sign` 1 for the upper bound of the row, −1 for the lower. `isOpen`: one
    /// column has no bound on the side that counts; then only that one can be bounded.
    private mutating func tighten(
        _ row: Int, _ form: IntegerForm, slack: Int, sign: Int, isOpen: Bool, _ lower: inout [Int],
        _ upper: inout [Int]
    ) {
        for entry in form.range(row) {
            let column = Int(form.entryColumns[entry])
            let coefficient = form.entryCoefficients[entry] * sign
            let (low, high) = (lower[column], upper[column])
            guard low < high else { continue }
            let hasBase = coefficient > 0 ? low != -Self.open : high != Self.open
            if isOpen == hasBase { continue }
            if coefficient > 0 {
                let base = hasBase ? low : 0
                if hasBase, high != Self.open, coefficient * (high - low) <= slack { continue }
                let bound = base + Self.rounded(slack, coefficient, down: form.isInteger[column])
                guard bound < high else { continue }
                upper[column] = max(bound, low == -Self.open ? bound : low)
            } else {
                let base = hasBase ? high : 0
                if hasBase, low != -Self.open, -coefficient * (high - low) <= slack { continue }
                let bound = base - Self.rounded(slack, -coefficient, down: form.isInteger[column])
                guard bound > low else { continue }
                lower[column] = min(bound, high == Self.open ? bound : high)
            }
            if !isChanged[column] {
                isChanged[column] = true
                changed.append(column)
            }
            push(form, rowsOf: column)
        }
    }

    /// A quotient rounded down for integers and up, so that nothing is lost, for continuous columns.
    private static func rounded(_ numerator: Int, _ denominator: Int, down: Bool) -> Int {
        let quotient = numerator / denominator
        let rest = numerator - quotient * denominator
        if rest == 0 { return quotient }
        if down { return numerator < 0 ? quotient - 1 : quotient }
        return numerator < 0 ? quotient : quotient + 1
    }
}
