import LinearProgramming
import Quantities

/// Makes coefficients of binaries in rows `Σ aⱼxⱼ ≤ b` as small as the row's whole-number points allow, so that its
/// relaxation holds fewer fractional ones.
///
/// Why no point is lost or won: let M be the most that the other columns can add up to. For a > 0, if M < b < M + a, the
/// row only matters when x = 1. Taking d = b − M from both a and b gives at x = 1 the same condition, Σ others ≤ b − a,
/// and at x = 0 the condition Σ others ≤ M, which always holds, as before. For a < 0, if b < M < b − a, the row only
/// matters when x = 0; with a' = b − M it reads Σ others ≤ b there and Σ others ≤ M at x = 1, which always holds.
enum TighterCoefficients {
    static func apply(_ draft: inout Draft) -> Bool {
        var hasChanged = false
        for index in draft.rows.indices {
            while let row = tightened(draft.rows[index], draft) {
                draft.rows[index] = row
                hasChanged = true
            }
        }
        return hasChanged
    }

    /// The row with one coefficient tightened; `nil`: none can be.
    private static func tightened(_ row: Row, _ draft: Draft) -> Row? {
        guard row.lower == nil, let upper = row.upper, let all = draft.reach(row.terms).most, all > upper else {
            return nil
        }
        for (position, term) in row.terms.enumerated() where draft.columns[term.column].isBinary {
            var changed = row
            if term.coefficient.isNegative {
                // At its most, the row has x at 0.
                guard all < upper - term.coefficient else { continue }
                changed.terms[position].coefficient = upper - all
            } else {
                let others = all - term.coefficient
                guard others < upper else { continue }
                changed.terms[position].coefficient = term.coefficient - (upper - others)
                changed.upper = others
            }
            return changed
        }
        return nil
    }
}
