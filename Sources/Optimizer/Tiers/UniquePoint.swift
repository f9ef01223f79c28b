import GLPKSolver
import LinearProgramming
import Quantities

extension TierSequence {
    /// Columns decided by one search, weighted by powers of two.
    private static let blockSize = 10
    /// The most nodes spent on telling apart points that are equally good in every tier.
    private static let mostNodes = 5000

    /// Among the points that the tiers have left, goes to the one that is greatest column by column in an order. Throws
    /// nothing but a failure; returns why it was stopped, if it was.
    ///
    /// First it asks for any other point at all, as far from the one at hand as can be; mostly there is none. Else the
    /// next undecided columns are decided together: with weights 2ᵏ, the greatest sum is the greatest in order.
    mutating func makeUnique(order: [Int]) throws(Ending) -> StopReason? {
        // Counted in nodes, so that the same program gives the same point on every machine.
        let whole = budget.nodeLimit
        budget.nodeLimit = min(whole ?? .max, budget.nodes + Self.mostNodes)
        defer { budget.nodeLimit = whole }
        var propagation = Propagation(program)
        var position = 0
        var mayBeOnly = true
        while point != nil {
            guard propagation.propagateAll(&root) else { throw .failed("the point at hand was ruled out") }
            while position < order.count, root.isFixed(order[position]) { position += 1 }
            guard position < order.count else { return nil }
            if mayBeOnly {
                let open = order[position...].filter { !root.isFixed($0) }
                switch try isOnlyPoint(open) {
                case .stopped(let reason): return reason
                case .decided(let isOnly): if isOnly { return nil }
                }
                mayBeOnly = false
                continue
            }
            let block = nextBlock(order[position...])
            let before = point
            let terms = block.enumerated().map { index, column in
                Term(column, ExactDecimal(1 << (block.count - 1 - index)))
            }
            if let reason = try decide(Objective("order", .maximize, terms)) { return reason }
            guard let point else { return nil }
            for column in block {
                root.lower[column] = Int(point[column].significand)
                root.upper[column] = root.lower[column]
            }
            mayBeOnly = before != point
        }
        return nil
    }

    private enum Answer {
        case decided(Bool)
        case stopped(StopReason)
    }

    /// Binaries that are open, up to the block size; a column with more values is a block of its own.
    private func nextBlock(_ order: ArraySlice<Int>) -> [Int] {
        var block: [Int] = []
        for column in order where !root.isFixed(column) {
            let isBinary = root.upper[column] - root.lower[column] == 1
            if !isBinary { return block.isEmpty ? [column] : block }
            block.append(column)
            if block.count == Self.blockSize { break }
        }
        return block
    }

    /// Whether no other point agrees with the tiers; the search is left where it was, or with a point further on.
    private mutating func isOnlyPoint(_ open: [Int]) throws(Ending) -> Answer {
        guard let here = point else { return .decided(false) }
        var terms: [Term] = []
        for column in open {
            let value = Int(here[column].significand)
            if value == root.lower[column] {
                terms.append(Term(column, 1))
            } else if value == root.upper[column] {
                terms.append(Term(column, -1))
            } else {
                return .decided(false)
            }
        }
        // Points may only be compared with this one, so whatever this search finds is no better a point.
        let nodes = frontier
        defer {
            point = here
            frontier = nodes
        }
        let distance = Objective("distance", .maximize, terms)
        if let reason = try decide(distance) { return .stopped(reason) }
        return .decided(point == here || point.map { distance.value(at: $0) == distance.value(at: here) } ?? false)
    }

    /// Maximises an objective over what is left, and leaves what may hold its equals.
    private mutating func decide(_ objective: Objective) throws(Ending) -> StopReason? {
        let search = makeSearch(objective, keepsTies: true)
        let root = self.root
        let end = search.solve(memoryMegabytes: memoryMegabytes, report: reporter(results.count, clock.now))
        point = search.incumbent?.point ?? point
        switch end {
        case .exhausted:
            frontier = search.setAside
            self.root = objective.name == "order" ? search.root : root
            return nil
        case .stopped(let reason): return reason
        case .withinGap, .unbounded: throw .failed("a search for equals ended early")
        case .failed(let message): throw .failed(message)
        }
    }
}
