import LinearProgramming
import Quantities

/// The one row that asks for a shortfall `s`: `Σ a·x + b·s ≥ g` or, with all signs turned, `≤`.
struct TargetRow {
    let column: Int
    let row: Int
    let coefficient: Int
    let goal: Int

    /// `nil`: the column stands in several rows or none, or its row asks for nothing.
    init?(_ form: IntegerForm, of column: Int) {
        let entries = form.columnRange(column)
        guard entries.count == 1 else { return nil }
        self.column = column
        row = Int(form.columnRows[entries.lowerBound])
        coefficient = form.columnCoefficients[entries.lowerBound]
        goal = coefficient > 0 ? form.rowLower[row] : form.rowUpper[row]
        guard !goal.isInfinite else { return nil }
    }

    /// What the shortfall is a multiple of when it is no more than what the row asks for; `nil`: it comes in no steps.
    func step(_ form: IntegerForm) -> Int? {
        guard form.unscaledRows.isEmpty, let amount = form.common(ofRow: row, besides: column, bound: goal) else {
            return nil
        }
        let size = Int(coefficient.magnitude)
        guard amount > 0, amount % size == 0, form.domain.lower[column] % (amount / size) == 0 else { return nil }
        return amount / size
    }

    /// Most steps of a shortfall that may be taken as whole: amounts of money or output have too many to branch on.
    private static let mostSteps: UInt = 100

    /// Whether the shortfall is continuous and comes in a few steps of one, of which no objective wants more. Then at any whole
    /// values of the other columns the least that will do is whole and keeps every row that limits it, so that nothing is
    /// lost if it is taken as whole.
    func comesInFewSteps(_ form: IntegerForm, _ objectives: [Objective]) -> Bool {
        guard !form.isInteger[column], form.places[column] == 0, step(form) == 1,
            goal.magnitude / coefficient.magnitude <= Self.mostSteps
        else { return false }
        return objectives.allSatisfy { objective in
            objective.terms.allSatisfy {
                $0.column != column || $0.coefficient.isNegative == (objective.sense == .maximize)
            }
        }
    }
}
