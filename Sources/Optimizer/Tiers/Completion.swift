import GLPKSolver
import LinearProgramming
import Quantities

/// Makes an exact, checked point of whole values for the integer columns.
///
/// Continuous columns are derived anew: from the relaxation's values, or from a linear program over them alone, rounded
/// to nine places; then each in turn is moved to the end of the interval that its rows leave it which the objective
/// likes best. The interval's ends are exact where a row holds the column with a coefficient whose quotient is a decimal,
/// as a shortfall has; elsewhere, as of a share, they are rounded inwards, because beyond them the row is broken. What comes back has passed ``Program/violations(at:)``.
struct Completion {
    let program: Program
    private let settings: SearchSettings.Tiers
    /// Continuous columns, each with the rows that hold it and its coefficients there.
    private let measures: [(column: Int, uses: [(row: Int, coefficient: ExactDecimal)])]
    /// Rows with a continuous column, which alone tell what those can be.
    private let mixed: [Int]

    init(_ program: Program, _ settings: SearchSettings.Tiers) {
        self.program = program
        self.settings = settings
        var uses = [Int: [(row: Int, coefficient: ExactDecimal)]]()
        for (index, row) in program.rows.enumerated() {
            for term in row.terms where program.columns[term.column].kind == .continuous {
                uses[term.column, default: []].append((index, term.coefficient))
            }
        }
        mixed = program.rows.indices.filter { row in
            program.rows[row].terms.contains { program.columns[$0.column].kind == .continuous }
        }
        measures = program.columns.indices.filter { program.columns[$0].kind == .continuous }.map {
            ($0, uses[$0] ?? [])
        }
    }

    func complete(_ integers: [Int], near values: [Double]?, objective: Objective) -> [ExactDecimal]? {
        var point = integers.map { ExactDecimal($0) }
        guard !measures.isEmpty else {
            return program.violations(at: point).isEmpty ? point : nil
        }
        if let values, let completed = settle(&point, from: values, objective) { return completed }
        // At a vertex where several rows meet at no decimal, rounding leaves no way out: then with room to spare.
        for room in [0, settings.room] {
            guard let values = optimum(integers, objective, room: room) else { return nil }
            if let completed = settle(&point, from: values, objective) { return completed }
        }
        return nil
    }

    /// The best continuous values beside these integers, as GLPK sees them.
    private func optimum(_ integers: [Int], _ objective: Objective, room: Double) -> [Double]? {
        relaxed(integers, objective, room: room)?.point?.columns
    }

    /// The linear program over the continuous columns that these integers leave; `nil` where its numbers are unsound.
    ///
    /// `room`: what rows that hold continuous columns by unlike coefficients keep away from their bounds, as a share of the
    /// largest. Only such rows, as of money, meet others at what is no decimal; sums of draws do not.
    private func relaxed(_ integers: [Int], _ objective: Objective, room: Double) -> RelaxationResult? {
        var weights = [Double](repeating: 0, count: integers.count)
        for term in objective.terms { weights[term.column] = term.coefficient.approximate }
        let columns = zip(program.columns, integers).map { column, value in
            guard column.kind == .continuous else {
                return NumericProgram.Column(lower: Double(value), upper: Double(value), isInteger: false)
            }
            return NumericProgram.Column(
                lower: column.lower.approximate, upper: column.upper?.approximate ?? .infinity, isInteger: false)
        }
        let numeric = try? NumericProgram(
            columns: columns, rows: mixed.map { withRoom(program.rows[$0], room, columns) },
            objective: .init(isMaximized: objective.sense == .maximize, constant: 0, coefficients: weights))
        return numeric.map { solveRelaxation($0) }
    }

    /// A row that keeps away from its bounds, by no more than half of what its columns leave it.
    private func withRoom(_ row: Row, _ room: Double, _ columns: [NumericProgram.Column]) -> NumericProgram.Row {
        let coefficients = row.terms.filter { program.columns[$0.column].kind == .continuous }.map {
            $0.coefficient.magnitude.approximate
        }
        var numeric = NumericProgram.Row(row)
        guard let largest = coefficients.max(), coefficients.min() != largest, row.lower != row.upper else {
            return numeric
        }
        var (least, most) = (0.0, 0.0)
        for term in row.terms {
            let (factor, column) = (term.coefficient.approximate, columns[term.column])
            least += factor * (factor > 0 ? column.lower : column.upper)
            most += factor * (factor > 0 ? column.upper : column.lower)
        }
        if numeric.lower.isFinite { numeric.lower += min(room * largest, max(0, most - numeric.lower) / 2) }
        if numeric.upper.isFinite { numeric.upper -= min(room * largest, max(0, numeric.upper - least) / 2) }
        return numeric
    }

    private func settle(_ point: inout [ExactDecimal], from values: [Double], _ objective: Objective) -> [ExactDecimal]?
    {
        for (column, _) in measures {
            guard let value = ExactDecimal(nearest: values[column], places: settings.placesOfValues) else { return nil }
            point[column] = value
        }
        move(&point, objective)
        return program.violations(at: point).isEmpty ? point : nil
    }

    /// Moves each continuous column in turn to the end of its interval that the objective likes best.
    private func move(_ point: inout [ExactDecimal], _ objective: Objective) {
        var weights: [Int: ExactDecimal] = [:]
        for term in objective.terms {
            weights[term.column] = objective.sense == .maximize ? term.coefficient : -term.coefficient
        }
        var activities = [ExactDecimal](repeating: .zero, count: program.rows.count)
        for row in mixed { activities[row] = program.rows[row].terms.activity(at: point) }
        for _ in 0..<settings.passes {
            var hasMoved = false
            for (column, uses) in measures {
                let before = point[column]
                let value = settled(column, uses, before, activities, weight: weights[column] ?? .zero)
                guard value != before else { continue }
                hasMoved = true
                point[column] = value
                for (row, coefficient) in uses { activities[row] += coefficient * (value - before) }
            }
            if !hasMoved { break }
        }
    }

    /// The point with its continuous columns where the objectives like them best, one after the other; none of them ends worse.
    ///
    /// A later tier may come upon a point that is better in an earlier one, by less than the earlier search could tell, and
    /// leaves columns that it does not count where the relaxation had them.
    func settled(_ point: [ExactDecimal], for objectives: [Objective]) -> [ExactDecimal] {
        guard !measures.isEmpty else { return point }
        var best = point
        for (rank, objective) in objectives.enumerated() {
            var moved = best
            move(&moved, objective)
            guard objective.isBetter(objective.value(at: moved), than: objective.value(at: best)),
                !objectives[..<rank].contains(where: { $0.isBetter($0.value(at: best), than: $0.value(at: moved)) }),
                program.violations(at: moved).isEmpty
            else { continue }
            best = moved
        }
        return best
    }

    /// A column's value moved into the interval that bounds and rows leave it, to the end that its weight prefers; `activities` by row, of
    /// those that hold it.
    private func settled(
        _ column: Int, _ uses: [(row: Int, coefficient: ExactDecimal)], _ value: ExactDecimal,
        _ activities: [ExactDecimal], weight: ExactDecimal
    ) -> ExactDecimal {
        var low: ExactDecimal? = program.columns[column].lower
        var high = program.columns[column].upper
        for (index, coefficient) in uses {
            let row = program.rows[index]
            let rest = activities[index] - coefficient * value
            let (least, most) = coefficient.isNegative ? (row.upper, row.lower) : (row.lower, row.upper)
            let places = settings.placesOfQuotients
            if let least = least.flatMap({ ($0 - rest).divided(by: coefficient, places: places, roundedUp: true) }) {
                low = low.map { max($0, least) } ?? least
            }
            if let most = most.flatMap({ ($0 - rest).divided(by: coefficient, places: places, roundedUp: false) }) {
                high = high.map { min($0, most) } ?? most
            }
        }
        if !weight.isNegative, !weight.isZero, let high { return high }
        if weight.isNegative, let low { return low }
        if let low, value < low { return low }
        if let high, value > high { return high }
        return value
    }
}
