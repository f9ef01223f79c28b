/// "At most one of these" for sets of literals that conflict pairwise, where the relaxation's point says more than one.
enum CliqueCut {
    static func separate(
        _ graph: ConflictGraph, _ form: IntegerForm, point: [Double], lower: [Int], upper: [Int]
    ) -> [(cut: WholeRow, efficacy: Double)] {
        var literals: [(literal: Int, value: Double)] = []
        for column in 0..<form.columnCount
        where form.isInteger[column] && lower[column] == 0 && upper[column] == 1 {
            if point[column] > 0.02, point[column] < 1 - 1e-6 { literals.append((2 * column, point[column])) }
            if point[column] < 0.98, point[column] > 1e-6 { literals.append((2 * column + 1, 1 - point[column])) }
        }
        literals.sort { ($0.value, $1.literal) > ($1.value, $0.literal) }
        var found: [(cut: WholeRow, efficacy: Double)] = []
        var seen = Set<[Int]>()
        for seed in literals.prefix(200) {
            var clique = [seed.literal]
            var value = seed.value
            var candidates = graph.common(clique)
            for other in literals where other.literal != seed.literal {
                guard candidates[other.literal >> 6] & (1 << UInt64(other.literal & 63)) != 0 else { continue }
                clique.append(other.literal)
                value += other.value
                graph.narrow(&candidates, to: other.literal)
            }
            guard value > 1.02, clique.count > 2, seen.insert(clique.sorted()).inserted else { continue }
            for literal in ConflictGraph.members(candidates)
            where candidates[literal >> 6] & (1 << UInt64(literal & 63)) != 0
                && form.isInteger[literal >> 1] && lower[literal >> 1] == 0 && upper[literal >> 1] == 1
            {
                clique.append(literal)
                graph.narrow(&candidates, to: literal)
            }
            found.append((CliqueRows.row(clique), (value - 1) / Double(clique.count).squareRoot()))
        }
        return found
    }
}
