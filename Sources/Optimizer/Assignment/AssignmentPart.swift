/// A part of the search tree: depth first, it can stop after any node, go on later and elsewhere, and be split.
struct AssignmentPart: Sendable {
    /// A node whose children are still to be looked at, the next one last.
    struct Branching: Sendable {
        var domain: AssignmentDomain
        var prices: [Double]
        var branches: [AssignmentBranch]
        /// No point below totals more.
        var total: Int
    }

    private(set) var stack: [Branching]
    /// The best point found, and its worth.
    private(set) var found: (worth: Int, point: AssignmentPoint)?
    private(set) var nodes = 0

    init(_ root: Branching) { stack = [root] }

    var isDone: Bool { stack.isEmpty }

    var openNodes: Int { stack.reduce(0) { $0 + $1.branches.count } }

    /// What is still open totals no more than this.
    var total: Int { stack.reduce(KnapsackRelaxation.nothing) { max($0, $1.branches.isEmpty ? $0 : $1.total) } }

    /// Looks at some nodes; only points of at least this worth count.
    mutating func run(_ workshop: AssignmentWorkshop, nodes limit: Int, leastWorth: Int, shouldStop: () -> Bool) {
        nodes = 0
        found = nil
        var least = leastWorth
        while nodes < limit, !stack.isEmpty, !shouldStop() {
            guard let branch = stack[stack.count - 1].branches.popLast() else {
                stack.removeLast()
                continue
            }
            nodes += 1
            let parent = stack[stack.count - 1]
            let target = workshop.units.total(of: least)
            guard parent.total >= target else {
                stack.removeLast()
                continue
            }
            var domain = branch.apply(to: parent.domain, workshop.problem)
            if parent.branches.isEmpty { stack.removeLast() }
            guard
                let node = workshop.look(
                    &domain, from: parent.prices, target: target, pace: SearchSettings.standard.assignment.descent.node)
            else { continue }
            if domain.openJobs > 0 {
                stack.append(node)
            } else {
                let point = AssignmentPoint(workshop.problem, domain)
                let worth = point.worth
                guard worth >= least else { continue }
                found = (worth, point)
                least = worth + 1
            }
        }
    }

    /// Gives half of the children of its topmost node that has several away.
    mutating func split() -> AssignmentPart? {
        guard let level = stack.firstIndex(where: { $0.branches.count > (stack.count > 1 ? 0 : 1) }) else { return nil }
        var other = stack[level]
        let half = stack.count > 1 ? (other.branches.count + 1) / 2 : other.branches.count / 2
        other.branches = Array(other.branches.prefix(half))
        stack[level].branches.removeFirst(half)
        return AssignmentPart(other)
    }
}
