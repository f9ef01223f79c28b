import GLPKSolver

/// What a node says about columns beyond its parent.
final class NodeChanges {
    let parent: NodeChanges?
    let columns: [Int32]
    let lower: [Int]
    let upper: [Int]

    init(parent: NodeChanges?, columns: [Int32], lower: [Int], upper: [Int]) {
        self.parent = parent
        self.columns = columns
        self.lower = lower
        self.upper = upper
    }

    /// Narrows bounds to the node's; false: nothing is left.
    func narrow(_ low: inout [Int], _ high: inout [Int]) -> Bool {
        if let parent, !parent.narrow(&low, &high) { return false }
        for (position, entry) in columns.enumerated() {
            let column = Int(entry)
            low[column] = max(low[column], lower[position])
            high[column] = min(high[column], upper[position])
            if low[column] > high[column] { return false }
        }
        return true
    }
}

/// A part of the search space that is still to be looked at.
struct TreeNode {
    var changes: NodeChanges?
    /// In units; nothing in the node is worth more.
    var bound: Int
    var basis: RelaxationBasis?
    var depth: Int
    /// Which branching made it, to learn what such branchings bring.
    var origin: Origin?

    struct Origin {
        var column: Int
        var isUp: Bool
        /// The parent's bound.
        var bound: Int
        var distance: Double
    }
}

/// Open nodes, the one with the best bound first; equal bounds: the deeper one, then the later one.
struct NodeQueue {
    private var heap: [(node: TreeNode, number: Int)] = []
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

    mutating func push(_ node: TreeNode) {
        heap.append((node, count))
        count += 1
        var child = heap.count - 1
        while child > 0, isBefore(child, (child - 1) / 2) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func pop() -> TreeNode? {
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
