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
    /// The columns fixed, and who stands in for each; once time is up, no more are looked for.
    static func apply(_ draft: inout Draft, order: [Int]?, until deadline: Deadline = .never) -> [(
        column: Int, by: Int
    )] {
        let view = View(draft, order: order)
        var isOpen = draft.columns.map(\.isBinary)
        var dominated: [(column: Int, by: Int)] = []
        for row in draft.rows.indices where view.isChoice(draft, row) {
            let members = draft.rows[row].terms.map(\.column).filter { isOpen[$0] }
            let marks = members.map { view.marks[$0] }
            for (position, column) in members.enumerated() {
                if deadline.hasPassed { return dominated }
                for (place, mark) in marks.enumerated()
                where mark.mayReplace(marks[position]) && place != position && isOpen[members[place]] {
                    guard view.canReplace(column, by: members[place], except: row) else { continue }
                    isOpen[column] = false
                    draft.columns[column].upper = 0
                    dominated.append((column, members[place]))
                    break
                }
            }
        }
        return dominated
    }

    /// Hashed sets of where a column takes room of a bound and where it gives some.
    private struct Marks {
        var taking: UInt64 = 0
        var giving: UInt64 = 0

        /// False where this takes room and the other takes none, or gives none and the other gives some: so most are told.
        func mayReplace(_ other: Marks) -> Bool { taking & ~other.taking | other.giving & ~giving == 0 }
    }

    /// What each column does in rows and objectives.
    private struct View {
        private struct Use {
            var row: Int
            var coefficient: ExactDecimal
        }

        private var uses: [[Use]]
        private(set) var marks: [Marks]
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
            marks = Array(repeating: Marks(), count: draft.columns.count)
            for (index, row) in draft.rows.enumerated() {
                for (place, isBounded) in [row.upper != nil, row.lower != nil].enumerated() where isBounded {
                    let hash = UInt64(truncatingIfNeeded: 2 * index + place) &* 0x9E37_79B9_7F4A_7C15
                    let mark = UInt64(1) << (hash >> 58)
                    for term in row.terms {
                        if term.coefficient.isNegative == (place == 1) {
                            marks[term.column].taking |= mark
                        } else {
                            marks[term.column].giving |= mark
                        }
                    }
                }
            }
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
            let (mine, its) = (uses[column], uses[other])
            var (left, right) = (0, 0)
            while left < mine.count || right < its.count {
                let row = min(left < mine.count ? mine[left].row : .max, right < its.count ? its[right].row : .max)
                var (before, after) = (ExactDecimal.zero, ExactDecimal.zero)
                if left < mine.count, mine[left].row == row {
                    before = mine[left].coefficient
                    left += 1
                }
                if right < its.count, its[right].row == row {
                    after = its[right].coefficient
                    right += 1
                }
                guard row != choice, before != after else { continue }
                isSame = false
                if after > before ? hasUpper[row] : hasLower[row] { return false }
            }
            return !isSame || other < column || isOrdered && rank[other] < rank[column]
        }
    }
}
