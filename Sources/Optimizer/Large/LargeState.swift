/// A point of a form that is changed column by column and can be taken back.
///
/// Columns that must be 1 before others may, as an acquisition before what is placed there, are set to 1 when something
/// wants them and back when nothing does.
struct LargeState: Sendable {
    let form: LargeForm
    /// By row, where its columns with a negative coefficient begin.
    private let openerStarts: [Int]
    private let openers: [Int32]
    private(set) var values: [Bool]
    private(set) var activity: [Int]
    /// By choice, its column at 1; −1: none.
    private(set) var chosen: [Int32]
    private(set) var worth = 0
    /// Rows that are broken, and required choices that are not made.
    private(set) var faults = 0
    private var changes: [Int32] = []
    var random: LargeChance

    private let promise: [Double]
    /// Worth less the prices of what is used.
    private(set) var priced = 0.0

    /// Where nothing is chosen.
    init(_ form: LargeForm, promise: [Double], bounds: [Int], seed: UInt64) {
        self.promise = promise
        self.form = form
        self.bounds = bounds
        random = LargeChance(seed: seed)
        var starts = [0]
        var openers: [Int32] = []
        for row in 0..<form.rowCount {
            for entry in form.rowStarts[row]..<form.rowStarts[row + 1] where form.rowCoefficients[entry] < 0 {
                if form.upper[Int(form.rowColumns[entry])] == 1 { openers.append(form.rowColumns[entry]) }
            }
            starts.append(openers.count)
        }
        openerStarts = starts
        self.openers = openers
        values = Array(repeating: false, count: form.columnCount)
        activity = Array(repeating: 0, count: form.rowCount)
        chosen = Array(repeating: -1, count: form.choices.count)
        faults = form.isRequired.count { $0 } + bounds.count { $0 < 0 }
    }

    /// Bounds of the rows, with reaches put in.
    let bounds: [Int]

    func isBroken(_ row: Int) -> Bool { activity[row] > bounds[row] }

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

    mutating func flip(_ column: Int) {
        let isOn = !values[column]
        values[column] = isOn
        let sign = isOn ? 1 : -1
        worth += sign * form.weights[column]
        priced += isOn ? promise[column] : -promise[column]
        let choice = Int(form.choiceOf[column])
        if choice >= 0 {
            chosen[choice] = isOn ? Int32(column) : -1
            if form.isRequired[choice] { faults -= sign }
        }
        for entry in form.columnStarts[column]..<form.columnStarts[column + 1] {
            let row = Int(form.columnRows[entry])
            let before = activity[row]
            let after = before + sign * form.columnCoefficients[entry]
            activity[row] = after
            faults += (after > bounds[row] ? 1 : 0) - (before > bounds[row] ? 1 : 0)
        }
        changes.append(Int32(column))
    }

    /// Sets a column to 1 if every row then holds, perhaps with openers; else changes nothing.
    mutating func add(_ column: Int, depth: Int = 3) -> Bool {
        let start = mark
        for entry in form.columnStarts[column]..<form.columnStarts[column + 1] {
            let coefficient = form.columnCoefficients[entry]
            let row = Int(form.columnRows[entry])
            if coefficient > 0, activity[row] + coefficient > bounds[row],
                openerStarts[row] == openerStarts[row + 1] || depth == 0
            {
                return false
            }
        }
        flip(column)
        for entry in form.columnStarts[column]..<form.columnStarts[column + 1]
        where form.columnCoefficients[entry] > 0 {
            let row = Int(form.columnRows[entry])
            if activity[row] > bounds[row], !open(row, depth: depth - 1) {
                undo(to: start)
                return false
            }
        }
        return true
    }

    /// Makes a row hold by columns that make room in it.
    private mutating func open(_ row: Int, depth: Int) -> Bool {
        let first = openerStarts[row]
        let count = openerStarts[row + 1] - first
        guard count > 0, depth >= 0 else { return false }
        let start = mark
        let offset = roll(count)
        for step in 0..<min(count, 24) {
            let column = Int(openers[first + (offset + step) % count])
            guard !values[column], form.weights[column] <= 0 || depth > 1 else { continue }
            let before = mark
            let choice = Int(form.choiceOf[column])
            if choice >= 0, chosen[choice] >= 0 {
                // Another time for the same thing, if that does for everything else.
                guard form.weights[Int(chosen[choice])] <= 0 else { continue }
                let faultsBefore = faults
                flip(Int(chosen[choice]))
                if !add(column, depth: 0) || faults > faultsBefore { undo(to: before) }
            } else {
                _ = add(column, depth: depth)
            }
            if activity[row] <= bounds[row] { return true }
        }
        undo(to: start)
        return false
    }

    /// Sets a column to 0, and whatever cannot stay without it, and openers that it alone wanted.
    mutating func remove(_ column: Int) {
        flip(column)
        for entry in form.columnStarts[column]..<form.columnStarts[column + 1] {
            let row = Int(form.columnRows[entry])
            if form.columnCoefficients[entry] < 0 {
                if activity[row] > bounds[row] { eject(from: row) }
            } else if openerStarts[row + 1] > openerStarts[row] {
                close(row)
            }
        }
    }

    /// Sets openers of a row to 0 where nothing breaks.
    private mutating func close(_ row: Int) {
        let range = openerStarts[row]..<openerStarts[row + 1]
        guard range.count <= 200 else { return }
        for position in range {
            let column = Int(openers[position])
            guard values[column], form.weights[column] <= 0 else { continue }
            let (before, start) = (faults, mark)
            flip(column)
            if faults > before { undo(to: start) }
        }
    }

    /// Sets columns that use a row to 0, from a random one on, until it holds.
    mutating func eject(from row: Int) {
        let range = form.rowStarts[row]..<form.rowStarts[row + 1]
        let start = roll(range.count)
        for step in 0..<range.count {
            guard activity[row] > bounds[row] else { return }
            let entry = range.lowerBound + (start + step) % range.count
            let column = Int(form.rowColumns[entry])
            if form.rowCoefficients[entry] > 0, values[column] { remove(column) }
        }
    }

    /// Sets a column to 1 and others to 0 that are in its way.
    mutating func force(_ column: Int) {
        let choice = Int(form.choiceOf[column])
        if choice >= 0, chosen[choice] >= 0 { remove(Int(chosen[choice])) }
        flip(column)
        for entry in form.columnStarts[column]..<form.columnStarts[column + 1]
        where form.columnCoefficients[entry] > 0 {
            let row = Int(form.columnRows[entry])
            if activity[row] > bounds[row], !open(row, depth: 2) { eject(from: row) }
            // It may have been ejected itself.
            if !values[column] { return }
        }
    }
}
