/// Open nodes: the one at hand, which the search goes down to, and then the one with the best bound; equal bounds: the deeper
/// one, then the later one.
struct NodeQueue {
    private var heap: [(node: Node, number: Int)] = []
    private var count = 0
    private var atHand: Node?

    var size: Int { heap.count + (atHand == nil ? 0 : 1) }
    var bestBound: Int? { [heap.first?.node.bound, atHand?.bound].compactMap { $0 }.max() }

    /// The next one.
    mutating func pop() -> Node? {
        defer { atHand = nil }
        return atHand ?? popBest()
    }

    /// Children of a node; plunging, the first is the one at hand.
    mutating func push(_ children: [Node], isPlunging: Bool) {
        for child in children.dropFirst() { push(child) }
        guard let child = children.first else { return }
        if isPlunging { atHand = child } else { push(child) }
    }

    /// All of another queue, its next one last, so that among equals the order stays.
    mutating func push(_ other: NodeQueue) {
        var other = other
        var nodes: [Node] = []
        while let node = other.pop() { nodes.append(node) }
        for node in nodes.reversed() { push(node) }
    }

    /// Takes out the best by turns, so many for each of two, the one at hand for the first.
    mutating func shares(of count: Int) -> (NodeQueue, NodeQueue) {
        var shares = (NodeQueue(), NodeQueue())
        for _ in 0..<count {
            guard let first = pop() else { break }
            shares.0.push([first], isPlunging: shares.0.size == 0)
            guard let second = pop() else { break }
            shares.1.push(second)
        }
        return shares
    }

    private func isBefore(_ left: Int, _ right: Int) -> Bool {
        let (first, second) = (heap[left], heap[right])
        if first.node.bound != second.node.bound { return first.node.bound > second.node.bound }
        if first.node.depth != second.node.depth { return first.node.depth > second.node.depth }
        return first.number > second.number
    }

    mutating func push(_ node: Node) {
        heap.append((node, count))
        count += 1
        var child = heap.count - 1
        while child > 0, isBefore(child, (child - 1) / 2) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func popBest() -> Node? {
        guard let top = heap.first else { return nil }
        let last = heap.removeLast()
        guard !heap.isEmpty else { return top.node }
        heap[0] = last
        var parent = 0
        while true {
            var best = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && isBefore(child, best) {
                best = child
            }
            guard best != parent else { return top.node }
            heap.swapAt(parent, best)
            parent = best
        }
    }
}
