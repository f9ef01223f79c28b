/// "At most one of these" for sets of literals that conflict pairwise, where the relaxation's point says more than one.
struct CliqueSeparator: Separator {
    func cuts(at point: RelaxedPoint, _ settings: SearchSettings) -> [Cut] {
        guard let graph = point.graph else { return [] }
        let literals = literals(point, settings)
        let (form, domain, settings) = (point.form, point.domain, settings.cuts.cliques)
        var found: [Cut] = []
        var seen = Set<[Int]>()
        for seed in literals.prefix(settings.mostSeeds) {
            var clique = [seed.literal]
            var value = seed.value
            var candidates = graph.common(clique)
            for other in literals where other.literal != seed.literal {
                guard ConflictGraph.holds(candidates, other.literal) else { continue }
                clique.append(other.literal)
                value += other.value
                graph.intersect(&candidates, with: other.literal)
            }
            guard value > settings.leastSum, clique.count > 2, seen.insert(clique.sorted()).inserted else { continue }
            for literal in ConflictGraph.members(candidates)
            where ConflictGraph.holds(candidates, literal) && form.isInteger[literal >> 1]
                && domain.isZeroOrOne(literal >> 1)
            {
                clique.append(literal)
                graph.intersect(&candidates, with: literal)
            }
            found.append(
                Cut(row: CliqueRows.row(clique), efficacy: (value - 1) / Double(clique.count).squareRoot()))
        }
        return found
    }

    /// Literals that the point holds in part, the most valuable first.
    private func literals(_ point: RelaxedPoint, _ settings: SearchSettings) -> [(literal: Int, value: Double)] {
        let (least, tolerance) = (settings.cuts.cliques.leastValue, settings.tolerances.integrality)
        var literals: [(literal: Int, value: Double)] = []
        for column in 0..<point.form.columnCount
        where point.form.isInteger[column] && point.domain.isZeroOrOne(column) {
            let value = point.values[column]
            if value > least, value < 1 - tolerance { literals.append((2 * column, value)) }
            if value < 1 - least, value > tolerance { literals.append((2 * column + 1, 1 - value)) }
        }
        literals.sort { ($0.value, $1.literal) > ($1.value, $0.literal) }
        return literals
    }
}
