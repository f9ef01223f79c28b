/// A lifted cover of one knapsack row (Balas 1975; Gu, Nemhauser, Savelsbergh 1998) whose items may exclude each other
/// (Wolsey 1990): of a set too large for the room one must be missing; every other item counts as many of the set as it always
/// displaces.
///
/// Items of which at most one is chosen stand together: those from a size on fill a place of the set as one. A project takes up
/// one parcel whatever its size, so that no single parcel, but all that are large enough, is what is missing.
struct CoverCut {
    private let knapsack: ConflictGraph.Knapsack
    private let graph: ConflictGraph?
    private let settings: SearchSettings.Cuts.Covers
    /// By item.
    private let values: [Double]

    /// Items that exclude each other, each of `size` or more, and how many of them the point chooses.
    private struct Place {
        var items: [Int]
        var size: Int
        var value: Double
    }

    /// The cuts over literals, `Σ factor · literal ≤ bound`, that the point violates: of items one by one, and of what excludes each
    /// other together. `graph`: what does; `nil`: nothing is known.
    static func separate(
        _ knapsack: ConflictGraph.Knapsack, _ graph: ConflictGraph?, point: [Double],
        _ settings: SearchSettings.Cuts.Covers
    ) -> [Cut] {
        guard knapsack.room > 0 else { return [] }
        let values = knapsack.literals.map { $0 & 1 == 0 ? point[$0 >> 1] : 1 - point[$0 >> 1] }
        let separation = CoverCut(knapsack: knapsack, graph: graph, settings: settings, values: values)
        let chosen = values.indices.filter { values[$0] > settings.leastValue }
        var cuts: [Cut] = []
        if let cover = separation.cover(chosen.map { [$0] }) { cuts += separation.lifted(cover) }
        let sets = separation.exclusive(chosen.sorted { (values[$0], $1) > (values[$1], $0) })
        if sets.count < chosen.count, let cover = separation.cover(sets) { cuts += separation.lifted(cover) }
        return cuts
    }

    /// A least set of places too large for the room, of those that the point misses least of, as seen per size; `sets`: of items of
    /// which at most one is chosen.
    private func cover(_ sets: [[Int]]) -> [Place]? {
        let places = sets.compactMap(place).sorted {
            let (left, right) = ((1 - $0.value) * Double($1.size), (1 - $1.value) * Double($0.size))
            return left != right ? left < right : $0.items[0] < $1.items[0]
        }
        var cover: [Place] = []
        var size = 0
        for place in places where size <= knapsack.room {
            cover.append(place)
            size += place.size
        }
        guard size > knapsack.room, cover.count > 1 else { return nil }
        // Places without which it would still be too large leave, the least chosen first.
        for place in cover.sorted(by: { ($0.value, $0.items[0]) < ($1.value, $1.items[0]) })
        where size - place.size > knapsack.room {
            size -= place.size
            cover.removeAll { $0.items[0] == place.items[0] }
        }
        return cover.count > 1 && cover.count <= settings.mostItems ? cover : nil
    }

    /// Sets of items that exclude each other, each item in the first that it fits into.
    private func exclusive(_ items: [Int]) -> [[Int]] {
        guard let graph else { return items.map { [$0] } }
        var sets: [[Int]] = []
        for item in items {
            let literal = knapsack.literals[item]
            let set = sets.firstIndex { $0.allSatisfy { graph.conflicts(knapsack.literals[$0], literal) } }
            if let set { sets[set].append(item) } else { sets.append([item]) }
        }
        return sets
    }

    /// Of items that exclude each other those from the size on at which the point misses least, as seen per size.
    private func place(_ items: [Int]) -> Place? {
        var best: Place?
        var value = 0.0
        // Items come in the order of the knapsack: the largest first.
        let sorted = items.sorted()
        for (count, item) in sorted.enumerated() {
            value += values[item]
            let size = knapsack.sizes[item]
            if let before = best, (1 - value) * Double(before.size) >= (1 - before.value) * Double(size) { continue }
            best = Place(items: Array(sorted[...count]), size: size, value: min(1, value))
        }
        return best
    }

    /// One cut, or none where the point keeps it.
    private func lifted(_ cover: [Place]) -> [Cut] {
        let bound = cover.count - 1
        // leastSize[v]: the least size of items taken so far whose factors sum to v or more.
        var leastSize = [Int](repeating: Int.max, count: bound + 1)
        leastSize[0] = 0
        /// At most one of some items, each of a factor, may be taken, too.
        func take(_ choices: [(size: Int, factor: Int)]) {
            for value in stride(from: bound, through: 1, by: -1) {
                for (size, factor) in choices {
                    let before = leastSize[max(0, value - factor)]
                    if before != Int.max { leastSize[value] = min(leastSize[value], before + size) }
                }
            }
        }
        var factors: [(item: Int, factor: Int)] = []
        func lift(_ items: [Int]) {
            for set in exclusive(items) {
                var choices: [(size: Int, factor: Int)] = []
                for item in set {
                    let room = knapsack.room - knapsack.sizes[item]
                    guard room >= 0 else { continue }
                    let factor = bound - (leastSize.lastIndex { $0 <= room } ?? 0)
                    guard factor > 0 else { continue }
                    factors.append((item, factor))
                    choices.append((knapsack.sizes[item], factor))
                }
                take(choices)
            }
        }
        for place in cover {
            factors += place.items.map { ($0, 1) }
            take([(place.size, 1)])
        }
        let inCover = Set(cover.flatMap(\.items))
        let rest = knapsack.literals.indices.filter { !inCover.contains($0) }
            .sorted { (values[$0], $1) > (values[$1], $0) }
        let chosen = rest.prefix { values[$0] > settings.leastValue }
        lift(Array(chosen))
        let activity = factors.reduce(0) { $0 + Double($1.factor) * values[$1.item] }
        guard activity - Double(bound) > settings.leastViolation else { return [] }
        // What the point does not choose makes no difference to it, but to others.
        lift(widen(cover, by: rest[chosen.endIndex...], &factors))
        return [cut(factors, bound, violation: activity - Double(bound))]
    }

    /// Items that fill a place of the cover as well get its factor; those that do not come back.
    private func widen(_ cover: [Place], by items: ArraySlice<Int>, _ factors: inout [(item: Int, factor: Int)])
        -> [Int]
    {
        guard let graph else { return Array(items) }
        var places = cover
        var left: [Int] = []
        for item in items {
            let literal = knapsack.literals[item]
            let place = places.indices.first {
                knapsack.sizes[item] >= places[$0].size
                    && places[$0].items.allSatisfy { graph.conflicts(knapsack.literals[$0], literal) }
            }
            if let place {
                places[place].items.append(item)
                factors.append((item, 1))
            } else {
                left.append(item)
            }
        }
        return left
    }

    private func cut(_ factors: [(item: Int, factor: Int)], _ bound: Int, violation: Double) -> Cut {
        var right = bound
        var entries: [(column: Int, coefficient: Int)] = []
        for (item, factor) in factors {
            let literal = knapsack.literals[item]
            if literal & 1 == 1 { right -= factor }
            entries.append((literal >> 1, literal & 1 == 1 ? -factor : factor))
        }
        entries.sort { $0.column < $1.column }
        let norm = factors.reduce(0.0) { $0 + Double($1.factor * $1.factor) }.squareRoot()
        return Cut(
            row: WholeRow(
                columns: entries.map { Int32($0.column) }, coefficients: entries.map(\.coefficient),
                lower: -.infinity, upper: right), efficacy: violation / norm)
    }
}
