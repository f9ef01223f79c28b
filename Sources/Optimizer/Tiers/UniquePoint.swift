import LinearProgramming
import Quantities

extension TierSequence {
    /// Columns decided by one search, weighted by powers of two.
    private static let blockSize = 10
    /// The most nodes spent on telling apart points that are equally good in every tier.
    private static let mostNodes = 3000

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
        var propagation = Propagation(shape.form)
        var (lower, upper) = (shape.form.lower, shape.form.upper)
        var position = 0
        var mayBeOnly = true
        while point != nil {
            guard propagation.runAll(shape.form, &lower, &upper) else {
                throw .failed("the point at hand was ruled out")
            }
            while position < order.count, lower[order[position]] == upper[order[position]] { position += 1 }
            guard position < order.count else { return nil }
            if mayBeOnly {
                let open = order[position...].filter { lower[$0] < upper[$0] }
                switch try isOnlyPoint(open, lower, upper) {
                case .stopped(let reason): return reason
                case .decided(let isOnly): if isOnly { return nil }
                }
                mayBeOnly = false
                continue
            }
            let block = nextBlock(order[position...], lower, upper)
            let before = point
            let terms = block.enumerated().map { index, column in
                Term(column, ExactDecimal(1 << (block.count - 1 - index)))
            }
            if let reason = try decide(Objective("order", .maximize, terms)) { return reason }
            guard let point else { return nil }
            for column in block {
                lower[column] = Int(point[column].significand)
                upper[column] = lower[column]
                shape.fix(column, at: lower[column])
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
    private func nextBlock(_ order: ArraySlice<Int>, _ lower: [Int], _ upper: [Int]) -> [Int] {
        var block: [Int] = []
        for column in order where lower[column] < upper[column] {
            let isBinary = upper[column] - lower[column] == 1
            if !isBinary { return block.isEmpty ? [column] : block }
            block.append(column)
            if block.count == Self.blockSize { break }
        }
        return block
    }

    /// Whether no other point agrees with the tiers; the search is left where it was, or with a point further on.
    private mutating func isOnlyPoint(_ open: [Int], _ lower: [Int], _ upper: [Int]) throws(Ending) -> Answer {
        guard let here = point else { return .decided(false) }
        var terms: [Term] = []
        for column in open {
            let value = Int(here[column].significand)
            if value == lower[column] {
                terms.append(Term(column, 1))
            } else if value == upper[column] {
                terms.append(Term(column, -1))
            } else {
                return .decided(false)
            }
        }
        // The point found farthest away is no better a point.
        defer { point = here }
        let distance = Objective("distance", .maximize, terms)
        if let reason = try decide(distance) { return .stopped(reason) }
        return .decided(point == here || point.map { distance.value(at: $0) == distance.value(at: here) } ?? false)
    }

    /// Maximises an objective over what is left.
    private mutating func decide(_ objective: Objective) throws(Ending) -> StopReason? {
        let search = TierSearch(shape, objective, start: point, budget: budget)
        let end = search.run(report: reporter(results.count, clock.now, search.objective))
        point = search.point ?? point
        switch end {
        case .proved: return nil
        case .stopped(let reason): return reason
        case .withinGap, .unbounded: throw .failed("a search for equals ended early")
        case .failed(let message): throw .failed(message)
        }
    }
}
