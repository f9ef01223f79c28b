/// What branchings on each column have cost the bound so far, per unit of distance.
struct Pseudocosts {
    /// What one branching, or one trial of it, has brought.
    struct Loss: Sendable {
        var column: Int
        var isUp: Bool
        var loss: Double
        var distance: Double
    }

    private var sums: [[Double]]
    private var counts: [[Int]]
    private var totals = [0.0, 0.0]
    private var trials = [0, 0]

    private let least: Double

    /// `least`: the least loss and the least distance that count.
    init(columns: Int, least: Double) {
        self.least = least
        sums = Array(repeating: Array(repeating: 0, count: columns), count: 2)
        counts = Array(repeating: Array(repeating: 0, count: columns), count: 2)
    }

    mutating func learn(_ loss: Loss) {
        let side = loss.isUp ? 1 : 0
        let cost = max(0, loss.loss) / max(loss.distance, least)
        sums[side][loss.column] += cost
        counts[side][loss.column] += 1
        totals[side] += cost
        trials[side] += 1
    }

    private func cost(_ column: Int, _ side: Int) -> Double {
        if counts[side][column] > 0 { return sums[side][column] / Double(counts[side][column]) }
        return trials[side] > 0 ? totals[side] / Double(trials[side]) : 1
    }

    /// Both sides should lose much, so the product counts.
    func score(_ column: Int, fraction: Double) -> Double {
        product(cost(column, 0) * fraction, cost(column, 1) * (1 - fraction))
    }

    func product(_ down: Double, _ up: Double) -> Double { max(down, least) * max(up, least) }

    func isReliable(_ column: Int, times: Int) -> Bool { min(counts[0][column], counts[1][column]) >= times }
}
