import LinearProgramming
import Quantities

/// Simplifies a program without losing the optimum of any tier, and leads points back.
///
/// A column that is not needed is fixed, and fixed columns leave the program at the end; so the way back is the same for
/// every simplification: put the fixed values in.
struct Presolve {
    /// The simplified program, without its fixed columns.
    private(set) var program = Program()
    /// By simplified column, its index in the original.
    private(set) var kept: [Int] = []
    /// By original column, its value where it is fixed.
    private var fixed: [ExactDecimal?] = []
    /// Which column stands in for a dominated one.
    private var replacements: [(column: Int, by: Int)] = []

    /// `nil`: proved to have no feasible point. `order`: columns that must be as large as can be, first to last. Once time
    /// is up, what has been found so far is enough.
    init?(
        _ original: Program, reductions: SolveOptions.Reductions, order: [Int]?, _ settings: SearchSettings,
        until deadline: Deadline = .never
    ) {
        var draft = Draft(original)
        for _ in 0..<settings.presolve.mostRounds where !deadline.hasPassed {
            var hasChanged = false
            if reductions.contains(.fixedColumns) {
                guard let changed = FixedColumns.apply(&draft, settings.propagation) else { return nil }
                hasChanged = changed
            }
            if reductions.contains(.redundantRows) {
                guard let changed = RedundantRows.apply(&draft) else { return nil }
                hasChanged = changed || hasChanged
            }
            if reductions.contains(.tighterCoefficients) {
                hasChanged = TighterCoefficients.apply(&draft) || hasChanged
            }
            if reductions.contains(.dominatedColumns) {
                let dominated = DominatedColumns.apply(&draft, order: order, until: deadline)
                replacements += dominated
                hasChanged = hasChanged || !dominated.isEmpty
            }
            if !hasChanged { break }
        }
        guard compact(draft) else { return nil }
    }

    /// Takes fixed columns out; false: a row that has none left is broken.
    private mutating func compact(_ draft: Draft) -> Bool {
        var index = [Int?](repeating: nil, count: draft.columns.count)
        fixed = draft.columns.map {
            $0.upper == $0.lower && ($0.kind == .continuous || $0.lower.isWhole) ? $0.lower : nil
        }
        for (original, column) in draft.columns.enumerated() where fixed[original] == nil {
            index[original] = program.add(column)
            kept.append(original)
        }
        func rest(_ terms: [Term]) -> [Term] {
            terms.compactMap { term in index[term.column].map { Term($0, term.coefficient) } }
        }
        func constant(_ terms: [Term]) -> ExactDecimal {
            terms.reduce(.zero) {
                $0 + (fixed[$1.column].map { [coefficient = $1.coefficient] in coefficient * $0 } ?? .zero)
            }
        }
        for row in draft.rows {
            let shift = constant(row.terms)
            let reduced = Row(
                row.name, origin: row.origin, rest(row.terms), lower: row.lower.map { $0 - shift },
                upper: row.upper.map { $0 - shift })
            if !reduced.terms.isEmpty {
                program.add(reduced)
            } else if !reduced.admits(.zero) {
                return false
            }
        }
        for objective in draft.objectives {
            var reduced = objective
            reduced.terms = rest(objective.terms)
            reduced.constant += constant(objective.terms)
            program.add(reduced)
        }
        return true
    }

    /// A point of the simplified program as one of the original.
    func original(_ point: [ExactDecimal]) -> [ExactDecimal] {
        var original = fixed.map { $0 ?? .zero }
        for (value, column) in zip(point, kept) { original[column] = value }
        return original
    }

    /// A point of the original as one of the simplified program, with dominated columns replaced; `nil`: it uses what is
    /// fixed otherwise.
    func simplified(_ point: [ExactDecimal]) -> [ExactDecimal]? {
        let reduced = reduced(point)
        return program.violations(at: reduced).isEmpty && original(reduced) == replaced(point) ? reduced : nil
    }

    /// A point of the original without what is fixed, with dominated columns replaced; it may break rows.
    func reduced(_ point: [ExactDecimal]) -> [ExactDecimal] {
        let moved = replaced(point)
        return kept.map { moved[$0] }
    }

    /// A point of the original in which columns that give way are replaced by those that stand in for them.
    private func replaced(_ point: [ExactDecimal]) -> [ExactDecimal] {
        var moved = point
        for replacement in replacements where moved[replacement.column] == .one {
            moved[replacement.column] = .zero
            moved[replacement.by] = .one
        }
        return moved
    }

    /// The simplified columns that stand for the ones a point chooses, whether it is feasible or not.
    func simplified(chosenAt point: [ExactDecimal]) -> [Int] {
        let moved = replaced(point)
        return kept.indices.filter { moved[kept[$0]] == .one }
    }

    /// An order of original columns as one of simplified columns.
    func simplified(order: [Int]) -> [Int] {
        var index = [Int?](repeating: nil, count: fixed.count)
        for (position, column) in kept.enumerated() { index[column] = position }
        return order.compactMap { index.indices.contains($0) ? index[$0] : nil }
    }
}

/// A program whose columns and rows may be changed in place.
struct Draft {
    var columns: [Column]
    var rows: [Row]
    let objectives: [Objective]

    init(_ program: Program) {
        columns = program.columns
        rows = program.rows
        objectives = program.objectives
    }

    var program: Program {
        var program = Program()
        for column in columns { program.add(column) }
        for row in rows { program.add(row) }
        return program
    }

    /// The least and the most that some terms can add up to; `nil`: unbounded.
    func reach(_ terms: [Term]) -> (least: ExactDecimal?, most: ExactDecimal?) {
        var least: ExactDecimal? = .zero
        var most: ExactDecimal? = .zero
        for term in terms {
            let column = columns[term.column]
            let atLower: ExactDecimal? = term.coefficient * column.lower
            let atUpper = column.upper.map { term.coefficient * $0 }
            let ends = term.coefficient.isNegative ? (atUpper, atLower) : (atLower, atUpper)
            least = least.flatMap { sum in ends.0.map { sum + $0 } }
            most = most.flatMap { sum in ends.1.map { sum + $0 } }
        }
        return (least, most)
    }
}
