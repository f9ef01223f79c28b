import LinearProgramming
import Quantities

/// Fixes integer columns at the only value that the rows, read one by one, leave them, and tightens the others' bounds.
///
/// Why no optimum is lost: a value is taken away only when some row cannot hold with it whatever the other columns are
/// within their bounds (``Propagation``, in whole numbers); so every feasible point keeps within the new bounds.
enum FixedColumns {
    /// Whether anything changed; `nil`: no point is left.
    static func apply(_ draft: inout Draft, _ settings: SearchSettings.Propagation) -> Bool? {
        guard let form = IntegerForm(draft.program) else { return nil }
        var domain = form.domain
        var propagation = Propagation(form, settings)
        guard propagation.runAll(form, &domain) else { return nil }
        var hasChanged = false
        for (index, column) in draft.columns.enumerated() where column.kind == .integer {
            let lower = domain.hasLower(index) ? ExactDecimal(domain.lower[index]) : column.lower
            let upper = domain.hasUpper(index) ? ExactDecimal(domain.upper[index]) : column.upper
            guard lower != column.lower || upper != column.upper else { continue }
            draft.columns[index].lower = lower
            draft.columns[index].upper = upper
            hasChanged = true
        }
        return hasChanged
    }
}
