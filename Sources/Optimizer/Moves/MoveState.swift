/// A point of binaries that is changed column by column and can be taken back: the state of every local search.
///
/// It knows what is chosen, what is used of each row, which choices are made, and what that is worth. Columns with a
/// negative coefficient in a row make room there: they are its openers.
struct MoveState: Sendable {
    let incidence: Incidence
    let weights: [Int]
    /// By column, what it is worth less the prices of what it uses.
    private let promise: [Double]
    /// By row, where its openers begin; one more than rows.
    let openerStarts: [Int]
    let openers: [Int32]
    /// By column, its choice; −1: none.
    let choiceOf: [Int32]
    private let isRequired: [Bool]
    /// What stays without cause when a column leaves goes at once. Otherwise only what breaks goes, and rows that have more
    /// room than their openers may be needed for are noted in ``slackened``.
    let cascades: Bool
    let moves: MoveSettings

    private(set) var values: [Bool]
    private(set) var rows: [RowRoom]
    /// By row; empty: no row costs anything.
    let prices: [RowPrice]
    /// By choice, its column at 1; −1: none.
    private(set) var chosen: [Int32]
    /// Rows that are broken, and required choices that are not made.
    private(set) var faults = 0
    /// What the chosen columns are worth.
    private(set) var worth = 0
    /// What they are worth less what rows cost.
    private(set) var net: Double
    /// What they are worth less the prices of what is used.
    private(set) var priced = 0.0
    /// Entries touched.
    var work = 0
    var slackened: [Int] = []
    private var changes: [Int32] = []
    var chance: Chance

    /// Choices of a form: by column, which one; by choice, whether it must be made.
    struct Choices {
        var choiceOf: [Int32]
        var isRequired: [Bool]

        static func none(_ columnCount: Int) -> Choices {
            Choices(choiceOf: Array(repeating: -1, count: columnCount), isRequired: [])
        }
    }

    /// `values`: columns at 1, none of them of a choice; `rows`: with what these and all that is fixed use; `net`: what all
    /// that is worth. `isOpen`: columns that may change.
    init(
        _ incidence: Incidence, weights: [Int], promise: [Double], choices: Choices, rows: [RowRoom],
        prices: [RowPrice] = [], values: [Bool], net: Double, isOpen: (Int) -> Bool, cascades: Bool, chance: Chance,
        _ moves: MoveSettings = SearchSettings.standard.moves
    ) {
        self.moves = moves
        self.incidence = incidence
        self.weights = weights
        self.promise = promise
        choiceOf = choices.choiceOf
        isRequired = choices.isRequired
        self.rows = rows
        self.prices = prices
        self.values = values
        self.net = net
        self.cascades = cascades
        self.chance = chance
        var starts = [0]
        var openers: [Int32] = []
        for row in rows.indices {
            for entry in incidence.rowRange(row) where incidence.rowCoefficients[entry] < 0 {
                if isOpen(Int(incidence.rowColumns[entry])) { openers.append(incidence.rowColumns[entry]) }
            }
            starts.append(openers.count)
        }
        openerStarts = starts
        self.openers = openers
        for column in values.indices where values[column] {
            worth += weights[column]
            priced += promise[column]
        }
        chosen = Array(repeating: -1, count: choices.isRequired.count)
        faults = choices.isRequired.count { $0 } + rows.count { $0.isBroken }
    }

    func hasOpeners(_ row: Int) -> Bool { openerStarts[row] < openerStarts[row + 1] }

    /// A moment to which ``undo(to:)`` leads back.
    var mark: Int { changes.count }

    /// Columns changed since ``forget()``, some perhaps back and forth.
    var changed: [Int] { changes.map { Int($0) } }

    mutating func forget() { changes.removeAll(keepingCapacity: true) }

    mutating func undo(to mark: Int) {
        while changes.count > mark {
            flip(Int(changes[changes.count - 1]))
            changes.removeLast(2)
        }
    }

    /// Becomes a point; what is taken out goes first, so that no choice is made twice on the way.
    mutating func become(_ other: [Bool]) {
        for column in other.indices where values[column] && !other[column] { flip(column) }
        for column in other.indices where other[column] && !values[column] { flip(column) }
        forget()
    }

    /// Changes a column from 0 to 1 or back.
    mutating func flip(_ column: Int) {
        let isOn = !values[column]
        values[column] = isOn
        let sign = isOn ? 1 : -1
        worth += sign * weights[column]
        net += Double(weights[column]) * Double(sign)
        priced += isOn ? promise[column] : -promise[column]
        let choice = Int(choiceOf[column])
        if choice >= 0 {
            chosen[choice] = isOn ? Int32(column) : -1
            if isRequired[choice] { faults -= sign }
        }
        let arePriced = !prices.isEmpty
        let entries = incidence.columnRange(column)
        work += entries.count + 1
        for entry in entries {
            let row = Int(incidence.columnRows[entry])
            let coefficient = incidence.columnCoefficients[entry]
            if !isOn, !cascades, coefficient > 0, hasOpeners(row) { slackened.append(row) }
            let before = rows[row]
            rows[row].activity += sign * coefficient
            if before.isBroken { faults -= 1 }
            if rows[row].isBroken { faults += 1 }
            if arePriced, prices[row].price > 0 {
                net += prices[row].cost(of: before.activity)
                net -= prices[row].cost(of: rows[row].activity)
            }
        }
        changes.append(Int32(column))
    }
}

extension MoveState {
    /// Of a form's columns, where nothing is chosen. `bounds`: of the rows, with what follows from choices put in; a row
    /// that may be missed at a price never breaks.
    init(
        _ form: LagrangianForm, promise: [Double], bounds: [Int], seed: UInt64,
        _ moves: MoveSettings = SearchSettings.standard.moves
    ) {
        let prices = form.prices(bounds)
        let rows = bounds.indices.map { row in
            RowRoom(most: prices.isEmpty || prices[row].price == 0 ? bounds[row] : Int.max / 4)
        }
        self.init(
            form.incidence, weights: form.weights, promise: promise,
            choices: Choices(choiceOf: form.choiceOf, isRequired: form.isRequired), rows: rows, prices: prices,
            values: Array(repeating: false, count: form.columnCount),
            net: prices.reduce(0) { $0 - $1.cost(of: 0) }, isOpen: { form.origins[$0] >= 0 }, cascades: true,
            chance: Chance(seed: seed), moves)
    }

    /// What the chosen columns are worth less what rows cost, in whole numbers.
    var netWorth: Int { prices.isEmpty ? worth : Int(net.rounded()) }

    /// By row, what there is room for before it breaks or costs anything.
    var roomLeft: [Int] {
        rows.indices.map { row in
            prices.isEmpty || prices[row].price == 0 ? rows[row].left : prices[row].most - rows[row].activity
        }
    }
}
