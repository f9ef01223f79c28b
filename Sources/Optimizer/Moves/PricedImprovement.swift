extension TierSearch {
    /// Looks for better points around the incumbent, guided by the root's prices.
    func improve(_ level: Level, _ reducedCosts: [Double]) {
        let settings = shape.settings.moves.improvement
        let domain = level.problem.lifted(level.problem.domain).prefix(base.columnCount)
        var promise = [Double](repeating: -.infinity, count: base.columnCount)
        var open = 0
        for (position, column) in level.problem.kept.enumerated() where column < base.columnCount {
            promise[column] = reducedCosts[position]
            if base.isInteger[column], domain.isOpen(column) { open += 1 }
        }
        guard open > 1, let incumbent = level.context.incumbent else { return }
        var start = domain.lower
        for column in start.indices where base.isInteger[column] { start[column] = Int(incumbent[column].rounded()) }
        let chosen = start.indices.filter { start[$0] == 1 && base.isInteger[$0] && objective.weights[$0] != 0 }
        let mean = chosen.reduce(0.0) { $0 + Double(objective.weights[$1].magnitude) } / Double(max(1, chosen.count))
        let most = level.context.nodes == 0 ? settings.firstWork : settings.laterWork
        for (round, share) in settings.temperatures.enumerated() {
            var search = LocalSearch(
                base, weights: objective.weights, domain: domain, promise: promise, start: start,
                seed: round, shape.settings.moves)
            search.run(
                work: min(most, settings.workPerEntry * base.entryColumns.count), from: share * mean,
                to: settings.coldShare * share * mean
            ) {
                level.context.reasonToStop != nil
            }
            guard search.bestWorth > -.infinity else { continue }
            start = search.best
            level.context.offer(start.map { Double($0) } + summed.members.map { _ in 0 })
        }
    }
}
