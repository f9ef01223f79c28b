import LinearProgramming
import Quantities

/// Fixes at 0 a column o of a choice row (at most one of its binaries is 1) when another column o' of it can always
/// stand in.
///
/// Why no optimum is lost: take a feasible point with o at 1; then o' is 0 in it. Exchanging them changes the activity of
/// each other row by the difference of the two coefficients, which is checked to move away from every bound that the
/// row has, so the point stays feasible; and no objective gets worse, which is checked for each, so no tier's value, and
/// no tolerance used by a later tier, suffers. Where both could stand in for each other the one behind goes, so that one
/// of them stays. When the greatest point in a column order is wanted, o' must stand before o in it: then the exchange
/// leads to a greater point, so the greatest one has o at 0.
enum DominatedColumns {
    /// The columns fixed, and who stands in for each.
    static func apply(_ draft: inout Draft, order: [Int]?) -> [(column: Int, by: Int)] {
        let view = View(draft, order: order)
        var dominated: [(column: Int, by: Int)] = []
        for row in draft.rows.indices where view.isChoice(draft, row) {
            let members = draft.rows[row].terms.map(\.column).filter { draft.columns[$0].isBinary }
            for column in members {
                guard
                    let other = members.first(where: { other in
                        other != column && draft.columns[other].isBinary
                            && view.canReplace(column, by: other, except: row)
                    })
                else { continue }
                draft.columns[column].upper = 0
                dominated.append((column, other))
            }
        }
        return dominated
    }

    /// What each column does in rows and objectives.
    private struct View {
        private struct Use {
            var row: Int
            var coefficient: ExactDecimal
        }

        private var uses: [[Use]]
        private var worths: [[ExactDecimal]]
        private let hasLower: [Bool]
        private let hasUpper: [Bool]
        private var rank: [Int]
        private let isOrdered: Bool

        init(_ draft: Draft, order: [Int]?) {
            uses = Array(repeating: [], count: draft.columns.count)
            worths = Array(
                repeating: Array(repeating: .zero, count: draft.objectives.count), count: draft.columns.count)
            for (index, row) in draft.rows.enumerated() {
                for term in row.terms { uses[term.column].append(Use(row: index, coefficient: term.coefficient)) }
            }
            for (index, objective) in draft.objectives.enumerated() {
                for term in objective.terms {
                    worths[term.column][index] = objective.sense == .maximize ? term.coefficient : -term.coefficient
                }
            }
            hasLower = draft.rows.map { $0.lower != nil }
            hasUpper = draft.rows.map { $0.upper != nil }
            rank = Array(repeating: Int.max, count: draft.columns.count)
            for (position, column) in (order ?? []).enumerated().reversed() where rank.indices.contains(column) {
                rank[column] = position
            }
            isOrdered = order != nil
        }

        func isChoice(_ draft: Draft, _ row: Int) -> Bool {
            let row = draft.rows[row]
            return row.upper == .one && (row.lower == nil || row.lower == .one || row.lower == .zero)
                && row.terms.allSatisfy {
                    $0.coefficient == .one && draft.columns[$0.column].kind == .integer
                        && draft.columns[$0.column].lower.isZero
                }
        }

        /// Whether `other` can stand in for `column` in every feasible point.
        func canReplace(_ column: Int, by other: Int, except choice: Int) -> Bool {
            if isOrdered, rank[column] != Int.max || rank[other] != Int.max, rank[other] >= rank[column] {
                return false
            }
            var isSame = true
            for (old, new) in zip(worths[column], worths[other]) {
                if new < old { return false }
                if new != old { isSame = false }
            }
            var left = uses[column][...]
            var right = uses[other][...]
            while let row = [left.first?.row, right.first?.row].compactMap({ $0 }).min() {
                let before = left.first?.row == row ? left.removeFirst().coefficient : .zero
                let after = right.first?.row == row ? right.removeFirst().coefficient : .zero
                guard row != choice, before != after else { continue }
                isSame = false
                if after > before ? hasUpper[row] : hasLower[row] { return false }
            }
            return !isSame || other < column || isOrdered && rank[other] < rank[column]
        }
    }
}
