import GLPKSolver
import LinearProgramming
import Quantities

/// Proves that whole numbers for the integer columns cannot be completed to a point that is feasible and better than one at
/// hand. The rows of a search may be a projection, which admits more; here all rows with continuous columns count, and
/// what is claimed rests on an ``ExactBound``.
struct Disproof {
    let program: Program
    private let mixedRows: [Row]

    init(_ program: Program) {
        self.program = program
        mixedRows = program.rows.filter { row in row.terms.contains { program.columns[$0.column].kind == .continuous } }
    }

    /// False: not proved.
    func holds(_ integers: [Int], objective: Objective, best: ExactDecimal?) -> Bool {
        var fixed = Program()
        for (column, value) in zip(program.columns, integers) {
            var column = column
            if column.kind == .integer {
                column.lower = ExactDecimal(value)
                column.upper = ExactDecimal(value)
            }
            fixed.add(column)
        }
        for row in mixedRows { fixed.add(row) }
        guard let form = IntegerForm(fixed), form.unscaledRows.isEmpty else { return false }
        let whole = WholeObjective(objective, form: form)
        // First whether there is a point at all, then whether one is worth more.
        return [[Int](repeating: 0, count: form.columnCount), whole.weights].contains { weights in
            guard let numeric = try? LinearBound.numeric(form, weights: weights) else { return false }
            let bound = try? withRelaxation(of: numeric, memoryMegabytes: nil) {
                relaxation throws(GLPKFault) -> NodeBound in
                try LinearBound(relaxation, form, weights: weights, deadline: .never).solve(cutoff: nil)
            }
            switch bound {
            case .infeasible: return true
            case .bounded(let bound, _):
                guard bound.value != IntegerForm.open, let best else { return false }
                return weights.contains { $0 != 0 }
                    && !objective.isBetter(whole.value(ofUnits: bound.value), than: best)
            default: return false
            }
        }
    }
}
