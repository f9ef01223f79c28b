import GLPKSolver
import LinearProgramming
import Quantities

/// Proves that whole numbers for the integer columns cannot be completed to a point that is feasible and better than one at
/// hand. The rows of a search may be a projection, which admits more; here all rows with continuous columns count, and
/// what is claimed rests on an ``ExactBound``; rows without continuous columns are read exactly.
struct Disproof {
    let program: Program
    private let settings: SearchSettings
    private let mixedRows: [Row]
    private let wholeRows: [Row]

    init(_ program: Program, _ settings: SearchSettings) {
        self.settings = settings
        self.program = program
        func isMixed(_ row: Row) -> Bool { row.terms.contains { program.columns[$0.column].kind == .continuous } }
        mixedRows = program.rows.filter(isMixed)
        wholeRows = program.rows.filter { !isMixed($0) }
    }

    /// False: not proved.
    func holds(_ integers: [Int], objective: Objective, best: ExactDecimal?) -> Bool {
        let point = integers.map { ExactDecimal($0) }
        guard wholeRows.allSatisfy({ $0.admits($0.terms.activity(at: point)) }) else { return true }
        let isWhole = objective.terms.allSatisfy { program.columns[$0.column].kind == .integer }
        if isWhole, let best, !objective.isBetter(objective.value(at: point), than: best) { return true }
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
        guard let form = IntegerForm(fixed) else { return false }
        let whole = WholeObjective(objective, form: form)
        // First whether there is a point at all, then whether one is worth more.
        return [[Int](repeating: 0, count: form.columnCount), whole.weights].contains { weights in
            guard let numeric = try? LinearRelaxation.numeric(form, weights: weights) else { return false }
            let bound = try? withRelaxation(of: numeric, memoryMegabytes: nil) {
                solver throws(GLPKFault) -> NodeBound in
                try LinearRelaxation(solver, form, weights: weights, deadline: .never, settings).solve(cutoff: nil)
            }
            switch bound {
            case .infeasible: return true
            case .bounded(let bound, _):
                guard bound.value != .infinity, let best else { return false }
                // Whatever is no better to the search is none here.
                return weights.contains { $0 != 0 } && bound.value < whole.better(than: whole.units(best))
            default: return false
            }
        }
    }
}
