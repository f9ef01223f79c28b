import GLPKSolver

extension TierSearch {
    func shouldDive(_ node: TreeNode) -> Bool {
        node.depth == 0 || nodes % 20 == 0 || incumbent == nil && nodes % 3 == 0
    }

    /// Rounds the relaxation's solution column by column, largest first, reading the rows after each; then gives what
    /// is left to the columns worth most.
    func dive(_ domain: Domain, _ point: [Double]) {
        dives += 1
        var domain = domain
        let open = program.integerColumns.filter { !domain.isFixed($0) }
        let likely = open.filter { point[$0] - Double(domain.lower[$0]) > 0.3 }
            .sorted { (point[$0], $1) > (point[$1], $0) }
        for column in likely where !fix(column, at: Int(point[column].rounded(.up)), &domain) { return }
        let rest = open.sorted { (objective.weights[$0], $1) > (objective.weights[$1], $0) }
        for column in rest {
            let wanted =
                objective.weights[column] > 0 && domain.upper[column] < Domain.open
                ? domain.upper[column] : domain.lower[column]
            guard fix(column, at: wanted, &domain) else { return }
        }
        offer(domain.lower, near: nil)
    }

    func shouldDiveWithRelaxation(_ node: TreeNode) -> Bool { incumbent != nil && (node.depth == 0 || nodes % 64 == 0) }

    /// Fixes what the relaxation has nearly chosen and the likeliest of the rest, solves again, and so on down to a
    /// point; then looks around it. Leaves the relaxation elsewhere.
    func dive(_ domain: Domain, _ point: [Double], with relaxation: any NodeRelaxation) throws(GLPKFault) {
        let before = incumbent?.units
        var domain = domain
        var point = point
        for _ in 0..<60 where budget.reasonToStop == nil {
            let open = program.integerColumns.filter {
                !domain.isFixed($0) && point[$0] > Double(domain.lower[$0]) + 1e-6
            }
            guard let likeliest = open.max(by: { (point[$0], $1) < (point[$1], $0) }) else { break }
            guard fix(likeliest, at: Int(point[likeliest].rounded(.up)), &domain) else { return }
            for column in open where !domain.isFixed(column) && point[column] > 0.95 {
                guard fix(column, at: Int(point[column].rounded()), &domain) else { return }
            }
            try relaxation.enter(domain)
            guard case .bounded(let bound, let values) = try relaxation.solve(cutoff: keepFloor), let values,
                bound >= keepFloor, !holdsNothingBetter(bound)
            else { return }
            point = values
            if isIntegral(point) {
                offer(rounded(point), near: point)
                break
            }
        }
        if let promise = relaxation.promise, incumbent?.units != before { improve(promise: promise) }
    }

    /// Fixes a column at a value or, when that leaves nothing, keeps it from the value; false: neither is possible.
    private func fix(_ column: Int, at wanted: Int, _ domain: inout Domain) -> Bool {
        while !domain.isFixed(column) {
            let value = min(max(wanted, domain.lower[column]), domain.upper[column])
            var tried = domain
            tried.lower[column] = value
            tried.upper[column] = value
            if propagation.propagate(&tried, changed: [column]) {
                domain = tried
                return true
            }
            if value == domain.lower[column] {
                domain.lower[column] = value + 1
            } else if value == domain.upper[column] {
                domain.upper[column] = value - 1
            } else {
                domain.upper[column] = value - 1
            }
            guard propagation.propagate(&domain, changed: [column]) else { return false }
        }
        return true
    }

    /// Moves of one annealing run per open column, and how hot the runs begin, as shares of the mean worth of a chosen column.
    private static let moves = 15
    private static let temperatures = [0.8, 0.3, 0.1]

    /// Looks for better points around the incumbent, guided by the root's prices.
    func improve(promise: [Double]) {
        guard let incumbent, root.openCount(program) > 1 else { return }
        var integers = incumbent.point.map { Int($0.rounded(toPlaces: 0).significand) }
        let earning = program.integerColumns.filter { integers[$0] == 1 && objective.weights[$0] > 0 }
        let mean = earning.reduce(0) { $0 + objective.weights[$1] } / Double(max(1, earning.count))
        for share in Self.temperatures {
            var search = LocalSearch(program, root, weights: objective.weights, promise: promise, start: integers)
            search.run(moves: Self.moves * root.openCount(program), from: share * mean, to: 0.02 * share * mean) {
                budget.reasonToStop != nil
            }
            integers = search.best
            offer(integers, near: nil)
        }
    }
}
