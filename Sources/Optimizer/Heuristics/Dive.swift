import GLPKSolver

extension LevelSearch {
    func shouldDive(_ node: TreeNode) -> Bool {
        node.depth == 0 || nodes % 50 == 0 || context.best == nil && nodes % 5 == 0
    }

    private static let mostRetreats = 8

    /// Fixes what the relaxation has nearly chosen and the likeliest of the rest, reads the rows, solves again, and so on
    /// down to a point. Leaves the relaxation elsewhere.
    func dive(_ low: [Int], _ high: [Int], _ point: [Double], _ linear: LinearBound) throws(GLPKFault) {
        var (low, high, point) = (low, high, point)
        var retreats = 0
        for _ in 0..<100 where context.reasonToStop == nil {
            let open = form.isInteger.indices.filter {
                form.isInteger[$0] && low[$0] < high[$0] && point[$0] > Double(low[$0]) + 1e-6
            }
            guard let likeliest = open.max(by: { (point[$0], $1) < (point[$1], $0) }) else { break }
            let (lowBefore, highBefore) = (low, high)
            guard fix(likeliest, at: Int((point[likeliest] - 1e-9).rounded(.up)), &low, &high) else { return }
            let (lowAlone, highAlone) = (low, high)
            for column in open where low[column] < high[column] && point[column] > Double(low[column]) + 0.9 {
                guard fix(column, at: Int(point[column].rounded()), &low, &high) else {
                    // Not all of them go together.
                    (low, high) = (lowAlone, highAlone)
                    break
                }
            }
            try linear.enter(low, high)
            if case .bounded(let bound, let values) = try linear.solve(cutoff: cutoff), let values,
                !(cutoff.map { bound.value < $0 } ?? false)
            {
                point = values
                if isIntegral(point) {
                    context.offer(lifted(point))
                    return
                }
                continue
            }
            // Nothing there: the likeliest was wrong.
            retreats += 1
            guard retreats <= Self.mostRetreats, low[likeliest] > lowBefore[likeliest] else { return }
            (low, high) = (lowBefore, highBefore)
            high[likeliest] =
                Int(point[likeliest].rounded(.down)) < high[likeliest]
                ? Int(point[likeliest].rounded(.down)) : high[likeliest] - 1
            guard low[likeliest] <= high[likeliest], propagation.run(form, &low, &high, from: [likeliest]) else {
                return
            }
            try linear.enter(low, high)
            guard case .bounded(let bound, let values) = try linear.solve(cutoff: cutoff), let values,
                !(cutoff.map { bound.value < $0 } ?? false)
            else { return }
            point = values
        }
        // Nothing open is chosen any more: the rest stays at its lower bounds.
        let values = point.indices.map { form.isInteger[$0] ? point[$0].rounded() : point[$0] }
        context.offer(lifted(values))
    }

    /// Fixes a column at a value or, when that leaves nothing, keeps it from the value; false: neither is possible.
    private func fix(_ column: Int, at wanted: Int, _ low: inout [Int], _ high: inout [Int]) -> Bool {
        let value = min(max(wanted, low[column]), high[column])
        let (lowBefore, highBefore) = (low, high)
        low[column] = value
        high[column] = value
        if propagation.run(form, &low, &high, from: [column]) { return true }
        (low, high) = (lowBefore, highBefore)
        if value == low[column] { low[column] += 1 } else { high[column] = value - 1 }
        return low[column] <= high[column] && propagation.run(form, &low, &high, from: [column])
    }
}
