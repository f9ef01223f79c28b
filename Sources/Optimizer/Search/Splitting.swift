import GLPKSolver

extension LevelSearch {
    /// Branchings tried out per node, pivots of a trial, and trials after which experience counts as enough.
    private static let mostTrials = 8
    private static let trialPivots = 30
    private static let enoughTrials = 4

    private struct Choice {
        var column: Int
        var value: Double
        var score: Double
        /// Bounds known of the lower and the upper side.
        var bounds: [Int]
    }

    /// Splits a node at the integer column where both sides promise to lose most.
    func split(
        _ node: TreeNode, _ first: ([Int], [Int]), _ low: [Int], _ high: [Int], _ point: [Double],
        _ linear: LinearBound
    ) throws(GLPKFault) -> Visit {
        var candidates: [Choice] = []
        for column in form.isInteger.indices where form.isInteger[column] && low[column] < high[column] {
            let fraction = point[column] - point[column].rounded(.down)
            guard fraction > 1e-6, fraction < 1 - 1e-6 else { continue }
            candidates.append(
                Choice(
                    column: column, value: point[column], score: costs.score(column, fraction: fraction),
                    bounds: [node.bound, node.bound]))
        }
        guard !candidates.isEmpty else { return try decide(node, first, low, high, linear) }
        candidates.sort { ($0.score, $1.column) > ($1.score, $0.column) }
        let basis = try linear.basis()
        var best: Choice?
        var tried = 0
        var fails = 0
        for candidate in candidates {
            var candidate = candidate
            if !costs.isReliable(candidate.column, times: Self.enoughTrials) {
                guard tried < Self.mostTrials else { continue }
                tried += 1
                let results = try trials(candidate, low, high, basis, linear)
                for (side, result) in results.enumerated() {
                    guard let bound = taken(result) else {
                        var (oneLow, oneHigh) = (low, high)
                        confine(&oneLow, &oneHigh, candidate, isUp: side == 0)
                        // Nothing of use on this side, so the node goes on as the other.
                        return .split([child(of: node, first.0, first.1, oneLow, oneHigh, basis)])
                    }
                    candidate.bounds[side] = min(node.bound, bound)
                    let fraction = candidate.value - candidate.value.rounded(.down)
                    costs.learn(
                        candidate.column, isUp: side == 1, loss: Double(node.bound - candidate.bounds[side]),
                        distance: side == 1 ? 1 - fraction : fraction)
                }
                candidate.score = PseudoCosts.product(
                    Double(node.bound - candidate.bounds[0]), Double(node.bound - candidate.bounds[1]))
            }
            if candidate.score > best?.score ?? -1 {
                best = candidate
                fails = 0
            } else {
                fails += 1
                if fails > 6 { break }
            }
        }
        guard let best else { return try decide(node, first, low, high, linear) }
        return children(of: node, first, low, high, best, basis)
    }

    private func confine(_ low: inout [Int], _ high: inout [Int], _ choice: Choice, isUp: Bool) {
        let floor = Int(choice.value.rounded(.down))
        if isUp { low[choice.column] = floor + 1 } else { high[choice.column] = floor }
    }

    /// Both sides after a few pivots each, the upper one on the other thread where there is one.
    private func trials(
        _ choice: Choice, _ low: [Int], _ high: [Int], _ basis: RelaxationBasis, _ linear: LinearBound
    ) throws(GLPKFault) -> [Trial.Result] {
        let sides = [false, true].map { isUp in
            Trial(
                column: choice.column, value: choice.value, isUp: isUp, low: low, high: high, basis: basis,
                cutoff: cutoff, pivots: Self.trialPivots)
        }
        guard let lane else {
            return [try sides[0].run(form, &propagation, linear), try sides[1].run(form, &propagation, linear)]
        }
        lane.begin(sides[1])
        let down: Trial.Result
        do throws(GLPKFault) {
            down = try sides[0].run(form, &propagation, linear)
        } catch {
            _ = try? lane.finish()
            throw error
        }
        return [down, try lane.finish()]
    }

    /// What a trial says of a side's bound; `nil`: nothing of use there.
    private func taken(_ result: Trial.Result) -> Int? {
        guard case .bounded(let bound, let point) = result else { return nil }
        if let point, isIntegral(point) { context.offer(lifted(point)) }
        return rulesOut(bound) ? nil : bound
    }

    private func children(
        of node: TreeNode, _ first: ([Int], [Int]), _ low: [Int], _ high: [Int], _ choice: Choice,
        _ basis: RelaxationBasis
    ) -> Visit {
        let fraction = choice.value - choice.value.rounded(.down)
        let sides = [false, true].map { isUp in
            var (sideLow, sideHigh) = (low, high)
            confine(&sideLow, &sideHigh, choice, isUp: isUp)
            return child(
                of: node, first.0, first.1, sideLow, sideHigh, basis, bound: choice.bounds[isUp ? 1 : 0],
                origin: .init(
                    column: choice.column, isUp: isUp, bound: node.bound, distance: isUp ? 1 - fraction : fraction))
        }
        // Upwards first: a choice made settles more than one refused.
        return .split([sides[1], sides[0]])
    }
}
