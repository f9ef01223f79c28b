/// How much a branching lowers the bound per unit of the distance it moves, learnt as the search goes.
struct PseudoCosts {
    private struct Record {
        var sum = [0.0, 0.0]
        var count = [0, 0]
    }

    private var records: [BranchingKey: Record] = [:]
    private var overall = Record()

    mutating func learn(_ key: BranchingKey, isUp: Bool, loss: Double, distance: Double) {
        guard distance > 1e-9, loss.isFinite else { return }
        let side = isUp ? 1 : 0
        let rate = max(0, loss) / distance
        records[key, default: Record()].sum[side] += rate
        records[key, default: Record()].count[side] += 1
        overall.sum[side] += rate
        overall.count[side] += 1
    }

    /// Whether both sides have been seen so often that trying them out is not worth its time.
    func isReliable(_ key: BranchingKey, times: Int) -> Bool {
        records[key].map { min($0.count[0], $0.count[1]) >= times } ?? false
    }

    /// The loss expected on both sides, multiplied: a branching is as good as its weaker side lets it be.
    func score(_ branching: Branching) -> Double {
        let down = rate(branching.key, side: 0) * branching.downDistance
        let up = rate(branching.key, side: 1) * branching.upDistance
        return Self.product(down, up)
    }

    static func product(_ down: Double, _ up: Double) -> Double { max(down, 1e-6) * max(up, 1e-6) }

    private func rate(_ key: BranchingKey, side: Int) -> Double {
        if let record = records[key], record.count[side] > 0 { return record.sum[side] / Double(record.count[side]) }
        return overall.count[side] > 0 ? overall.sum[side] / Double(overall.count[side]) : 1
    }
}
