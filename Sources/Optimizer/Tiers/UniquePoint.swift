import LinearProgramming
import Quantities

extension TierSequence {
    /// How far the point at hand is the only one left.
    enum Uniqueness: Equatable {
        case unique
        /// A search for equals ended without a proof, though no limit stopped it.
        case open
        case stopped(StopReason)
    }

    /// Among the points that the tiers have left, goes to the one that is greatest column by column in an order. Throws
    /// nothing but a failure.
    ///
    /// First it asks for any other point at all, as far from the one at hand as can be; mostly there is none. Else the
    /// next undecided columns are decided together: with weights 2ᵏ, the greatest sum is the greatest in order.
    mutating func makeUnique(order: [Int]) throws(Ending) -> Uniqueness {
        // Counted in nodes, so that the same program gives the same point on every machine.
        let (limit, gap) = (budget.nodeLimit, budget.relativeGap)
        let settings = shape.settings.uniqueness
        let isWithinGap = results.contains { $0.status == .withinGap }
        budget.nodeLimit = min(
            limit ?? .max, budget.nodes + (isWithinGap ? settings.mostNodesWithinGap : settings.mostNodes))
        // The gap asked for is one of values: what comes first in an order is so or is not.
        budget.relativeGap = 0
        defer { (budget.nodeLimit, budget.relativeGap) = (limit, gap) }
        var propagation = Propagation(shape.form, shape.settings.propagation)
        var domain = shape.form.domain
        var position = 0
        var mayBeOnly = true
        while point != nil {
            guard propagation.runAll(shape.form, &domain) else {
                throw .failed("the point at hand was ruled out")
            }
            while position < order.count, domain.isFixed(order[position]) { position += 1 }
            guard position < order.count else { return .unique }
            if mayBeOnly {
                let open = order[position...].filter(domain.isOpen)
                switch try isOnlyPoint(open, domain) {
                case .ended(let end): return end
                case .decided(let isOnly): if isOnly { return .unique }
                }
                mayBeOnly = false
                continue
            }
            let block = nextBlock(order[position...], domain)
            let before = point
            let terms = block.enumerated().map { index, column in
                Term(column, ExactDecimal(1 << (block.count - 1 - index)))
            }
            if let end = try decide(Objective("order", .maximize, terms)) { return end }
            guard let point else { break }
            for column in block {
                let value = Int(point[column].significand)
                domain.fix(column, at: value)
                shape.fix(column, at: value)
            }
            mayBeOnly = before != point
        }
        return .open
    }

    private enum Answer {
        case decided(Bool)
        case ended(Uniqueness)
    }

    /// Binaries that are open, up to the block size; a column with more values is a block of its own.
    private func nextBlock(_ order: ArraySlice<Int>, _ domain: Domain) -> [Int] {
        var block: [Int] = []
        for column in order where domain.isOpen(column) {
            let isBinary = domain.upper[column] - domain.lower[column] == 1
            if !isBinary { return block.isEmpty ? [column] : block }
            block.append(column)
            if block.count == shape.settings.uniqueness.columnsPerBlock { break }
        }
        return block
    }

    /// Whether no other point agrees with the tiers; the search is left where it was, or with a point further on.
    private mutating func isOnlyPoint(_ open: [Int], _ domain: Domain) throws(Ending) -> Answer {
        guard let here = point else { return .decided(false) }
        var terms: [Term] = []
        for column in open {
            let value = Int(here[column].significand)
            if value == domain.lower[column] {
                terms.append(Term(column, 1))
            } else if value == domain.upper[column] {
                terms.append(Term(column, -1))
            } else {
                return .decided(false)
            }
        }
        // The point found farthest away is no better a point.
        defer { point = here }
        let distance = Objective("distance", .maximize, terms)
        if let end = try decide(distance) { return .ended(end) }
        return .decided(point == here || point.map { distance.value(at: $0) == distance.value(at: here) } ?? false)
    }

    /// Maximises an objective over what is left; how it ended, if not with a proof.
    private mutating func decide(_ objective: Objective) throws(Ending) -> Uniqueness? {
        let search = TierSearch(shape, objective, start: point, budget: budget)
        let end = search.run(report: reporter(results.count, clock.now, search.objective))
        point = search.point ?? point
        switch end {
        case .proved: return nil
        case .stopped(let reason): return .stopped(reason)
        case .withinGap: return .open
        case .unbounded: throw .failed("a search for equals has no end")
        case .failed(let message): throw .failed(message)
        }
    }
}
