import Foundation

/// Ruin and recreate (Schrimpf et al. 2000) with annealing over binaries, in whole numbers: takes a few columns out,
/// fills again in order of priced worth with now and then one left out (Christiaens & Vanden Berghe 2020), and goes on
/// from there unless it is much worse. Everything it does depends on its inputs only.
///
/// A continuous column that stands in one row only and costs something is seen as a price on what that row is short of:
/// a target missed counts at once, without a linear program.
struct LocalSearch {
    let form: IntegerForm
    let weights: [Double]
    /// Bounds of rows after the continuous columns have given what they can.
    var least: [Int]
    var most: [Int]
    /// By row, the bound below (or above) which each unit costs `price`; 0: none.
    var softLower: [Int]
    var softUpper: [Int]
    var price: [Double]
    /// By row, binaries that make room in it.
    let openers: [[Int32]]
    /// By column, its choice row; −1: none.
    let choice: [Int]
    let isFree: [Bool]
    /// Binaries that are open, the most promising first.
    let order: [Int]
    var values: [Int]
    var activity: [Int]
    var violated = 0
    var work = 0
    var worth = 0.0
    var changes: [Int] = []
    /// By column, the entry for which there was no room when it was last tried, to be looked at first; −1: none.
    var blocker: [Int32]
    /// Binaries that are open and earn nothing.
    let helpers: [Int]
    /// Rows in which a move has left openers more room than they may be needed for.
    var slackened: [Int] = []
    var random: UInt64

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
    mutating func soften(_ weights: [Int], _ lower: [Int], _ upper: [Int]) {
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
                let open = Int.infinity
                if least[row] != -open {
                    least[row] = high.magnitude == open.magnitude ? -open : least[row] - coefficient * high
                }
                if most[row] != open {
                    most[row] = low.magnitude == open.magnitude ? open : most[row] - coefficient * low
                }
            }
        }
    }

    func cost(_ row: Int) -> Double {
        guard price[row] > 0 else { return 0 }
        if activity[row] < softLower[row] { return price[row] * Double(softLower[row] - activity[row]) }
        if activity[row] > softUpper[row] { return price[row] * Double(activity[row] - softUpper[row]) }
        return 0
    }

    func isOutside(_ row: Int) -> Bool { activity[row] > most[row] || activity[row] < least[row] }

    mutating func roll(_ sides: Int) -> Int {
        random ^= random << 13
        random ^= random >> 7
        random ^= random << 17
        return Int((random >> 11) % UInt64(sides))
    }

    mutating func chance() -> Double { Double(roll(1 << 30)) / Double(1 << 30) }

    mutating func flip(_ column: Int) {
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

    mutating func undo(to mark: Int) {
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
}
