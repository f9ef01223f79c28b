/// Fixing by reduced costs (Dantzig, Fulkerson, Johnson 1954; Crowder, Johnson, Padberg 1983).
///
/// A column whose move off its better bound costs more than there is to give cannot move: `bound − |reduced cost| · step`
/// bounds every point where it has moved by `step`, and what is worth less than the cutoff need not be searched.
enum ReducedCostFixing {
    /// Tightens a domain; the columns whose bounds have moved.
    static func apply(
        _ bound: ExactBound, cutoff: Int?, isInteger: [Bool], _ domain: inout Domain,
        _ settings: SearchSettings.Tolerances
    ) -> [Int] {
        guard let cutoff, bound.value >= cutoff, bound.value != .infinity else { return [] }
        let room = Double(bound.value - cutoff) + 1
        var moved: [Int] = []
        for column in isInteger.indices where isInteger[column] && domain.isOpen(column) {
            let reducedCost = bound.reducedCosts[column]
            guard reducedCost.magnitude > settings.reducedCost, domain.hasUpper(column), domain.hasLower(column) else {
                continue
            }
            let steps = (room / reducedCost.magnitude * (1 + settings.reducedCost)).rounded(.down)
            guard steps < Double(domain.upper[column] - domain.lower[column]) else { continue }
            if reducedCost > 0 {
                domain.setLower(domain.upper[column] - Int(steps), of: column)
            } else {
                domain.setUpper(domain.lower[column] + Int(steps), of: column)
            }
            moved.append(column)
        }
        return moved
    }
}
