import LinearProgramming
import Quantities

/// A part of a form that is small enough for linear programs: some choices may be made anew, and what must open or close
/// for them; every other column stays as it is in a known point.
struct NeighborhoodPart: Sendable {
    let form: LagrangianForm
    /// By column of ``program``, its column of the form.
    let columns: [Int]
    private(set) var program = Program()
    /// The part of the known point.
    private(set) var start: [ExactDecimal] = []
    /// The known point.
    private let values: [Bool]

    /// `options`: by choice, the columns that are tried. `room`: by row, how much more than now may be used before it
    /// breaks or costs anything.
    init(
        _ form: LagrangianForm, values: [Bool], room: [Int], prices: [RowPrice], free choices: [Int],
        options: [[Int32]]
    ) {
        self.form = form
        self.values = values
        var part = NeighborhoodColumns(form, values, room, prices)
        for choice in choices { part.add(choice: choice, options[choice]) }
        part.addOpeners(longest: SearchSettings.standard.lagrangian.parts.longestOpened)
        part.leaveOut()
        columns = part.columns
        lay(part)
    }

    private mutating func lay(_ part: NeighborhoodColumns) {
        var index: [Int: Int] = [:]
        var objective: [Term] = []
        var members: [Int: [Term]] = [:]
        var choices: [Int] = []
        var rows: [Int] = []
        var terms: [Int: [Term]] = [:]
        for column in columns {
            let own = program.add(.binary("c\(column)"))
            index[column] = own
            objective.append(Term(own, ExactDecimal(form.weights[column])))
            let choice = Int(form.choiceOf[column])
            if choice >= 0 {
                if members[choice] == nil { choices.append(choice) }
                members[choice, default: []].append(Term(own, 1))
            }
            for entry in form.columnRange(column) {
                let row = Int(form.columnRows[entry])
                if terms[row] == nil { rows.append(row) }
                terms[row, default: []].append(Term(own, ExactDecimal(form.columnCoefficients[entry])))
            }
        }
        for choice in choices {
            program.add(
                Row("o\(choice)", origin: "", members[choice] ?? [], lower: form.isRequired[choice] ? 1 : nil, upper: 1)
            )
        }
        start = columns.map { values[$0] ? 1 : 0 }
        for row in rows where part.canBreak(row) {
            var own = terms[row] ?? []
            if part.hasPrice(row) {
                let missed = program.add(Column("m\(row)", .continuous, upper: nil))
                start.append(max(0, own.activity(at: start) - ExactDecimal(part.left[row])))
                own.append(Term(missed, -1))
                objective.append(Term(missed, -ExactDecimal(part.price(row))))
            }
            program.add(Row("r\(row)", origin: "", own, upper: ExactDecimal(part.left[row])))
        }
        program.add(Objective("worth", .maximize, objective))
    }

    /// Columns of the form that leave and that come where the part is so.
    func changes(_ point: [ExactDecimal]) -> (leaving: [Int], coming: [Int]) {
        let changed = zip(columns, point).filter { values[$0] != ($1 == .one) }.map(\.0)
        return (changed.filter { values[$0] }, changed.filter { !values[$0] })
    }
}

/// Gathers the open columns of a ``NeighborhoodPart`` and the room that the others leave them.
struct NeighborhoodColumns {
    private let form: LagrangianForm
    private let values: [Bool]
    /// By row, the bound less what columns use that are not open.
    private(set) var left: [Int]
    private let prices: [RowPrice]
    /// By row, what open columns use at most.
    private var most: [Int: Int] = [:]
    private var isOpen: [Bool]
    private(set) var columns: [Int] = []

    init(_ form: LagrangianForm, _ values: [Bool], _ room: [Int], _ prices: [RowPrice]) {
        self.form = form
        self.values = values
        self.prices = prices
        left = room
        isOpen = Array(repeating: false, count: form.columnCount)
    }

    mutating func add(choice: Int, _ options: [Int32]) {
        for column in options { open(Int(column)) }
        for column in form.choices[choice] where values[Int(column)] { open(Int(column)) }
    }

    private mutating func open(_ column: Int) {
        guard !isOpen[column], form.upper[column] == 1, form.origins[column] >= 0 else { return }
        isOpen[column] = true
        columns.append(column)
        guard values[column] else { return }
        for entry in form.columnRange(column) { left[Int(form.columnRows[entry])] += form.columnCoefficients[entry] }
    }

    /// Columns that make room for open ones in rows that are not too long, with their whole choices.
    mutating func addOpeners(longest: Int) {
        var isSeen = [Bool](repeating: false, count: form.rowCount)
        var next = 0
        while next < columns.count {
            let column = columns[next]
            next += 1
            for entry in form.columnRange(column) where form.columnCoefficients[entry] > 0 {
                let row = Int(form.columnRows[entry])
                guard !isSeen[row], form.rowRange(row).count <= longest else { continue }
                isSeen[row] = true
                for entry in form.rowRange(row) where form.rowCoefficients[entry] < 0 {
                    let opener = Int(form.rowColumns[entry])
                    let choice = Int(form.choiceOf[opener])
                    guard form.weights[opener] <= 0 else { continue }
                    if choice < 0 { open(opener) } else { for member in form.choices[choice] { open(Int(member)) } }
                }
            }
        }
    }

    /// Leaves out columns that some row has no room for, whatever the others are.
    mutating func leaveOut() {
        var gain: [Int: Int] = [:]
        for column in columns {
            for entry in form.columnRange(column) where form.columnCoefficients[entry] < 0 {
                gain[Int(form.columnRows[entry]), default: 0] -= form.columnCoefficients[entry]
            }
        }
        columns = columns.filter { column in
            values[column]
                || form.columnRange(column).allSatisfy { entry in
                    let row = Int(form.columnRows[entry])
                    return hasPrice(row) || form.columnCoefficients[entry] <= left[row] + (gain[row] ?? 0)
                }
        }
        columns.sort()
        var largest: [Int: [Int32: Int]] = [:]
        for column in columns {
            let choice = form.choiceOf[column] < 0 ? Int32(-2 - column) : form.choiceOf[column]
            for entry in form.columnRange(column) where form.columnCoefficients[entry] > 0 {
                let row = Int(form.columnRows[entry])
                let known = largest[row]?[choice] ?? 0
                guard form.columnCoefficients[entry] > known else { continue }
                largest[row, default: [:]][choice] = form.columnCoefficients[entry]
                most[row, default: 0] += form.columnCoefficients[entry] - known
            }
        }
    }

    /// Whether a row may be missed at a price.
    func hasPrice(_ row: Int) -> Bool { !prices.isEmpty && prices[row].price > 0 }

    func price(_ row: Int) -> Int { Int(prices[row].price) }

    /// Whether open columns could use more of a row than there is.
    func canBreak(_ row: Int) -> Bool { (most[row] ?? 0) > left[row] }
}
