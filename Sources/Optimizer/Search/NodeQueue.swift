/// Open nodes, the one with the best bound first; equal bounds: the deeper one, then the later one.
struct NodeQueue {
    private var heap: [(node: Node, number: Int)] = []
    private var count = 0

    var isEmpty: Bool { heap.isEmpty }
    var size: Int { heap.count }
    var bestBound: Int? { heap.first?.node.bound }

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

    mutating func pop() -> Node? {
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
