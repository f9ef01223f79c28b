/// Replaces rows that say "at most one of these" by the longest such rows that the conflicts allow, and drops those that
/// follow from longer ones.
enum CliqueRows {
    /// `Σ literals ≤ 1` as a row over columns: literal `¬x` is `1 − x`.
    static func row(_ literals: [Int]) -> WholeRow {
        var upper = 1
        let sorted = literals.sorted()
        for literal in sorted where literal & 1 == 1 { upper -= 1 }
        return WholeRow(
            columns: sorted.map { Int32($0 >> 1) }, coefficients: sorted.map { $0 & 1 == 0 ? 1 : -1 },
            lower: -IntegerForm.open, upper: upper)
    }

    static func apply(_ form: IntegerForm, _ graph: ConflictGraph, lower: [Int], upper: [Int]) -> IntegerForm {
        var rows: [WholeRow] = []
        var cliques: [[Int]] = []
        for index in 0..<form.rowCount {
            let row = form.row(index)
            // An equation must stay: its other side says that one is chosen.
            guard row.lower == -IntegerForm.open || row.upper == IntegerForm.open,
                let knapsack = ConflictGraph.knapsacks(row, form, lower, upper).first,
                knapsack.literals.count == openCount(row, lower, upper), isClique(knapsack)
            else {
                rows.append(row)
                continue
            }
            cliques.append(extended(knapsack.literals, graph, form, lower, upper))
        }
        let kept = withoutSubsets(cliques, literalCount: graph.literalCount)
        return form.with(rows: rows + kept.map(row))
    }

    private static func openCount(_ row: WholeRow, _ lower: [Int], _ upper: [Int]) -> Int {
        row.columns.count { lower[Int($0)] != upper[Int($0)] }
    }

    /// Every two literals conflict and each alone fits: then "at most one" is all that the row says.
    private static func isClique(_ knapsack: ConflictGraph.Knapsack) -> Bool {
        let sizes = knapsack.sizes
        return sizes[0] <= knapsack.room && sizes[sizes.count - 1] + sizes[sizes.count - 2] > knapsack.room
    }

    private static func extended(
        _ literals: [Int], _ graph: ConflictGraph, _ form: IntegerForm, _ lower: [Int], _ upper: [Int]
    ) -> [Int] {
        var clique = literals
        var candidates = graph.common(literals)
        for literal in ConflictGraph.members(candidates) {
            let column = literal >> 1
            guard form.isInteger[column], lower[column] == 0, upper[column] == 1,
                candidates[literal >> 6] & (1 << UInt64(literal & 63)) != 0
            else { continue }
            clique.append(literal)
            graph.narrow(&candidates, to: literal)
        }
        return clique.sorted()
    }

    private static func withoutSubsets(_ cliques: [[Int]], literalCount: Int) -> [[Int]] {
        let ordered = cliques.sorted { ($0.count, $1.lexicographicRank) > ($1.count, $0.lexicographicRank) }
        var holders = [[Int]](repeating: [], count: literalCount)
        var kept: [[Int]] = []
        var sets: [Set<Int>] = []
        for clique in ordered {
            guard let rarest = clique.min(by: { holders[$0].count < holders[$1].count }) else { continue }
            if holders[rarest].contains(where: { sets[$0].isSuperset(of: clique) }) { continue }
            for literal in clique { holders[literal].append(kept.count) }
            kept.append(clique)
            sets.append(Set(clique))
        }
        return kept
    }
}

extension [Int] {
    /// Tells equally long cliques apart, so that their order does not depend on the sort.
    fileprivate var lexicographicRank: Int { reduce(0) { ($0 &* 31 &+ $1) & 0xffff_ffff } }
}
