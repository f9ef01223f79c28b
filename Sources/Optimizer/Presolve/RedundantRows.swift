import LinearProgramming
import Quantities

/// Takes away bounds of rows that hold anyway, and rows that repeat another.
///
/// Why no optimum is lost: a bound goes when the row's activity cannot pass it within the columns' bounds, so it never
/// excluded a point. Of two rows with the same terms one is kept, with the tighter of their bounds: a point satisfies
/// both exactly when it satisfies that one.
enum RedundantRows {
    /// Whether anything changed; `nil`: a row cannot hold.
    static func apply(_ draft: inout Draft) -> Bool? {
        var rows: [Row] = []
        var indexOfTerms: [[Term]: Int] = [:]
        var hasChanged = false
        for row in draft.rows {
            var row = row
            let reach = draft.reach(row.terms)
            if let upper = row.upper {
                if let least = reach.least, least > upper { return nil }
                if let most = reach.most, most <= upper { row.upper = nil }
            }
            if let lower = row.lower {
                if let most = reach.most, most < lower { return nil }
                if let least = reach.least, least >= lower { row.lower = nil }
            }
            if row.lower == nil, row.upper == nil {
                hasChanged = true
                continue
            }
            if let same = indexOfTerms[row.terms] {
                rows[same].lower = tighter(rows[same].lower, row.lower, max)
                rows[same].upper = tighter(rows[same].upper, row.upper, min)
                hasChanged = true
            } else {
                indexOfTerms[row.terms] = rows.count
                rows.append(row)
            }
        }
        draft.rows = rows
        return hasChanged
    }

    private static func tighter(
        _ left: ExactDecimal?, _ right: ExactDecimal?, _ choose: (ExactDecimal, ExactDecimal) -> ExactDecimal
    ) -> ExactDecimal? {
        guard let left, let right else { return left ?? right }
        return choose(left, right)
    }
}
