import Foundation

/// Ruin and recreate (Schrimpf et al. 2000) with annealing over binaries, in whole numbers: takes a few columns out,
/// fills again in order of priced worth with now and then one left out (Christiaens & Vanden Berghe 2020), and goes on
/// from there unless it is much worse. Everything it does depends on its inputs only.
///
/// A continuous column that stands in one row only and costs something is seen as a price on what that row is short of:
/// a target missed counts at once, without a linear program.
struct LocalSearch {
    var state: MoveState
    /// By column, its choice row; −1: none.
    let choice: [Int]
    /// Binaries that are open, the most promising first.
    let order: [Int]
    /// By column, the entry for which there was no room when it was last tried, to be looked at first; −1: none.
    var blocker: [Int32]
    /// Binaries that are open and earn nothing.
    let helpers: [Int]
    /// Values where no open binary is chosen.
    private let base: [Int]

    let moves: MoveSettings

    private(set) var best: [Int]
    private(set) var bestWorth = -Double.infinity

    /// `promise`: by column, what it is worth less the prices of what it uses. `start`: whole values; where it breaks rows
    /// the search mends it first.
    init(
        _ form: IntegerForm, weights: [Int], domain: Domain, promise: [Double], start: [Int], seed: Int,
        _ moves: MoveSettings = SearchSettings.standard.moves
    ) {
        self.moves = moves
        let columns = 0..<form.columnCount
        let isFree = columns.map { form.isInteger[$0] && domain.isZeroOrOne($0) }
        let values = columns.map { form.isInteger[$0] ? min(max(start[$0], domain.lower[$0]), domain.upper[$0]) : 0 }
        order = columns.filter { isFree[$0] }.sorted { (promise[$0], $1) > (promise[$1], $0) }
        blocker = Array(repeating: -1, count: form.columnCount)
        helpers = order.filter { weights[$0] <= 0 }
        var rows: [RowRoom] = []
        var choice = [Int](repeating: -1, count: form.columnCount)
        for row in 0..<form.rowCount {
            var room = RowRoom(least: form.rowLower[row], most: form.rowUpper[row])
            for entry in form.range(row) {
                room.activity += form.entryCoefficients[entry] * values[Int(form.entryColumns[entry])]
            }
            rows.append(room)
            if form.row(row).isChoice(form) {
                for entry in form.range(row) where choice[Int(form.entryColumns[entry])] < 0 {
                    choice[Int(form.entryColumns[entry])] = row
                }
            }
        }
        self.choice = choice
        let prices = Self.soften(&rows, form, weights, domain)
        var net = rows.indices.reduce(0.0) { $0 - prices[$1].cost(of: rows[$1].activity) }
        for column in columns { net += Double(weights[column]) * Double(values[column]) }
        base = columns.map { isFree[$0] ? 0 : values[$0] }
        best = values
        state = MoveState(
            form.incidence, weights: weights, promise: promise, choices: .none(form.columnCount), rows: rows,
            prices: prices,
            values: columns.map { isFree[$0] && values[$0] == 1 }, net: net, isOpen: { isFree[$0] }, cascades: false,
            chance: Chance(seed: UInt64(truncatingIfNeeded: seed &+ 1)), moves)
        if state.faults == 0 { bestWorth = net }
    }

    /// Lets rows go as far as their continuous columns can make good, at what that costs.
    private static func soften(
        _ rows: inout [RowRoom], _ form: IntegerForm, _ weights: [Int], _ domain: Domain
    ) -> [RowPrice] {
        var prices = [RowPrice](repeating: RowPrice(), count: rows.count)
        for column in 0..<form.columnCount where !form.isInteger[column] {
            let uses = form.columnRange(column)
            for entry in uses {
                let row = Int(form.columnRows[entry])
                let coefficient = form.columnCoefficients[entry]
                let (low, high) =
                    coefficient > 0
                    ? (domain.lower[column], domain.upper[column]) : (domain.upper[column], domain.lower[column])
                if uses.count == 1, weights[column] != 0, prices[row].price == 0 {
                    // Each unit of the row costs what so many units of the column do.
                    prices[row].price = Double(weights[column].magnitude) / Double(coefficient.magnitude)
                    prices[row].least = rows[row].least
                    prices[row].most = rows[row].most
                }
                if rows[row].least != -.infinity {
                    rows[row].least = high.isInfinite ? -.infinity : rows[row].least - coefficient * high
                }
                if rows[row].most != .infinity {
                    rows[row].most = low.isInfinite ? .infinity : rows[row].most - coefficient * low
                }
            }
        }
        return prices
    }

    /// One annealing run; temperatures are in units of worth, work in entries touched, so that the same run does the same
    /// everywhere.
    mutating func run(work limit: Int, from hot: Double, to cold: Double, shouldStop: () -> Bool) {
        guard !order.isEmpty else { return }
        state.work = 0
        let settings = moves.improvement
        var move = 0
        var temperature = hot
        let cooling = hot > 0 && cold > 0 ? log(cold / hot) : 0
        while state.work < limit {
            if move % moves.movesPerLook == 0 {
                if shouldStop() { return }
                temperature = hot * exp(cooling * Double(state.work) / Double(limit))
            }
            move += 1
            state.forget()
            state.slackened.removeAll(keepingCapacity: true)
            let (before, faultsBefore) = (state.net, state.faults)
            ruin()
            recreate()
            tidy(isThorough: move % settings.movesPerTidying == 0)
            let isAccepted =
                state.faults < faultsBefore
                || state.faults == faultsBefore
                    && state.net >= before - temperature * -log(max(settings.leastChance, chance()))
            guard isAccepted else {
                state.undo(to: 0)
                continue
            }
            if state.faults == 0, state.net > bestWorth + settings.leastGain * max(1, bestWorth.magnitude) {
                best = zip(base, state.values).map { $1 ? 1 : $0 }
                bestWorth = state.net
            }
        }
    }

    private mutating func chance() -> Double { Double(state.chance.roll(1 << 30)) / Double(1 << 30) }
}
