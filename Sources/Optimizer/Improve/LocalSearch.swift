import Foundation

/// Ruin and recreate (Schrimpf et al. 2000) with annealing over binaries, in whole numbers: takes a few columns out,
/// fills again in order of priced worth with now and then one left out (Christiaens & Vanden Berghe 2020), and goes on
/// from there unless it is much worse. Everything it does depends on its inputs only.
///
/// A continuous column that stands in one row only and costs something is seen as a price on what that row is short of:
/// a target missed counts at once, without a linear program.
struct LocalSearch {
    private let form: IntegerForm
    private let weights: [Double]
    /// Bounds of rows after the continuous columns have given what they can.
    private var least: [Int]
    private var most: [Int]
    /// By row, the bound below (or above) which each unit costs `price`; 0: none.
    private var softLower: [Int]
    private var softUpper: [Int]
    private var price: [Double]
    /// By row, binaries that make room in it.
    private let openers: [[Int32]]
    /// By column, its choice row; −1: none.
    private let choice: [Int]
    private let isFree: [Bool]
    /// Binaries that are open, the most promising first.
    private let order: [Int]
    private var values: [Int]
    private var activity: [Int]
    private var violated = 0
    private var work = 0
    private var worth = 0.0
    private var changes: [Int] = []
    /// By column, the entry for which there was no room when it was last tried, to be looked at first; −1: none.
    private var blocker: [Int32]
    /// Binaries that are open and earn nothing.
    private let helpers: [Int]
    /// Rows in which a move has left openers more room than they may be needed for.
    private var slackened: [Int] = []
    private var random: UInt64

    private(set) var best: [Int]
    private(set) var bestWorth = -Double.infinity

    /// `promise`: by column, what it is worth less the prices of what it uses. `start`: whole values; where it breaks rows
    /// the search mends it first.
    init(
        _ form: IntegerForm, weights: [Int], lower: [Int], upper: [Int], promise: [Double], start: [Int], seed: Int
    ) {
        self.form = form
        self.weights = weights.map { Double($0) }
        random = UInt64(truncatingIfNeeded: seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1
        let count = form.columnCount
        let free = (0..<count).map { form.isInteger[$0] && lower[$0] == 0 && upper[$0] == 1 }
        isFree = free
        values = (0..<count).map { form.isInteger[$0] ? min(max(start[$0], lower[$0]), upper[$0]) : 0 }
        order = (0..<count).filter { free[$0] }.sorted { (promise[$0], $1) > (promise[$1], $0) }
        blocker = Array(repeating: -1, count: count)
        helpers = order.filter { weights[$0] <= 0 }
        least = form.rowLower
        most = form.rowUpper
        softLower = Array(repeating: 0, count: form.rowCount)
        softUpper = softLower
        price = Array(repeating: 0, count: form.rowCount)
        activity = Array(repeating: 0, count: form.rowCount)
        var openers = [[Int32]](repeating: [], count: form.rowCount)
        var choice = [Int](repeating: -1, count: count)
        for row in 0..<form.rowCount {
            for entry in form.range(row) {
                let column = Int(form.entryColumns[entry])
                activity[row] += form.entryCoefficients[entry] * values[column]
                if form.entryCoefficients[entry] < 0, free[column] { openers[row].append(Int32(column)) }
            }
            if form.row(row).isChoice(form) {
                for entry in form.range(row) where choice[Int(form.entryColumns[entry])] < 0 {
                    choice[Int(form.entryColumns[entry])] = row
                }
            }
        }
        self.openers = openers
        self.choice = choice
        best = values
        soften(weights, lower, upper)
        for row in activity.indices {
            if isOutside(row) { violated += 1 }
            worth -= cost(row)
        }
        for column in 0..<count { worth += self.weights[column] * Double(values[column]) }
        if violated == 0 { bestWorth = worth }
    }

    /// Lets rows go as far as their continuous columns can make good, at what that costs.
    private mutating func soften(_ weights: [Int], _ lower: [Int], _ upper: [Int]) {
        for column in 0..<form.columnCount where !form.isInteger[column] {
            let uses = form.columnRange(column)
            for entry in uses {
                let row = Int(form.columnRows[entry])
                let coefficient = form.columnCoefficients[entry]
                let (low, high) = coefficient > 0 ? (lower[column], upper[column]) : (upper[column], lower[column])
                if uses.count == 1, weights[column] != 0, price[row] == 0 {
                    // Each unit of the row costs what so many units of the column do.
                    price[row] = Double(weights[column].magnitude) / Double(coefficient.magnitude)
                    softLower[row] = least[row]
                    softUpper[row] = most[row]
                }
                let open = IntegerForm.open
                if least[row] != -open {
                    least[row] = high.magnitude == open.magnitude ? -open : least[row] - coefficient * high
                }
                if most[row] != open {
                    most[row] = low.magnitude == open.magnitude ? open : most[row] - coefficient * low
                }
            }
        }
    }

    private func cost(_ row: Int) -> Double {
        guard price[row] > 0 else { return 0 }
        if activity[row] < softLower[row] { return price[row] * Double(softLower[row] - activity[row]) }
        if activity[row] > softUpper[row] { return price[row] * Double(activity[row] - softUpper[row]) }
        return 0
    }

    private func isOutside(_ row: Int) -> Bool { activity[row] > most[row] || activity[row] < least[row] }

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
        work += form.columnRange(column).count + 1
        worth += weights[column] * Double(step)
        for entry in form.columnRange(column) {
            let row = Int(form.columnRows[entry])
            if step < 0, form.columnCoefficients[entry] > 0, !openers[row].isEmpty { slackened.append(row) }
            if isOutside(row) { violated -= 1 }
            if price[row] > 0 { worth += cost(row) }
            activity[row] += step * form.columnCoefficients[entry]
            if price[row] > 0 { worth -= cost(row) }
            if isOutside(row) { violated += 1 }
        }
        changes.append(column)
    }

    private mutating func undo(to mark: Int) {
        while changes.count > mark {
            flip(changes[changes.count - 1])
            changes.removeLast(2)
        }
    }

    /// One annealing run; temperatures are in units of worth, work in entries touched, so that the same run does the same
    /// everywhere.
    mutating func run(work limit: Int, from hot: Double, to cold: Double, shouldStop: () -> Bool) {
        guard !order.isEmpty else { return }
        work = 0
        var move = 0
        var temperature = hot
        let cooling = hot > 0 && cold > 0 ? log(cold / hot) : 0
        while work < limit {
            if move % 64 == 0 {
                if shouldStop() { return }
                temperature = hot * exp(cooling * Double(work) / Double(limit))
            }
            move += 1
            changes.removeAll(keepingCapacity: true)
            slackened.removeAll(keepingCapacity: true)
            let (before, violatedBefore) = (worth, violated)
            ruin()
            recreate()
            tidy(isThorough: move % Self.movesPerTidying == 0)
            let isAccepted =
                violated < violatedBefore
                || violated == violatedBefore && worth >= before - temperature * -log(max(1e-12, chance()))
            guard isAccepted else {
                undo(to: 0)
                continue
            }
            if violated == 0, worth > bestWorth + 1e-9 * max(1, bestWorth.magnitude) {
                best = values
                bestWorth = worth
            }
        }
    }

    /// Takes out one to some columns that share a row, mostly.
    private mutating func ruin() {
        let count = 1 + roll(5)
        var removed = 0
        var row = -1
        for _ in 0..<(4 * count) where removed < count {
            let range = row >= 0 ? form.range(row) : 0..<order.count
            let start = roll(range.count)
            for offset in 0..<range.count {
                let position = range.lowerBound + (start + offset) % range.count
                let column = row >= 0 ? Int(form.entryColumns[position]) : order[position]
                guard values[column] == 1, isFree[column] else { continue }
                remove(column)
                removed += 1
                let uses = form.columnRange(column)
                if !uses.isEmpty, roll(3) > 0 { row = Int(form.columnRows[uses.lowerBound + roll(uses.count)]) }
                break
            }
            if roll(4) == 0 { row = -1 }
        }
    }

    /// Takes a column out, and those that cannot stay without it.
    private mutating func remove(_ column: Int) {
        flip(column)
        for entry in form.columnRange(column) where form.columnCoefficients[entry] < 0 {
            let row = Int(form.columnRows[entry])
            if activity[row] > most[row] { makeRoom(in: row, for: 0) }
        }
    }

    /// Takes out columns that use a row, from a random one on, until so much more has room.
    private mutating func makeRoom(in row: Int, for wanted: Int) {
        let range = form.range(row)
        let start = roll(range.count)
        for offset in 0..<range.count {
            guard activity[row] + wanted > most[row] else { return }
            let position = range.lowerBound + (start + offset) % range.count
            let column = Int(form.entryColumns[position])
            if form.entryCoefficients[position] > 0, values[column] == 1, isFree[column] { flip(column) }
        }
    }

    private mutating func recreate() {
        // Now and then many are passed over, because the best place of each is not the best of all.
        let blink = [16, 8, 3][roll(3)]
        // Sometimes one is forced in first, and whoever blocks it goes.
        if roll(4) == 0 { force(order[roll(order.count)]) }
        work += order.count / 8 + 1
        for column in order where values[column] == 0 {
            let row = choice[column]
            if row >= 0, activity[row] >= most[row] { continue }
            if isBlocked(column) { continue }
            if roll(blink) > 0 { add(column) }
        }
    }

    private mutating func force(_ column: Int) {
        guard values[column] == 0 else { return }
        for entry in form.columnRange(column) where form.columnCoefficients[entry] > 0 {
            let row = Int(form.columnRows[entry])
            if openers[row].isEmpty { makeRoom(in: row, for: form.columnCoefficients[entry]) }
        }
        add(column)
    }

    /// Whether what kept a column out when it was last tried still does.
    private func isBlocked(_ column: Int) -> Bool {
        let entry = Int(blocker[column])
        guard entry >= 0 else { return false }
        let row = Int(form.columnRows[entry])
        return activity[row] + form.columnCoefficients[entry] > most[row]
    }

    /// Sets a column to 1 if every row has room, or can be given room by openers.
    private mutating func add(_ column: Int) {
        let mark = changes.count
        let (wasViolated, before) = (violated, worth)
        for entry in form.columnRange(column) where form.columnCoefficients[entry] > 0 {
            let row = Int(form.columnRows[entry])
            let wanted = form.columnCoefficients[entry]
            guard activity[row] + wanted > most[row] else { continue }
            let pool = openers[row]
            guard !pool.isEmpty, activity[row] <= most[row] else {
                if pool.isEmpty { blocker[column] = Int32(entry) }
                return undo(to: mark)
            }
            let start = roll(pool.count)
            for offset in 0..<pool.count where activity[row] + wanted > most[row] {
                let opener = Int(pool[(start + offset) % pool.count])
                if values[opener] == 0, hasRoom(opener) { flip(opener) }
            }
            guard activity[row] + wanted <= most[row] else { return undo(to: mark) }
        }
        guard hasRoom(column) else { return undo(to: mark) }
        flip(column)
        // A column that earns nothing is only taken where something is missing.
        if violated > wasViolated || violated == wasViolated && worth <= before { undo(to: mark) }
    }

    private func hasRoom(_ column: Int) -> Bool {
        for entry in form.columnRange(column) where form.columnCoefficients[entry] > 0 {
            let row = Int(form.columnRows[entry])
            if activity[row] + form.columnCoefficients[entry] > most[row] { return false }
        }
        return true
    }

    /// Moves between looks at everything that may not be needed.
    private static let movesPerTidying = 16

    /// Takes out what costs and is not needed: openers of rows that have got room, and now and then anything.
    private mutating func tidy(isThorough: Bool) {
        if isThorough { for column in helpers where values[column] == 1 { drop(column) } }
        var position = 0
        while position < slackened.count {
            let row = slackened[position]
            position += 1
            for opener in openers[row] where values[Int(opener)] == 1 && weights[Int(opener)] <= 0 {
                drop(Int(opener))
            }
        }
    }

    /// Whether a row that holds would not without a column; the row that told so last is asked first.
    private mutating func isNeeded(_ column: Int) -> Bool {
        let known = Int(blocker[column])
        if known >= 0, isAnchored(known) { return true }
        guard let entry = form.columnRange(column).first(where: isAnchored) else { return false }
        blocker[column] = Int32(entry)
        return true
    }

    private func isAnchored(_ entry: Int) -> Bool {
        let row = Int(form.columnRows[entry])
        let rest = activity[row] - form.columnCoefficients[entry]
        return (rest > most[row] || rest < least[row]) && !isOutside(row)
    }

    /// Takes a column out unless something misses it.
    private mutating func drop(_ column: Int) {
        guard !isNeeded(column) else { return }
        let (wasViolated, before) = (violated, worth)
        let (mark, rows) = (changes.count, slackened.count)
        flip(column)
        guard violated > wasViolated || worth < before else { return }
        undo(to: mark)
        slackened.removeLast(slackened.count - rows)
    }
}
