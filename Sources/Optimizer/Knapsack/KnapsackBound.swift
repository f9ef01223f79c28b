/// The Lagrangian bound that keeps every block a whole knapsack and prices all other rows (Savelsbergh 1997; Posta,
/// Ferland, Michelon 2012), in exact arithmetic; stronger than the relaxation wherever sites fill in lumps.
struct KnapsackBound {
    private let form: IntegerForm
    private let weights: [Int]
    private let blocks: KnapsackBlocks
    private let lower: [Int]
    private let upper: [Int]
    /// Rows whose prices are moved: those that say "one of these".
    private let choices: [Int]
    private var prices: [Double]
    private static let bits = 12
    private static let unit = Double(1 << bits)

    /// `prices`: one per row, where to begin.
    init(
        _ form: IntegerForm, _ blocks: KnapsackBlocks, weights: [Int], lower: [Int], upper: [Int], prices: [Double]
    ) {
        self.form = form
        self.weights = weights
        self.blocks = blocks
        self.lower = lower
        self.upper = upper
        self.prices = (0..<form.rowCount).map { $0 < prices.count && !blocks.isBlockRow[$0] ? prices[$0] : 0 }
        choices = (0..<form.rowCount).filter { !blocks.isBlockRow[$0] && form.row($0).isChoice(form) }
    }

    private struct Sums {
        var remainders: [Int]
        var total: Int
    }

    /// What prices, rounded to whole 2^−bits, make of columns; `nil`: the numbers grow too long.
    private func sums(_ prices: [Double]) -> Sums? {
        var remainders = weights.map { $0 << Self.bits }
        var total = 0
        for row in prices.indices where prices[row] != 0 {
            guard (prices[row] * Self.unit).magnitude < 1e12 else { return nil }
            let price = Int((prices[row] * Self.unit).rounded())
            let bound = price > 0 ? form.rowUpper[row] : form.rowLower[row]
            guard price != 0, bound.magnitude != IntegerForm.open.magnitude else { continue }
            let product = price.multipliedReportingOverflow(by: bound)
            guard !product.overflow, product.partialValue.magnitude < 1 << 58 else { return nil }
            total += product.partialValue
            for entry in form.range(row) {
                let part = price.multipliedReportingOverflow(by: form.entryCoefficients[entry])
                guard !part.overflow, part.partialValue.magnitude < 1 << 56 else { return nil }
                remainders[Int(form.entryColumns[entry])] -= part.partialValue
            }
        }
        for column in remainders.indices where !blocks.isInBlock[column] && remainders[column] != 0 {
            let bound = remainders[column] > 0 ? upper[column] : lower[column]
            guard bound.magnitude != IntegerForm.open.magnitude else { return nil }
            total += remainders[column] * bound
        }
        return Sums(remainders: remainders, total: total)
    }

    /// A block at given remainders: its table, the best it can be worth, and whether its opener is then 1.
    private func solve(_ block: KnapsackBlocks.Block, _ sums: Sums, withForced: Bool) -> (
        table: KnapsackTable, best: Int, isOpen: Bool
    ) {
        let table = KnapsackTable(
            sizes: block.sizes, worths: block.columns.map { sums.remainders[$0] }, room: block.room,
            withForced: withForced)
        let open = (table.best(within: block.room) ?? 0) + (block.opener < 0 ? 0 : sums.remainders[block.opener])
        guard block.opener >= 0, let closed = table.best(within: block.room - block.opening), closed > open else {
            return (table, open, true)
        }
        return (table, closed, false)
    }

    /// Moves the prices down the slope for some rounds (Held, Wolfe, Crowder 1974); `target`: worth, in units, that is known
    /// to be reached.
    mutating func improve(rounds: Int, target: Int?, shouldStop: () -> Bool) {
        var best = Double.infinity
        var bestPrices = prices
        var step = 1.0
        var idle = 0
        for _ in 0..<rounds where !shouldStop() {
            guard let sums = sums(prices) else { break }
            var total = sums.total
            var chosen = [Bool](repeating: false, count: weights.count)
            for block in blocks.blocks {
                let solved = solve(block, sums, withForced: true)
                total += solved.best
                let space = solved.isOpen ? block.room : block.room - block.opening
                for item in solved.table.choice(within: space) { chosen[block.columns[item]] = true }
            }
            for column in chosen.indices where !blocks.isInBlock[column] && sums.remainders[column] > 0 {
                chosen[column] = upper[column] == 1
            }
            let value = Double(total) / Self.unit
            if value < best - 1e-6 * max(1, value.magnitude) {
                best = value
                bestPrices = prices
                idle = 0
            } else {
                idle += 1
                if idle > 20 {
                    step *= 0.6
                    idle = 0
                    prices = bestPrices
                }
            }
            if step < 0.01 { break }
            var slope = [Double](repeating: 0, count: choices.count)
            var square = 0.0
            for (position, row) in choices.enumerated() {
                var activity = 0
                for entry in form.range(row) where chosen[Int(form.entryColumns[entry])] {
                    activity += form.entryCoefficients[entry]
                }
                let bound = form.rowUpper[row]
                slope[position] = Double(bound - activity)
                if form.rowLower[row] == -IntegerForm.open, prices[row] <= 0, slope[position] > 0 { slope[position] = 0 }
                square += slope[position] * slope[position]
            }
            guard square > 0 else { break }
            // The best point is mostly farther off than the best bound: a small share of the value is a better guess.
            let goal = max(target.map(Double.init) ?? -.infinity, best - 0.002 * best.magnitude)
            let length = step * max(1, value - goal) / square
            for (position, row) in choices.enumerated() {
                prices[row] -= length * slope[position]
                if form.rowLower[row] == -IntegerForm.open { prices[row] = max(0, prices[row]) }
            }
        }
        prices = bestPrices
    }

    /// The bound in units, and what cannot reach the cutoff fixed: each column whose other value would cost more than
    /// there is to give. `nil`: no bound.
    func narrow(_ low: inout [Int], _ high: inout [Int], cutoff: Int?) -> (bound: Int, moved: [Int])? {
        guard let sums = sums(prices) else { return nil }
        let solved = blocks.blocks.map { solve($0, sums, withForced: true) }
        let total = solved.reduce(sums.total) { $0 + $1.best }
        let bound = total >> Self.bits
        guard let cutoff, bound >= cutoff else { return (bound, []) }
        let floor = cutoff << Self.bits
        var moved: [Int] = []
        func fix(_ column: Int, at value: Int) {
            guard low[column] < high[column] else { return }
            low[column] = value
            high[column] = value
            moved.append(column)
        }
        for (block, (table, best, _)) in zip(blocks.blocks, solved) {
            let opener = block.opener < 0 ? 0 : sums.remainders[block.opener]
            let closedRoom = block.room - block.opening
            if block.opener >= 0 {
                let open = (table.best(within: block.room) ?? 0) + opener
                if total - best + open < floor { fix(block.opener, at: 0) }
                if let closed = table.best(within: closedRoom), total - best + closed >= floor {
                    // Closed is still possible.
                } else {
                    fix(block.opener, at: 1)
                }
            }
            for (item, column) in block.columns.enumerated() {
                let atOpen = table.forced(item, within: block.room)
                var without = atOpen.without + opener
                var with = atOpen.with.map { $0 + opener }
                if block.opener >= 0, closedRoom >= 0 {
                    let atClosed = table.forced(item, within: closedRoom)
                    without = max(without, atClosed.without)
                    if let other = atClosed.with { with = max(with ?? other, other) }
                }
                if with.map({ total - best + $0 < floor }) ?? true { fix(column, at: 0) }
                if total - best + without < floor { fix(column, at: 1) }
            }
        }
        return (bound, moved)
    }
}
