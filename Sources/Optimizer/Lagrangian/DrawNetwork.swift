/// A small transport problem, uses on one side, sources whose draws are limited by chains on the other, solved by
/// shortest augmenting paths (Edmonds & Karp 1972).
struct DrawNetwork {
    private struct Edge {
        var from: Int
        var to: Int
        var room: Int
        /// The draw that flows here; −1: none.
        var draw: Int
    }

    /// Edge `2k + 1` goes back on edge `2k`.
    private var edges: [Edge] = []
    private var edgesOf: [[Int]] = [[], []]
    private var useNode: [Int: Int] = [:]
    private var needed = 0

    private static let beginning = 0
    private static let end = 1

    private mutating func node() -> Int {
        edgesOf.append([])
        return edgesOf.count - 1
    }

    private mutating func join(_ from: Int, _ to: Int, _ room: Int, draw: Int = -1) {
        edgesOf[from].append(edges.count)
        edges.append(Edge(from: from, to: to, room: max(0, room), draw: draw))
        edgesOf[to].append(edges.count)
        edges.append(Edge(from: to, to: from, room: 0, draw: draw))
    }

    mutating func addUse(_ amount: Int, _ draws: [Int]) {
        let own = node()
        for draw in draws { useNode[draw] = own }
        needed += max(0, amount)
        join(own, Self.end, amount)
    }

    /// Links from the innermost to the outermost; uses come first.
    mutating func addSource(_ links: [(limit: Int, draws: [Int])]) {
        var inner: (node: Int, limit: Int)?
        var known: Set<Int> = []
        for link in links {
            let own = node()
            if let inner { join(own, inner.node, inner.limit) }
            for draw in link.draws where known.insert(draw).inserted {
                if let use = useNode[draw] { join(own, use, Int.max / 4, draw: draw) }
            }
            inner = (own, link.limit)
        }
        if let inner { join(Self.beginning, inner.node, inner.limit) }
    }

    /// What each draw gives, where it gives anything.
    var given: [(draw: Int, amount: Int)] {
        stride(from: 0, to: edges.count, by: 2).filter { edges[$0].draw >= 0 && edges[$0 + 1].room > 0 }.map {
            (edges[$0].draw, edges[$0 + 1].room)
        }
    }

    /// Whether every use is served in full.
    mutating func serve() -> Bool {
        var served = 0
        while let path = path() {
            let amount = path.reduce(Int.max) { min($0, edges[$1].room) }
            for edge in path {
                edges[edge].room -= amount
                edges[edge ^ 1].room += amount
            }
            served += amount
        }
        return served == needed
    }

    private func path() -> [Int]? {
        var reachedBy = [Int](repeating: -1, count: edgesOf.count)
        var queue = [Self.beginning]
        var next = 0
        while next < queue.count {
            let at = queue[next]
            next += 1
            for edge in edgesOf[at] where edges[edge].room > 0 {
                let to = edges[edge].to
                guard to != Self.beginning, reachedBy[to] < 0 else { continue }
                reachedBy[to] = edge
                queue.append(to)
            }
        }
        guard reachedBy[Self.end] >= 0 else { return nil }
        var path: [Int] = []
        var at = Self.end
        while at != Self.beginning {
            path.append(reachedBy[at])
            at = edges[reachedBy[at]].from
        }
        return path
    }
}
