/// Draws from rows what their columns can no longer be, in whole numbers, so that nothing feasible is lost.
struct Propagation {
    private var isQueued: [Bool]
    private var queue: [Int] = []
    private let settings: SearchSettings.Propagation

    init(_ form: IntegerForm, _ settings: SearchSettings.Propagation) {
        self.settings = settings
        isQueued = Array(repeating: false, count: form.rowCount)
    }

    /// Reads every row; false: no point is left.
    mutating func runAll(_ form: IntegerForm, _ domain: inout Domain) -> Bool {
        for row in 0..<form.rowCount { push(row) }
        return run(form, &domain)
    }

    /// Reads the rows of columns that have changed; false: no point is left.
    mutating func run(_ form: IntegerForm, _ domain: inout Domain, from columns: [Int]) -> Bool {
        for column in columns { push(form, rowsOf: column) }
        return run(form, &domain)
    }

    private mutating func push(_ row: Int) {
        guard !isQueued[row] else { return }
        isQueued[row] = true
        queue.append(row)
    }

    private mutating func push(_ form: IntegerForm, rowsOf column: Int) {
        for entry in form.columnRange(column) { push(Int(form.columnRows[entry])) }
    }

    private mutating func run(_ form: IntegerForm, _ domain: inout Domain) -> Bool {
        var readings = 0
        var position = 0
        defer {
            for row in queue { isQueued[row] = false }
            queue.removeAll(keepingCapacity: true)
        }
        let most = settings.readingsPerRow * form.rowCount + settings.leastReadings
        while position < queue.count {
            let row = queue[position]
            position += 1
            isQueued[row] = false
            readings += 1
            guard readings <= most else { return true }
            guard read(row, form, &domain) else { return false }
        }
        return true
    }

    private mutating func read(_ row: Int, _ form: IntegerForm, _ domain: inout Domain) -> Bool {
        var least = 0
        var most = 0
        var openLeast = 0
        var openMost = 0
        for entry in form.range(row) {
            let column = Int(form.entryColumns[entry])
            let coefficient = form.entryCoefficients[entry]
            let (low, high) =
                coefficient > 0
                ? (domain.lower[column], domain.upper[column]) : (domain.upper[column], domain.lower[column])
            if low.isInfinite { openLeast += 1 } else { least += coefficient * low }
            if high.isInfinite { openMost += 1 } else { most += coefficient * high }
        }
        let (rowLower, rowUpper) = (form.rowLower[row], form.rowUpper[row])
        if rowUpper != .infinity {
            if openLeast == 0, least > rowUpper { return false }
            if openLeast <= 1, openMost > 0 || most > rowUpper {
                tighten(row, form, slack: rowUpper - least, sign: 1, isOpen: openLeast == 1, &domain)
            }
        }
        if rowLower != -.infinity {
            if openMost == 0, most < rowLower { return false }
            if openMost <= 1, openLeast > 0 || least < rowLower {
                tighten(row, form, slack: most - rowLower, sign: -1, isOpen: openMost == 1, &domain)
            }
        }
        return true
    }

    /// No column can use up more than the slack: `sign` 1 for the upper bound of the row, −1 for the lower. `isOpen`: one
    /// column has no bound on the side that counts; then only that one can be bounded.
    private mutating func tighten(
        _ row: Int, _ form: IntegerForm, slack: Int, sign: Int, isOpen: Bool, _ domain: inout Domain
    ) {
        for entry in form.range(row) {
            let column = Int(form.entryColumns[entry])
            let coefficient = form.entryCoefficients[entry] * sign
            let (low, high) = (domain.lower[column], domain.upper[column])
            guard low < high else { continue }
            let hasBase = coefficient > 0 ? low != -.infinity : high != .infinity
            if isOpen == hasBase { continue }
            if coefficient > 0 {
                let base = hasBase ? low : 0
                if hasBase, high != .infinity, coefficient * (high - low) <= slack { continue }
                let bound = base + Self.rounded(slack, coefficient, down: form.isInteger[column])
                guard bound < high, high != .infinity || Self.fits(bound, column, form) else { continue }
                domain.setUpper(max(bound, low == -.infinity ? bound : low), of: column)
            } else {
                let base = hasBase ? high : 0
                if hasBase, low != -.infinity, -coefficient * (high - low) <= slack { continue }
                let bound = base - Self.rounded(slack, -coefficient, down: form.isInteger[column])
                guard bound > low, low != -.infinity || Self.fits(bound, column, form) else { continue }
                domain.setLower(min(bound, high == .infinity ? bound : high), of: column)
            }
            push(form, rowsOf: column)
        }
    }

    /// Whether every row of a column can hold a bound that one of them has found where there was none: what its numbers are made
    /// for did not count on it.
    private static func fits(_ bound: Int, _ column: Int, _ form: IntegerForm) -> Bool {
        form.columnRange(column).allSatisfy { entry in
            let product = form.columnCoefficients[entry].magnitude.multipliedReportingOverflow(by: bound.magnitude)
            let count = form.range(Int(form.columnRows[entry])).count
            return !product.overflow && product.partialValue <= Self.mostReach / UInt(count)
        }
    }

    /// So much may be added to a row's activity before it is too long for a word.
    private static let mostReach = UInt(1) << 61

    /// A quotient rounded down for integers and up, so that nothing is lost, for continuous columns.
    private static func rounded(_ numerator: Int, _ denominator: Int, down: Bool) -> Int {
        let quotient = numerator / denominator
        let rest = numerator - quotient * denominator
        if rest == 0 { return quotient }
        if down { return numerator < 0 ? quotient - 1 : quotient }
        return numerator < 0 ? quotient : quotient + 1
    }
}
