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
            lower: -.infinity, upper: upper)
    }

    static func apply(_ form: IntegerForm, _ graph: ConflictGraph, _ domain: Domain) -> IntegerForm {
        var rows: [WholeRow] = []
        var cliques: [[Int]] = []
        for index in 0..<form.rowCount {
            let row = form.row(index)
            // An equation must stay: its other side says that one is chosen.
            guard !row.hasLower || !row.hasUpper,
                let knapsack = ConflictGraph.knapsacks(row, form, domain).first,
                knapsack.literals.count == openCount(row, domain), isClique(knapsack)
            else {
                rows.append(row)
                continue
            }
            cliques.append(extended(knapsack.literals, graph, form, domain))
        }
        let kept = withoutSubsets(cliques, literalCount: graph.literalCount)
        return form.with(rows: rows + kept.map(row))
    }

    private static func openCount(_ row: WholeRow, _ domain: Domain) -> Int {
        row.columns.count { !domain.isFixed(Int($0)) }
    }

    /// Every two literals conflict and each alone fits: then "at most one" is all that the row says.
    private static func isClique(_ knapsack: ConflictGraph.Knapsack) -> Bool {
        let sizes = knapsack.sizes
        return sizes[0] <= knapsack.room && sizes[sizes.count - 1] + sizes[sizes.count - 2] > knapsack.room
    }

    private static func extended(
        _ literals: [Int], _ graph: ConflictGraph, _ form: IntegerForm, _ domain: Domain
    ) -> [Int] {
        var clique = literals
        var candidates = graph.common(literals)
        for literal in ConflictGraph.members(candidates) {
            let column = literal >> 1
            guard form.isInteger[column], domain.isZeroOrOne(column),
                ConflictGraph.holds(candidates, literal)
            else { continue }
            clique.append(literal)
            graph.intersect(&candidates, with: literal)
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
