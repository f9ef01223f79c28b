import Foundation

/// Ruin and recreate (Schrimpf et al. 2000) with annealing over binaries, in whole numbers: takes a few columns out,
/// fills again in order of priced worth with now and then one left out (Christiaens & Vanden Berghe 2020), and goes on
/// from there unless it is much worse. Everything it does depends on its inputs only.
struct LocalSearch {
    private let entries: [[SearchProgram.Entry]]
    private let weights: [Double]
    private let lower: [Int]
    private let upper: [Int]
    /// By row, columns that make room in it.
    private let openers: [[Int]]
    private let rowColumns: [[Int]]
    private let rowCoefficients: [[Int]]
    /// By column, a choice row that has it; −1: none.
    private let choice: [Int]
    /// Binaries that are open, the most promising first.
    private let order: [Int]
    private let isFree: [Bool]
    private var values: [Int]
    private var activity: [Int]
    private var violated = 0
    private var worth = 0.0
    private var changes: [Int] = []
    private var random: UInt64 = 0x2545_F491_4F6C_DD1D

    private(set) var best: [Int]
    private(set) var bestWorth: Double

    /// Begins at a feasible point; `promise`: by column, what it is worth less the prices of what it uses.
    init(_ program: SearchProgram, _ domain: Domain, weights: [Double], promise: [Double], start: [Int]) {
        entries = program.entries
        self.weights = weights
        lower = program.rows.map { row in
            guard let lower = row.lower, let most = row.continuousMost, !row.columns.isEmpty else { return Int.min }
            return lower - most
        }
        upper = program.rows.map { row in
            guard let upper = row.upper, let least = row.continuousLeast, !row.columns.isEmpty else { return Int.max }
            return upper - least
        }
        rowColumns = program.rows.map(\.columns)
        rowCoefficients = program.rows.map(\.coefficients)
        choice = program.entries.map { $0.first { program.rows[$0.row].isChoice }?.row ?? -1 }
        let isOpen = program.program.columns.indices.map { program.program.columns[$0].isBinary && !domain.isFixed($0) }
        isFree = isOpen
        openers = program.rows.map { row in
            row.upper == nil
                ? [] : zip(row.columns, row.coefficients).filter { $0.1 < 0 && isOpen[$0.0] }.map { $0.0 }
        }
        order = program.integerColumns.filter { isOpen[$0] }.sorted { (promise[$0], $1) > (promise[$1], $0) }
        values = start
        activity = program.rows.map { row in
            zip(row.columns, row.coefficients).reduce(0) { $0 + start[$1.0] * $1.1 }
        }
        best = start
        bestWorth = 0
        for row in activity.indices where isOutside(row) { violated += 1 }
        for column in start.indices { worth += weights[column] * Double(start[column]) }
        bestWorth = worth
    }

    private func isOutside(_ row: Int) -> Bool { activity[row] > upper[row] || activity[row] < lower[row] }

    private mutating func roll(_ sides: Int) -> Int {
        random ^= random << 13
        random ^= random >> 7
        random ^= random << 17
        return Int((random >> 11) % UInt64(sides))
    }

    private mutating func chance() -> Double { Double(roll(1 << 30)) / Double(1 << 30) }

    private mutating func flip(_ column: Int) {
        let step = values[column] == 0 ? 1 : -1
        values[column] += step
        worth += weights[column] * Double(step)
        for entry in entries[column] {
            if isOutside(entry.row) { violated -= 1 }
            activity[entry.row] += step * entry.coefficient
            if isOutside(entry.row) { violated += 1 }
        }
        changes.append(column)
    }

    private mutating func undo(to mark: Int) {
        while changes.count > mark {
            flip(changes[changes.count - 1])
            changes.removeLast(2)
        }
    }

    /// One annealing run; temperatures are in units of worth.
    mutating func run(moves: Int, from hot: Double, to cold: Double, shouldStop: () -> Bool) {
        guard !order.isEmpty else { return }
        var temperature = hot
        let cooling = hot > 0 && cold > 0 ? pow(cold / hot, 1 / Double(moves)) : 1
        for move in 0..<moves {
            if move % 256 == 0, shouldStop() { return }
            temperature *= cooling
            changes.removeAll(keepingCapacity: true)
            let before = worth
            ruin()
            recreate()
            tidy()
            guard violated == 0, worth >= before - temperature * -log(max(1e-12, chance())) else {
                undo(to: 0)
                continue
            }
            if worth > bestWorth + 1e-9 * max(1, bestWorth.magnitude) {
                best = values
                bestWorth = worth
            }
        }
    }

    /// Takes out one to some columns that share a row, mostly.
    private mutating func ruin() {
        let count = 1 + roll(5)
        var removed = 0
        var row: Int?
        for _ in 0..<(4 * count) where removed < count {
            let pool = row.map { rowColumns[$0] } ?? order
            let start = roll(pool.count)
            for offset in 0..<pool.count {
                let column = pool[(start + offset) % pool.count]
                guard values[column] == 1, isFree[column] else { continue }
                remove(column)
                removed += 1
                if !entries[column].isEmpty, roll(3) > 0 { row = entries[column][roll(entries[column].count)].row }
                break
            }
            if roll(4) == 0 { row = nil }
        }
    }

    /// Takes a column out, and those that cannot stay without it.
    private mutating func remove(_ column: Int) {
        flip(column)
        for entry in entries[column] where entry.coefficient < 0 && activity[entry.row] > upper[entry.row] {
            makeRoom(in: entry.row, for: 0)
        }
    }

    /// Takes out columns that use a row, from a random one on, until so much more has room.
    private mutating func makeRoom(in row: Int, for wanted: Int) {
        let count = rowColumns[row].count
        let start = roll(count)
        for offset in 0..<count {
            guard activity[row] + wanted > upper[row] else { return }
            let position = (start + offset) % count
            let column = rowColumns[row][position]
            if rowCoefficients[row][position] > 0, values[column] == 1, isFree[column] { flip(column) }
        }
    }

    private mutating func recreate() {
        // Sometimes one is forced in first, and whoever blocks it goes.
        if roll(4) == 0 { force(order[roll(order.count)]) }
        for column in order where values[column] == 0 {
            let row = choice[column]
            if row >= 0, activity[row] >= upper[row] { continue }
            if roll(12) > 0 { add(column) }
        }
    }

    private mutating func force(_ column: Int) {
        guard values[column] == 0 else { return }
        for entry in entries[column] where entry.coefficient > 0 && openers[entry.row].isEmpty {
            makeRoom(in: entry.row, for: entry.coefficient)
        }
        add(column)
    }

    /// Sets a column to 1 if every row has room, or can be given room by one opener each.
    private mutating func add(_ column: Int) {
        let mark = changes.count
        let wasViolated = violated
        for entry in entries[column]
        where entry.coefficient > 0 && activity[entry.row] + entry.coefficient > upper[entry.row] {
            let pool = openers[entry.row]
            guard !pool.isEmpty, activity[entry.row] <= upper[entry.row] else { return undo(to: mark) }
            let start = roll(pool.count)
            for offset in 0..<pool.count where activity[entry.row] + entry.coefficient > upper[entry.row] {
                let opener = pool[(start + offset) % pool.count]
                if values[opener] == 0, hasRoom(opener) { flip(opener) }
            }
            guard activity[entry.row] + entry.coefficient <= upper[entry.row] else { return undo(to: mark) }
        }
        // A column that earns nothing is only taken where something is missing.
        guard weights[column] > 0 || wasViolated > 0, hasRoom(column) else { return undo(to: mark) }
        flip(column)
        if violated > wasViolated { undo(to: mark) }
    }

    private func hasRoom(_ column: Int) -> Bool {
        entries[column].allSatisfy { $0.coefficient < 0 || activity[$0.row] + $0.coefficient <= upper[$0.row] }
    }

    /// Takes out what costs and is not needed.
    private mutating func tidy() {
        for column in order where values[column] == 1 && weights[column] <= 0 {
            let wasViolated = violated
            let mark = changes.count
            flip(column)
            if violated > wasViolated { undo(to: mark) }
        }
    }
}
