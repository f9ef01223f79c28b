/// Draws from rows what their columns can no longer be, in whole numbers, so that nothing feasible is lost.
struct Propagation {
    private let program: SearchProgram
    private var isQueued: [Bool]
    private var queue: [Int] = []
    /// Rows read at most in one run, because slow convergence is not worth its time.
    private static let mostReadings = 20

    init(_ program: SearchProgram) {
        self.program = program
        isQueued = Array(repeating: false, count: program.rows.count)
    }

    /// Reads every row; false: no point is left.
    mutating func propagateAll(_ domain: inout Domain) -> Bool {
        for row in program.rows.indices { push(row) }
        return run(&domain)
    }

    /// Reads the rows of columns that have changed, and of choices that became required; false: no point is left.
    mutating func propagate(_ domain: inout Domain, changed columns: [Int], required: [Int] = []) -> Bool {
        for column in columns { for entry in program.entries[column] { push(entry.row) } }
        for row in required { push(row) }
        return run(&domain)
    }

    private mutating func push(_ row: Int) {
        guard !isQueued[row] else { return }
        isQueued[row] = true
        queue.append(row)
    }

    private mutating func run(_ domain: inout Domain) -> Bool {
        let required = Set(domain.requiredChoices)
        var readings = 0
        var position = 0
        defer {
            for row in queue { isQueued[row] = false }
            queue.removeAll(keepingCapacity: true)
        }
        while position < queue.count {
            let index = queue[position]
            position += 1
            isQueued[index] = false
            readings += 1
            guard readings <= Self.mostReadings * program.rows.count else { return true }
            guard read(index, isRequired: required.contains(index), &domain) else { return false }
            if position > 4096 {
                queue.removeFirst(position)
                position = 0
            }
        }
        return true
    }

    private mutating func read(_ index: Int, isRequired: Bool, _ domain: inout Domain) -> Bool {
        let row = program.rows[index]
        guard !row.columns.isEmpty else { return true }
        let lower = isRequired ? row.upper : row.lower
        var least = row.continuousLeast
        var most = row.continuousMost
        for (column, coefficient) in zip(row.columns, row.coefficients) {
            let (low, high) = (domain.lower[column], domain.upper[column])
            if coefficient > 0 {
                least = low == -Domain.open ? nil : least.map { $0 + coefficient * low }
                most = high == Domain.open ? nil : most.map { $0 + coefficient * high }
            } else {
                least = high == Domain.open ? nil : least.map { $0 + coefficient * high }
                most = low == -Domain.open ? nil : most.map { $0 + coefficient * low }
            }
        }
        if let upper = row.upper, let least {
            guard least <= upper else { return false }
            if most.map({ $0 > upper }) ?? true { tighten(row, slack: upper - least, sign: 1, &domain) }
        }
        if let lower, let most {
            guard lower <= most else { return false }
            if least.map({ $0 < lower }) ?? true { tighten(row, slack: most - lower, sign: -1, &domain) }
        }
        return true
    }

    /// No column can use up more than the slack: `sign` 1 for the upper bound of the row, −1 for the lower.
    private mutating func tighten(_ row: SearchRow, slack: Int, sign: Int, _ domain: inout Domain) {
        for (column, entry) in zip(row.columns, row.coefficients) {
            let coefficient = entry * sign
            let (low, high) = (domain.lower[column], domain.upper[column])
            guard low < high else { continue }
            if coefficient > 0 {
                guard high == Domain.open || coefficient * (high - low) > slack else { continue }
                domain.upper[column] = low + slack / coefficient
            } else {
                guard low == -Domain.open || -coefficient * (high - low) > slack else { continue }
                domain.lower[column] = high - slack / -coefficient
            }
            for entry in program.entries[column] { push(entry.row) }
        }
    }
}
