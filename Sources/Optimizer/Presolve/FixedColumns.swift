import LinearProgramming
import Quantities

/// Fixes integer columns at the only value that the rows, read one by one, leave them, and narrows the others' bounds.
///
/// Why no optimum is lost: a value is taken away only when some row cannot hold with it whatever the other columns are
/// within their bounds (``Propagation``, in whole numbers); so every feasible point keeps within the new bounds.
enum FixedColumns {
    /// Whether anything changed; `nil`: no point is left.
    static func apply(_ draft: inout Draft) -> Bool? {
        guard let form = IntegerForm(draft.program) else { return nil }
        var (least, most) = (form.lower, form.upper)
        var propagation = Propagation(form)
        guard propagation.runAll(form, &least, &most) else { return nil }
        var hasChanged = false
        for (index, column) in draft.columns.enumerated() where column.kind == .integer {
            let lower = least[index] == -IntegerForm.open ? column.lower : ExactDecimal(least[index])
            let upper = most[index] == IntegerForm.open ? column.upper : ExactDecimal(most[index])
            guard lower != column.lower || upper != column.upper else { continue }
            draft.columns[index].lower = lower
            draft.columns[index].upper = upper
            hasChanged = true
        }
        return hasChanged
    }
}
