/// A lifted cover of one knapsack row (Balas 1975; Gu, Nemhauser, Savelsbergh 1998): of a set of items too large for the
/// room one must be missing; every other item counts as many of the set as it always displaces.
enum CoverCut {
    /// The cut over literals, `Σ factor · literal ≤ bound`, if the point violates it.
    static func separate(
        _ knapsack: ConflictGraph.Knapsack, point: [Double], _ settings: SearchSettings.Cuts.Covers
    ) -> Cut? {
        guard knapsack.room > 0 else { return nil }
        let count = knapsack.literals.count
        let values = knapsack.literals.map { $0 & 1 == 0 ? point[$0 >> 1] : 1 - point[$0 >> 1] }
        // Items that miss little first, as seen per size.
        let order = (0..<count).filter { values[$0] > settings.leastValue }.sorted {
            let (left, right) = (
                (1 - values[$0]) * Double(knapsack.sizes[$1]), (1 - values[$1]) * Double(knapsack.sizes[$0])
            )
            return left != right ? left < right : $0 < $1
        }
        var cover: [Int] = []
        var size = 0
        for item in order where size <= knapsack.room {
            cover.append(item)
            size += knapsack.sizes[item]
        }
        guard size > knapsack.room, cover.count > 1 else { return nil }
        // Items without which it would still be too large leave, the least chosen first.
        for item in cover.sorted(by: { (values[$0], $0) < (values[$1], $1) })
        where size - knapsack.sizes[item] > knapsack.room {
            size -= knapsack.sizes[item]
            cover.removeAll { $0 == item }
        }
        guard cover.count > 1, cover.count <= settings.mostItems else { return nil }
        return lifted(cover, knapsack, values, settings)
    }

    private static func lifted(
        _ cover: [Int], _ knapsack: ConflictGraph.Knapsack, _ values: [Double],
        _ settings: SearchSettings.Cuts.Covers
    ) -> Cut? {
        let bound = cover.count - 1
        // leastSize[v]: the least size of items taken so far whose factors sum to v or more.
        var leastSize = [Int](repeating: Int.max, count: bound + 1)
        leastSize[0] = 0
        func take(_ size: Int, _ factor: Int) {
            for value in stride(from: bound, through: 0, by: -1) {
                let before = leastSize[max(0, value - factor)]
                if before != Int.max { leastSize[value] = min(leastSize[value], before + size) }
            }
        }
        var factors: [(item: Int, factor: Int)] = []
        let inCover = Set(cover)
        for item in cover {
            factors.append((item, 1))
            take(knapsack.sizes[item], 1)
        }
        let rest = knapsack.literals.indices.filter { !inCover.contains($0) }
            .sorted { (values[$0], $1) > (values[$1], $0) }
        for item in rest {
            let room = knapsack.room - knapsack.sizes[item]
            guard room >= 0 else { continue }
            let most = leastSize.lastIndex { $0 <= room } ?? 0
            let factor = bound - most
            guard factor > 0 else { continue }
            factors.append((item, factor))
            take(knapsack.sizes[item], factor)
        }
        var activity = 0.0
        var norm = 0.0
        for (item, factor) in factors {
            activity += Double(factor) * values[item]
            norm += Double(factor * factor)
        }
        let violation = activity - Double(bound)
        guard violation > settings.leastViolation else { return nil }
        var right = bound
        var entries: [(column: Int, coefficient: Int)] = []
        for (item, factor) in factors {
            let literal = knapsack.literals[item]
            if literal & 1 == 1 { right -= factor }
            entries.append((literal >> 1, literal & 1 == 1 ? -factor : factor))
        }
        entries.sort { $0.column < $1.column }
        return Cut(
            row: WholeRow(
                columns: entries.map { Int32($0.column) }, coefficients: entries.map(\.coefficient),
                lower: -.infinity, upper: right), efficacy: violation / norm.squareRoot())
    }
}
