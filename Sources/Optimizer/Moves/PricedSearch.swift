import Foundation

/// Ruin and recreate with annealing over the choices of a form, in order of priced worth (Schrimpf et al. 2000;
/// Christiaens & Vanden Berghe 2020). Everything it does depends on its inputs only.
struct PricedSearch: Sendable {
    let form: LagrangianForm
    private(set) var state: MoveState
    /// Choices that are worth making, and by choice its columns, the most promising first.
    let movers: [Int]
    let options: [[Int32]]
    let promise: [Double]
    /// By choice, its best column's promise.
    let appeal: [Double]
    /// By column, what it is or can be worth before prices.
    private let potential: [Double]
    /// What a fault counts.
    private let penalty: Double
    private(set) var mean: Double
    private var placed: [Int32] = []
    private var idle: [Int32] = []
    private(set) var best: [Bool]?
    private(set) var bestWorth = Int.min

    private let moves: MoveSettings
    private let settings: MoveSettings.Priced

    init(
        _ form: LagrangianForm, promise: [Double], bounds: [Int], seed: UInt64,
        _ moves: MoveSettings = SearchSettings.standard.moves
    ) {
        self.form = form
        self.moves = moves
        settings = moves.priced
        state = MoveState(form, promise: promise, bounds: bounds, seed: seed, moves)
        self.promise = promise
        potential = form.potential
        let potential = self.potential
        let wanted = form.choices.indices.filter { choice in
            form.isRequired[choice] || form.choices[choice].contains { potential[Int($0)] > 0 }
        }
        let tops = wanted.map { choice in form.choices[choice].map { potential[Int($0)] }.max() ?? 0 }
        mean = tops.isEmpty ? 1 : max(1, tops.reduce(0, +) / Double(tops.count))
        penalty = settings.faultPenalty * max(1, tops.max() ?? 1)
        var options = [[Int32]](repeating: [], count: form.choices.count)
        var appeal = [Double](repeating: -.infinity, count: form.choices.count)
        for choice in wanted {
            let sorted = form.choices[choice].sorted {
                (promise[Int($0)], $1) > (promise[Int($1)], $0)
            }
            let isRequired = form.isRequired[choice]
            let least = isRequired ? -Double.infinity : settings.leastPromise * mean
            let most = isRequired ? settings.mostRequiredOptions : settings.mostOptions
            options[choice] = Array(sorted.prefix(most).filter { promise[Int($0)] > least })
            appeal[choice] = options[choice].first.map { promise[Int($0)] } ?? -.infinity
        }
        movers = wanted.filter { !options[$0].isEmpty }
        self.options = options
        self.appeal = appeal
        idle = movers.map { Int32($0) }
    }

    private var value: Double {
        let share = settings.roomShare
        return share * state.priced + (1 - share) * state.net - penalty * Double(state.faults)
    }

    /// Begins at a point.
    mutating func begin(_ values: [Bool]) {
        state.become(values)
        settle()
    }

    /// Fills from nothing: what must be first, then by promise.
    mutating func fill() {
        meetDemands()
        let order = movers.sorted {
            let (left, right) = (form.isRequired[$0], form.isRequired[$1])
            return left == right ? (appeal[$0], $1) > (appeal[$1], $0) : left
        }
        for choice in order { place(choice, blink: 0) }
        settle()
    }

    /// Makes rows hold that ask for some of their columns, while there is room for any.
    private mutating func meetDemands() {
        for row in 0..<form.rowCount where state.rows[row].isOver {
            let wanted = form.rowRange(row).filter { form.rowCoefficients[$0] < 0 }.map { Int(form.rowColumns[$0]) }
            for column in wanted.sorted(by: { (promise[$0], $1) > (promise[$1], $0) }) where state.rows[row].isOver {
                let choice = Int(form.choiceOf[column])
                guard form.origins[column] >= 0, !state.values[column], choice < 0 || state.chosen[choice] < 0 else {
                    continue
                }
                _ = state.insert(column)
            }
        }
    }

    private mutating func settle() {
        state.forget()
        placed = movers.filter { state.chosen[$0] >= 0 }.map { Int32($0) }
        idle = movers.filter { state.chosen[$0] < 0 }.map { Int32($0) }
        keep()
    }

    private mutating func keep() {
        guard state.faults == 0, state.netWorth > bestWorth else { return }
        best = state.values
        bestWorth = state.netWorth
    }

    private mutating func place(_ choice: Int, blink: Int) {
        guard state.chosen[choice] < 0 else { return }
        for column in options[choice] {
            if blink > 0, state.chance.roll(blink) == 0 { continue }
            if state.insert(Int(column)) { return }
        }
    }

    /// One annealing run from the present point; temperatures are shares of the mean worth of a choice.
    mutating func run(moves count: Int, from hot: Double, to cold: Double, shouldStop: () -> Bool) {
        guard !movers.isEmpty else { return }
        var temperature = hot * mean
        let cooling = pow(cold / hot, 1 / Double(max(1, count)))
        for move in 0..<count {
            if move % moves.movesPerLook == 0, shouldStop() { return }
            temperature *= cooling
            state.forget()
            let before = value
            var touched: [Int] = []
            ruin(&touched)
            recreate(&touched)
            if value < before + temperature * log(state.chance.share()) {
                state.undo(to: 0)
            } else {
                sort(touched)
                keep()
            }
        }
    }

    /// Goes back to the best point.
    mutating func restart() {
        guard let best else { return }
        state.become(best)
        settle()
    }

    /// Brings the lists of placed and idle choices up to date, lazily: lists may hold choices of the other kind. A choice made
    /// at the beginning may have no way worth trying; once it is taken back it is in neither.
    private mutating func sort(_ touched: [Int]) {
        for choice in touched where !options[choice].isEmpty {
            if state.chosen[choice] >= 0 { placed.append(Int32(choice)) } else { idle.append(Int32(choice)) }
        }
        if placed.count + idle.count > settings.listGrowth * movers.count + settings.listSlack {
            placed = movers.filter { state.chosen[$0] >= 0 }.map { Int32($0) }
            idle = movers.filter { state.chosen[$0] < 0 }.map { Int32($0) }
        }
    }

    private mutating func ruin(_ touched: inout [Int]) {
        if state.chance.roll(moves.movesPerForcing) == 0, let choice = pick(idle, isPlaced: false) {
            let own = options[choice]
            state.force(Int(own[min(state.chance.roll(own.count), state.chance.roll(own.count))]))
            touched.append(choice)
            return
        }
        let count = 1 + state.chance.roll(moves.mostRuined)
        var row = -1
        for _ in 0..<count {
            var column = -1
            if row >= 0 {
                let range = form.rowStarts[row]..<form.rowStarts[row + 1]
                let start = state.chance.roll(range.count)
                for step in 0..<min(range.count, settings.longestLook) {
                    let entry = range.lowerBound + (start + step) % range.count
                    let candidate = Int(form.rowColumns[entry])
                    if state.values[candidate], potential[candidate] > 0 {
                        column = candidate
                        break
                    }
                }
            }
            if column < 0, let choice = pick(placed, isPlaced: true) { column = Int(state.chosen[choice]) }
            guard column >= 0, state.values[column] else { continue }
            let choice = Int(form.choiceOf[column])
            state.remove(column)
            if choice >= 0 { touched.append(choice) }
            let range = form.columnStarts[column]..<form.columnStarts[column + 1]
            if !range.isEmpty { row = Int(form.columnRows[range.lowerBound + state.chance.roll(range.count)]) }
        }
    }

    private mutating func pick(_ list: [Int32], isPlaced: Bool) -> Int? {
        guard !list.isEmpty else { return nil }
        for _ in 0..<settings.draws {
            let choice = Int(list[state.chance.roll(list.count)])
            if (state.chosen[choice] >= 0) == isPlaced { return choice }
        }
        return nil
    }

    private mutating func recreate(_ touched: inout [Int]) {
        // Whatever was ejected on the way is idle, too.
        var waiting = Set(touched)
        for column in state.changed {
            let choice = Int(form.choiceOf[column])
            if choice >= 0, !options[choice].isEmpty { waiting.insert(choice) }
        }
        touched = waiting.sorted()
        for _ in 0..<settings.idleCount {
            if let choice = pick(idle, isPlaced: false), !waiting.contains(choice) {
                waiting.insert(choice)
                touched.append(choice)
            }
        }
        let keys = touched.map { appeal[$0] + settings.noise * mean * log(state.chance.share()) }
        for position in touched.indices.sorted(by: { (keys[$0], $1) > (keys[$1], $0) }) {
            place(touched[position], blink: settings.blink)
        }
    }
}
