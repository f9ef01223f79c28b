import GLPKSolver

extension LevelSearch {
    /// The share of open columns that must agree for a neighbourhood to be worth a search, and the nodes it may take.
    private static let leastShare = 0.3
    private static let mostNodes = 100
    /// The share of open columns that an earlier plan may leave open.
    private static let mostLeft = 0.4

    /// Searches what is left when every column stays where the relaxation and the best point agree (Danna, Rothberg,
    /// Le Pape 2005; with `refusals`, a column both leave out stays out only where taking it would cost much) or, before there is a point, where the relaxation is whole (Berthold 2014). Leaves the relaxation alone: the part is solved in one of its own.
    func searchNeighborhood(of point: [Double], refusals: ExactBound? = nil) throws(GLPKFault) {
        guard form.unscaledRows.isEmpty else { return }
        let incumbent = context.incumbent
        let leastLoss = refusals.map { Self.lossShare * Double($0.value - (cutoff ?? $0.value)) } ?? 0
        var (low, high) = (lower, upper)
        var agreed: [Int] = []
        var open = 0
        for column in form.isInteger.indices where form.isInteger[column] && low[column] < high[column] {
            open += 1
            let best = incumbent?[kept[column]] ?? point[column].rounded()
            guard (point[column] - best).magnitude < 1e-6, best >= Double(low[column]), best <= Double(high[column])
            else { continue }
            if let refusals, best == Double(low[column]), -refusals.remainders[column] < leastLoss { continue }
            low[column] = Int(best.rounded())
            high[column] = low[column]
            agreed.append(column)
        }
        guard Double(agreed.count) > Self.leastShare * Double(open), agreed.count < open else { return }
        try search(low, high, from: agreed, nodes: Self.mostNodes)
    }

    /// The share of what there is to lose that taking a refused column must cost for it to stay refused.
    private static let lossShare = 0.2

    /// Searches what is left when columns are 1, one after the other as far as rows allow, before the level is begun.
    func follow(_ columns: [Int]) throws(GLPKFault) {
        guard form.unscaledRows.isEmpty else { return }
        var (low, high) = (lower, upper)
        guard propagation.runAll(form, &low, &high) else { return }
        let open = form.isInteger.indices.count { form.isInteger[$0] && low[$0] < high[$0] }
        for column in columns where form.isInteger[column] && low[column] < 1 && high[column] >= 1 {
            let before = (low, high)
            low[column] = 1
            if !propagation.run(form, &low, &high, from: [column]) { (low, high) = before }
        }
        // A few choices leave nearly everything open: the search itself does better.
        let left = form.isInteger.indices.count { form.isInteger[$0] && low[$0] < high[$0] }
        guard Double(left) < Self.mostLeft * Double(open) else { return }
        try search(low, high, from: [], nodes: Self.mostNodes)
    }

    /// Searches a part of the level for something better.
    func search(_ low: [Int], _ high: [Int], from columns: [Int], nodes: Int) throws(GLPKFault) {
        var (low, high) = (low, high)
        guard propagation.run(form, &low, &high, from: columns) else { return }
        let restriction = Restriction(form, weights: weights, lower: low, upper: high)
        var values = fixed
        for column in low.indices where low[column] == high[column] { values[kept[column]] = low[column] }
        let part = LevelSearch(
            context, restriction.form, weights: restriction.weights, worth: worth + restriction.worth,
            kept: restriction.kept.map { kept[$0] }, fixed: values, cliques: cliques, depth: depth + 1,
            nodeLimit: nodes, improve: nil)
        _ = try part.run()
    }
}
