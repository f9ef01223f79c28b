import GLPKSolver

/// What a node says about columns and choices beyond its parent.
final class NodeChanges {
    let parent: NodeChanges?
    let columns: [Int]
    let lower: [Int]
    let upper: [Int]
    let required: [Int]

    init(parent: NodeChanges?, from before: Domain, to after: Domain) {
        self.parent = parent
        columns = before.lower.indices.filter {
            before.lower[$0] != after.lower[$0] || before.upper[$0] != after.upper[$0]
        }
        lower = columns.map { after.lower[$0] }
        upper = columns.map { after.upper[$0] }
        required = Array(after.requiredChoices.dropFirst(before.requiredChoices.count))
    }

    /// The node's domain within what is known at the root by now; `nil`: nothing is left.
    func domain(within root: Domain) -> Domain? {
        guard var domain = parent == nil ? root : parent?.domain(within: root) else { return nil }
        for (position, column) in columns.enumerated() {
            domain.lower[column] = max(domain.lower[column], lower[position])
            domain.upper[column] = min(domain.upper[column], upper[position])
            guard domain.lower[column] <= domain.upper[column] else { return nil }
        }
        for row in required where !domain.requiredChoices.contains(row) { domain.requiredChoices.append(row) }
        return domain
    }
}

/// A part of the search space that is still to be looked at.
struct TreeNode {
    var changes: NodeChanges?
    /// In units; nothing in the node is worth more.
    var bound: Double
    var basis: RelaxationBasis?
    var depth: Int
    /// Which branching made it, to learn what such branchings bring.
    var origin: Origin?

    struct Origin {
        var key: BranchingKey
        var isUp: Bool
        /// The parent's bound.
        var bound: Double
        var distance: Double
    }

    func domain(within root: Domain) -> Domain? { changes == nil ? root : changes?.domain(within: root) }
}

/// Open nodes, the one with the best bound first; equal bounds: the deeper one, then the later one.
struct NodeQueue {
    private var heap: [(node: TreeNode, number: Int)] = []
    private var count = 0

    var isEmpty: Bool { heap.isEmpty }
    var size: Int { heap.count }
    var bestBound: Double? { heap.first?.node.bound }
    /// In no particular, but always the same, order.
    var nodes: [TreeNode] { heap.map(\.node) }

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
