import GLPKSolver

/// What is left of a level when every column stays where the relaxation and the best point agree (RINS: Danna, Rothberg,
/// Le Pape 2005) or, before there is a point, where the relaxation is whole (RENS: Berthold 2014).
struct Neighborhood {
    /// The relaxation's point, by column of the level's form.
    let point: [Double]
    /// A wider one: a column that both leave out stays out only where taking it costs much by these reduced costs.
    var refusals: ExactBound?

    /// Searches it for something better. Leaves the level's relaxation alone: the part is solved in one of its own.
    func search(_ level: Level) throws(GLPKFault) {
        guard level.problem.form.unscaledRows.isEmpty else { return }
        let settings = level.settings.neighborhoods
        let (domain, agreed) = agreement(level)
        let open = level.problem.openIntegers
        guard Double(agreed.count) > settings.leastAgreement * Double(open), agreed.count < open else { return }
        try level.searchPart(domain, from: agreed, nodes: settings.nodes(open: open))
    }

    /// The level's domain with the columns fixed that agree, and these.
    private func agreement(_ level: Level) -> (domain: Domain, columns: [Int]) {
        let (problem, incumbent) = (level.problem, level.context.incumbent)
        let share = level.settings.neighborhoods.refusalShare
        let leastLoss = refusals.map { share * Double($0.value - (level.cutoff ?? $0.value)) } ?? 0
        var domain = problem.domain
        var agreed: [Int] = []
        for column in problem.form.isInteger.indices
        where problem.form.isInteger[column] && domain.isOpen(column) {
            let (low, high) = (Double(domain.lower[column]), Double(domain.upper[column]))
            let best = incumbent?[problem.kept[column]] ?? point[column].rounded()
            guard (point[column] - best).magnitude < level.settings.tolerances.integrality, best >= low, best <= high
            else { continue }
            if let refusals, best == low, -refusals.reducedCosts[column] < leastLoss { continue }
            domain.fix(column, at: Int(best.rounded()))
            agreed.append(column)
        }
        return (domain, agreed)
    }
}
